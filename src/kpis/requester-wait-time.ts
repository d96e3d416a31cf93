import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'requester-wait-time',
  dataset: 'tickets',
  topic: 'speed',
  measure: { quantile: 0.5, of: 'requester_wait_seconds' },
  also: {
    mean: { label: 'mean', measure: { mean: 'requester_wait_seconds' } },
    p90: { label: '90th percentile', measure: { quantile: 0.9, of: 'requester_wait_seconds' } },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',
  strings: {
    name: 'Requester wait time',
    definition:
      'How long a customer waited for the service over the whole ticket, all waits added up: half of the tickets waited longer.',
    decision:
      'From messages: each wait from the oldest unanswered message of the customer to the next reply. Where there are none, the help desk’s own figure, which counts the time in which the ticket was new, open or on hold, so the two don’t compare. Time in which the customer was waited for is left out. Tickets without a single wait that ended are missing; open ones count with the waits so far.',
  },
  sources: [
    { title: 'Zendesk, requester wait time' },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
    { title: 'LiveAgent, customer service audit: waiting time' },
  ],
});
