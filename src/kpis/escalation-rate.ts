import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'escalation-rate',
  dataset: 'tickets',
  topic: 'quality',
  measure: { share: { column: 'is_escalated', is: true } },
  also: {
    tickets: {
      label: 'tickets escalated',
      measure: { count: 'rows', where: { column: 'is_escalated', is: true } },
      unit: 'count',
    },
  },
  unit: 'share',
  better: 'lower',
  strings: {
    name: 'Escalation rate',
    definition: 'The share of tickets that were taken to a higher level or to a manager.',
    decision:
      'Escalated tickets ÷ tickets created in the period of which that is known. A higher priority is not an escalation, nor is a transfer between teams of the same level. A ticket counts once, however often it went up. Tickets without the flag are missing, not “no”.',
  },
  sources: [
    {
      title:
        'LiveAgent, help desk quality checklist: resolution in the first reply means fewer escalations',
    },
    {
      title:
        'LiveAgent, how to evaluate customer service (in Lithuanian): cases taken to a manager',
    },
  ],
});
