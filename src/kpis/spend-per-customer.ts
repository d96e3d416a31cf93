import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'spend-per-customer',
  dataset: 'customers',
  topic: 'business',
  cohort: null,
  measure: { mean: 'spend' },
  also: {
    median: { label: 'median', measure: { quantile: 0.5, of: 'spend' } },
    perPurchase: {
      label: 'spend per purchase',
      measure: {
        ratio: [
          { sum: 'spend', where: { column: 'purchases', known: true } },
          { sum: 'purchases', where: { column: 'spend', known: true } },
        ],
      },
    },
  },
  unit: 'decimal',
  better: 'higher',
  strings: {
    name: 'Spend per customer',
    definition: 'What a customer spent in the period, on average, in the currency of the file.',
    decision:
      'The mean over all customers of the export whose spending is recorded; one who spent nothing counts as zero. A few large customers raise it, so the median stands beside it. Spend per purchase is the sum of spending ÷ the sum of purchases of customers for whom both are recorded, not a mean of their averages.',
  },
  sources: [{ title: 'LiveAgent, customer service audit: average spend as a sign of loyalty' }],
});
