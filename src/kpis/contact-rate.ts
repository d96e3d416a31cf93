import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'contact-rate',
  dataset: 'business',
  topic: 'business',
  measure: {
    ratio: [
      { sum: 'tickets_of_month', where: { column: 'figure', is: 'orders' } },
      {
        sum: 'value',
        where: {
          all: [
            { column: 'figure', is: 'orders' },
            { column: 'tickets_of_month', known: true },
          ],
        },
      },
    ],
  },
  unit: 'share',
  better: 'lower',
  strings: {
    name: 'Contact rate',
    definition: 'How many tickets there were for each hundred orders.',
    decision:
      'Tickets ÷ orders of the same months, as sums over all months that have both; n counts months. It is no share of customers: one order may lead to several tickets, so it can exceed 100%. Calls are not counted. A month of which the export of tickets holds only a part is not used. Whole months, each by its first day: one that begins before a stated period is left out.',
  },
  sources: [{ title: 'Gorgias, contact rate: tickets divided by orders' }],
});
