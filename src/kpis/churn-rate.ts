import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'churn-rate',
  dataset: 'customers',
  topic: 'business',
  measure: { attrition: { from: 'joined_at', until: 'left_at' } },
  unit: 'share',
  better: 'lower',
  strings: {
    name: 'Churn rate',
    definition: 'The share of the customers at the beginning of the period who left within it.',
    decision:
      'Customers lost in the period ÷ customers at its beginning. Those who joined within the period are in neither number, even where they left again; those who joined or left on its first day joined or left within it. It is the rate of the whole period, so only periods of one length can be compared; each month is measured against its own beginning. The document names the figure without a formula.',
  },
  sources: [
    { title: 'LiveAgent, principles of good service: churn rate' },
    { title: 'Customer churn: customers lost divided by customers at the start' },
  ],
});
