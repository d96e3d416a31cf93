import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'return-frequency',
  dataset: 'customers',
  topic: 'business',
  cohort: null,
  measure: { mean: 'purchases' },
  also: {
    repeat: {
      label: 'bought twice or more',
      measure: { share: { column: 'purchases', gte: 2 } },
      unit: 'share',
    },
    repeatOfBuyers: {
      label: 'bought twice or more, of those who bought',
      measure: {
        share: { column: 'purchases', gte: 2 },
        of: { column: 'purchases', gte: 1 },
      },
      unit: 'share',
    },
    perBuyer: {
      label: 'purchases per customer who bought',
      measure: { mean: 'purchases', where: { column: 'purchases', gte: 1 } },
    },
  },
  unit: 'decimal',
  better: 'higher',
  strings: {
    name: 'Return frequency',
    definition: 'How often a customer bought in the period, on average.',
    decision:
      'The mean over all customers of the export, whenever they joined. One who did not buy counts as zero: not to come back is what the figure is to show. A customer whose purchases are not recorded is missing. Shops commonly count only customers who bought, so that figure stands beside it, with the share who bought twice or more.',
  },
  sources: [{ title: 'LiveAgent, customer service audit: return frequency as a sign of loyalty' }],
});
