import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'first-reply-outside-hours',
  dataset: 'tickets',
  topic: 'speed',
  measure: {
    quantile: 0.5,
    of: 'first_reply_seconds',
    where: { column: 'is_within_hours', is: false },
  },
  also: {
    p90: {
      label: '90th percentile',
      measure: {
        quantile: 0.9,
        of: 'first_reply_seconds',
        where: { column: 'is_within_hours', is: false },
      },
    },
    within: {
      label: 'median of tickets created within opening hours',
      measure: {
        quantile: 0.5,
        of: 'first_reply_seconds',
        where: { column: 'is_within_hours', is: true },
      },
    },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',
  strings: {
    name: 'First reply time outside opening hours',
    definition:
      'How long customers who wrote while the service was closed waited for the first public reply of a human agent: half of them waited longer.',
    decision:
      'By the opening hours, closures and holidays that the audit states; the moment of creation decides, not that of the reply. Counted around the clock, since that is how customers wait: on the clock of opening hours the night would take no time. Tickets that never got a reply are missing.',
  },
  sources: [
    {
      title:
        'LiveAgent, customer service audit: 24/7 availability, time to answer at different hours',
    },
  ],
});
