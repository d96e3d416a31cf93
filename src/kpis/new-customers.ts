import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'new-customers',
  dataset: 'business',
  topic: 'business',
  measure: { sum: 'value', where: { column: 'figure', is: 'new-customers' } },
  unit: 'count',
  better: 'higher',
  strings: {
    name: 'New customers',
    definition: 'The number of customers who were won in the months of the period.',
    decision:
      'The sum of the monthly figure “new-customers” as the organisation counts them; n counts months, not customers. Whole months, each by its first day: one that begins before a stated period is left out.',
  },
  sources: [{ title: 'LiveAgent, customer service audit: new customers as a measure of a gap' }],
});
