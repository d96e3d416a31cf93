import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'revenue',
  dataset: 'business',
  topic: 'business',
  measure: { sum: 'value', where: { column: 'figure', is: 'revenue' } },
  unit: 'decimal',
  better: 'higher',
  strings: {
    name: 'Revenue',
    definition: 'What the organisation took in for its sales in the months of the period.',
    decision:
      'The sum of the monthly figure “revenue”, in the currency of the file. The document’s “earnings” can mean income or profit; they are two figures here, and a file that says only “earnings” must say which. Whole months, each by its first day: one that begins before a stated period is left out.',
  },
  sources: [{ title: 'LiveAgent, customer service audit: earnings as a measure of a gap' }],
});
