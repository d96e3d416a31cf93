import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'backlog-age',
  dataset: 'tickets',
  topic: 'volume',
  measure: {
    age: { from: 'created_at', until: 'ended_at' },
    quantile: 0.5,
    where: { column: 'is_end_known', is: true },
  },
  also: {
    p90: {
      label: '90th percentile',
      measure: {
        age: { from: 'created_at', until: 'ended_at' },
        quantile: 0.9,
        where: { column: 'is_end_known', is: true },
      },
    },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',
  strings: {
    name: 'Backlog age',
    definition:
      'How long ago the tickets that were unresolved at the end of the period had come in: half of them were older.',
    decision:
      'The same tickets as the backlog, rebuilt for the end of the period and of each month and week. Counted from creation, whatever the customer or a third party was waited for meanwhile. It is not how long tickets take: those that were resolved quickly are never old.',
  },
  sources: [
    { title: 'Zendesk, unsolved ticket age' },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
