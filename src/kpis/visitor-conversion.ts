import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'visitor-conversion',
  dataset: 'business',
  topic: 'business',
  measure: {
    proportion: 'conversions_of_visitors',
    of: 'visitors_of_month',
    where: { column: 'figure', is: 'conversions' },
  },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'Visitor conversion',
    definition:
      'The share of visits that ended in the wanted action, such as an order or a completed form.',
    decision:
      'Conversions ÷ visitors of the same months, as sums over the months that have both; a mean of monthly shares would give a quiet month the weight of a busy one. Here n counts visitors. A month with more conversions than visitors counts something else and is missing. What each customer did is told by the conversion rate. Whole months, each by its first day: one that begins before a stated period is left out.',
  },
  sources: [{ title: 'LiveAgent, customer service audit: average conversion rate' }],
});
