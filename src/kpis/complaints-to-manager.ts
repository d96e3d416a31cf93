import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'complaints-to-manager',
  dataset: 'tickets',
  topic: 'quality',
  measure: {
    share: { column: 'is_escalated', is: true },
    of: { column: 'is_complaint', is: true },
  },
  also: {
    complaints: {
      label: 'complaints escalated',
      measure: {
        count: 'rows',
        where: {
          all: [
            { column: 'is_complaint', is: true },
            { column: 'is_escalated', is: true },
          ],
        },
      },
      unit: 'count',
    },
  },
  unit: 'share',
  better: 'lower',
  strings: {
    name: 'Complaints taken to a manager',
    definition:
      'The share of complaints that went to a manager, since the agent’s answer did not satisfy.',
    decision:
      'Escalated complaints ÷ complaints created in the period of which it is known whether they were escalated. The flag of escalation stands for “taken to a manager”; where a help desk also flags moves to a second level with it, they are included. Escalated tickets that are no complaints don’t count. The document asks for the number, which stands beside the share.',
  },
  sources: [
    {
      title:
        'LiveAgent, how to evaluate customer service (in Lithuanian): complaints taken to a manager',
    },
  ],
});
