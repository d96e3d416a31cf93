import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'full-resolution-time',
  dataset: 'tickets',
  topic: 'speed',
  core: true,
  measure: { quantile: 0.5, of: 'full_resolution_seconds' },
  running: {
    all: [
      { column: 'ended_at', known: false },
      { column: 'is_end_known', is: true },
    ],
  },
  also: {
    mean: { label: 'mean', measure: { mean: 'full_resolution_seconds' } },
    p90: { label: '90th percentile', measure: { quantile: 0.9, of: 'full_resolution_seconds' } },
    business: {
      label: 'median within opening hours',
      measure: { quantile: 0.5, of: 'full_resolution_business_seconds' },
    },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',
  strings: {
    name: 'Full resolution time',
    definition:
      'How long it took until a ticket was resolved for the last time: half of the resolved tickets took longer.',
    decision:
      'Computed from the stamps of creation and last resolution; the help desk’s own figure is taken only where a stamp is missing. Closing is not resolving: automations close tickets days later. Unresolved tickets are missing, which makes the figure look better than it will be; the survival median beside it counts them for as long as they have run. Waiting for the customer is included.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: average resolution time, 24 to 48 hours' },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
