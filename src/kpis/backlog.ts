import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'backlog',
  dataset: 'tickets',
  topic: 'volume',
  core: true,
  measure: {
    stock: { from: 'created_at', until: 'ended_at' },
    where: { column: 'is_end_known', is: true },
  },
  unit: 'count',
  better: 'lower',
  strings: {
    name: 'Backlog',
    definition: 'The number of tickets that were unresolved at the end of the period.',
    decision:
      'Rebuilt from each ticket’s creation and last resolution (or closing, where there is no resolution), so time that a ticket spent resolved before it was opened again counts as open. Tickets that are closed without any stamp of it are left out and counted as missing.',
  },
  sources: [
    { title: 'Zendesk, ticket backlog' },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
