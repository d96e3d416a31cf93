import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'first-resolution-time',
  dataset: 'tickets',
  topic: 'speed',
  measure: { quantile: 0.5, of: 'first_resolution_seconds' },
  also: {
    mean: { label: 'mean', measure: { mean: 'first_resolution_seconds' } },
    p90: { label: '90th percentile', measure: { quantile: 0.9, of: 'first_resolution_seconds' } },
    business: {
      label: 'median within opening hours',
      measure: { quantile: 0.5, of: 'first_resolution_business_seconds' },
    },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',
  running: {
    all: [
      { column: 'first_resolved_at', known: false },
      { column: 'ended_at', known: false },
      { column: 'is_end_known', is: true },
    ],
  },
  strings: {
    name: 'First resolution time',
    definition:
      'How long it took until a ticket was resolved for the first time: half of the resolved tickets took longer.',
    decision:
      'From creation to the first resolution, whatever came after: a ticket that was opened again counts with its first. Set it beside the full resolution time, which is longer where tickets come back. The help desk’s own figure is taken only where a stamp is missing. Tickets that were never resolved are missing, which makes the figure look better than it will be. Waiting for the customer is included.',
  },
  sources: [
    { title: 'Zendesk, first resolution time' },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
