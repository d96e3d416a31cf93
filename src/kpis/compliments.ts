import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'compliments',
  dataset: 'tickets',
  topic: 'quality',
  measure: { count: 'rows', where: { column: 'is_compliment', is: true } },
  also: {
    share: {
      label: 'share of tickets',
      measure: { share: { column: 'is_compliment', is: true } },
      unit: 'share',
    },
  },
  unit: 'count',
  better: 'higher',
  strings: {
    name: 'Compliments',
    definition: 'The number of times that customers praised the service.',
    decision:
      'Tickets flagged as a compliment, on the day they came in. A good rating is not a compliment, and a ticket without the flag is missing. Praise is counted by itself and never set off against complaints.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: watch compliments as well as complaints' },
  ],
});
