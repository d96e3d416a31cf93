import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'first-reply-time',
  dataset: 'tickets',
  topic: 'speed',
  core: true,
  measure: { quantile: 0.5, of: 'first_reply_seconds' },
  also: {
    mean: { label: 'mean', measure: { mean: 'first_reply_seconds' } },
    p90: { label: '90th percentile', measure: { quantile: 0.9, of: 'first_reply_seconds' } },
    business: {
      label: 'median within opening hours',
      measure: { quantile: 0.5, of: 'first_reply_business_seconds' },
    },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',

  hourOfWeek: true,
  strings: {
    name: 'First reply time',
    definition:
      'How long customers waited for the first public reply of a human agent: half of them waited longer.',
    decision:
      'Counted from creation, not from the start of an SLA. Tickets that never got a reply are missing, not zero. Where the export has no stamp of the first reply, the help desk’s own figure is taken. Automatic replies are left out only as far as the help desk leaves them out.',
  },
  sources: [
    {
      title: 'Zendesk, first reply time',
      url: 'https://support.zendesk.com/hc/en-us/articles/4408886165402',
    },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
