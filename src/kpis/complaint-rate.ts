import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'complaint-rate',
  dataset: 'tickets',
  topic: 'quality',
  measure: { share: { column: 'is_complaint', is: true } },
  unit: 'share',
  better: 'lower',
  strings: {
    name: 'Complaint rate',
    definition: 'The share of tickets that are complaints.',
    decision:
      'Complaints ÷ tickets created in the period of which it is known whether they are one. This is the “share of interactions that become complaints” for which the document wants a goal; contacts that leave no ticket are not among the interactions.',
  },
  sources: [
    {
      title:
        'LiveAgent, how to evaluate customer service (in Lithuanian): share of interactions that become complaints',
    },
  ],
});
