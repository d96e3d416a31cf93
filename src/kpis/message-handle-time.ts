import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'message-handle-time',
  dataset: 'messages',
  topic: 'speed',
  measure: { mean: 'handle_seconds', where: { column: 'begins_wait', is: true } },
  also: {
    median: {
      label: 'median',
      measure: { quantile: 0.5, of: 'handle_seconds', where: { column: 'begins_wait', is: true } },
    },
    p90: {
      label: '90th percentile',
      measure: { quantile: 0.9, of: 'handle_seconds', where: { column: 'begins_wait', is: true } },
    },
    business: {
      label: 'mean within opening hours',
      measure: { mean: 'handle_business_seconds', where: { column: 'begins_wait', is: true } },
    },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',
  strings: {
    name: 'Handle time of messages',
    definition:
      'How long it took on average from when an agent opened a customer’s message until the reply was sent.',
    decision:
      'As the source says, from reading to replying: read at 15:00 and answered at 15:20 is twenty minutes, even if the work took fifteen. Not the handle time of calls, which is talk, hold and work after the call; the two are never mixed. One reply counts once, from the oldest message that it answers. The mean, because the source asks for it. A message without a stamp of its opening is missing, as is one that was opened only after it had been answered.',
  },
  sources: [
    { title: 'SuperOffice, 6 customer service measures: average handling time' },
    { title: 'Help Scout, handle time' },
  ],
});
