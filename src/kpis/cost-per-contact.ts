import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'cost-per-contact',
  dataset: 'business',
  topic: 'business',
  measure: {
    ratio: [
      {
        sum: 'value',
        where: {
          all: [
            { column: 'figure', is: 'cost' },
            { column: 'contacts_of_month', known: true },
          ],
        },
      },
      { sum: 'contacts_of_month', where: { column: 'figure', is: 'cost' } },
    ],
  },
  unit: 'decimal',
  better: 'lower',
  strings: {
    name: 'Cost per contact',
    definition: 'What customer service cost for each contact that customers made.',
    decision:
      'The cost of the months ÷ the contacts of the same months: a ratio of sums, not a mean of monthly ratios. Contacts are what the file states, else the tickets and calls of the exports; only months that have both cost and contacts count, n counts them, and months without contacts are missing. A month of which the exports hold only a part is not used, nor one without calls where other months have them. Whole months, each by its first day: one that begins before a stated period is left out.',
  },
  sources: [
    { title: 'MetricNet, cost per contact: operating cost divided by inbound contacts' },
    { title: 'LiveAgent, customer service audit: evaluate changes by profit and cost' },
  ],
});
