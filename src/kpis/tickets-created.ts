import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'tickets-created',
  dataset: 'tickets',
  topic: 'volume',
  core: true,
  measure: { count: 'rows' },
  also: { perDay: { label: 'per day', measure: { rate: 'rows', per: 'day' }, unit: 'decimal' } },
  unit: 'count',
  better: 'neutral',
  hourOfWeek: true,
  strings: {
    name: 'Tickets created',
    definition: 'The number of tickets that came in during the period.',
    decision:
      'Counted on the day of creation in the audit’s time zone. Tickets marked deleted or spam are left out, and a ticket that is given several times counts once.',
  },
  sources: [
    {
      title:
        'SuperOffice, 6 customer service measures: requests received per day and created per month',
    },
  ],
});
