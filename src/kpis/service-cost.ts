import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'service-cost',
  dataset: 'business',
  topic: 'business',
  measure: { sum: 'value', where: { column: 'figure', is: 'cost' } },
  unit: 'decimal',
  better: 'lower',
  strings: {
    name: 'Service cost',
    definition: 'What customer service cost in the months of the period.',
    decision:
      'The sum of the monthly figure “cost”, in the currency of the file; n counts months. Whole months, each by its first day: one that begins before a stated period is left out. What belongs to the cost (wages, tools, a share of rent) is the organisation’s to say, and should stay the same from month to month. It is set beside changes in service, and is no aim on its own.',
  },
  sources: [{ title: 'LiveAgent, customer service audit: evaluate changes by profit and cost' }],
});
