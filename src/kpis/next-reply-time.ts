import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'next-reply-time',
  dataset: 'messages',
  topic: 'speed',
  measure: { quantile: 0.5, of: 'reply_seconds', where: { column: 'begins_wait_again', is: true } },
  also: {
    mean: {
      label: 'mean',
      measure: { mean: 'reply_seconds', where: { column: 'begins_wait_again', is: true } },
    },
    p90: {
      label: '90th percentile',
      measure: {
        quantile: 0.9,
        of: 'reply_seconds',
        where: { column: 'begins_wait_again', is: true },
      },
    },
    business: {
      label: 'median within opening hours',
      measure: {
        quantile: 0.5,
        of: 'reply_business_seconds',
        where: { column: 'begins_wait_again', is: true },
      },
    },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',
  strings: {
    name: 'Next reply time',
    definition:
      'How long customers waited for an answer when they wrote again after the first reply: half of these waits were longer.',
    decision:
      'From the oldest message of the customer that is unanswered to the next public reply of a human agent; what the customer adds meanwhile doesn’t start the clock again. Automatic messages and private notes are no reply. Waits that never ended are missing: many are a last “thank you”. Counted on the day on which the wait began.',
  },
  sources: [
    { title: 'Zendesk, next reply time' },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
