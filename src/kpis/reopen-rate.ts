import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'reopen-rate',
  dataset: 'tickets',
  topic: 'quality',
  core: true,
  measure: {
    share: { column: 'reopens', gte: 1 },
    of: { column: 'is_finished', is: true },
  },
  also: {
    ofAll: { label: 'of all tickets', measure: { share: { column: 'reopens', gte: 1 } } },
    perTicket: {
      label: 'reopens per ticket',
      measure: { mean: 'reopens', where: { column: 'is_finished', is: true } },
      unit: 'decimal',
    },
  },
  unit: 'share',
  better: 'lower',
  strings: {
    name: 'Reopen rate',
    definition: 'The share of resolved or closed tickets that were opened again at least once.',
    decision:
      'Tickets, not reopenings, are counted, among all that were resolved or closed at least once. A “thank you” that opens a ticket again counts, since exports don’t tell it apart.',
  },
  sources: [
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
