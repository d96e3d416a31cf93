import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'profit',
  dataset: 'business',
  topic: 'business',
  measure: { sum: 'value', where: { column: 'figure', is: 'profit' } },
  unit: 'decimal',
  better: 'higher',
  strings: {
    name: 'Profit',
    definition: 'What the organisation earned after its costs in the months of the period.',
    decision:
      'The sum of the monthly figure “profit”, in the currency of the file; losses are negative. It is taken as given, never computed from revenue and the cost of service alone. Whole months, each by its first day: one that begins before a stated period is left out. It moves for many reasons beside service, so it can support a finding but not prove one.',
  },
  sources: [{ title: 'LiveAgent, customer service audit: evaluate changes by profit and cost' }],
});
