import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'every-reply-time',
  dataset: 'messages',
  topic: 'speed',
  measure: { quantile: 0.5, of: 'reply_seconds', where: { column: 'author_role', is: 'customer' } },
  also: {
    mean: {
      label: 'mean',
      measure: { mean: 'reply_seconds', where: { column: 'author_role', is: 'customer' } },
    },
    p90: {
      label: '90th percentile',
      measure: {
        quantile: 0.9,
        of: 'reply_seconds',
        where: { column: 'author_role', is: 'customer' },
      },
    },
    business: {
      label: 'median within opening hours',
      measure: {
        quantile: 0.5,
        of: 'reply_business_seconds',
        where: { column: 'author_role', is: 'customer' },
      },
    },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',
  hourOfWeek: true,
  strings: {
    name: 'Response time, every reply',
    definition:
      'How long it took from each message of a customer to the next reply of an agent: half of the messages waited longer.',
    decision:
      'The clock runs from the moment the customer sent the message until an agent answered; sent at 15:00 and answered at 16:00 is one hour. Messages are counted, not tickets: several in a row wait for the same reply, each from when it was sent. The sources ask for the average, which stands beside the median because a few long waits decide it. They leave open whether first or every reply is meant; here it is every reply, and the first reply time is a figure of its own. Unanswered messages are missing.',
  },
  sources: [
    { title: 'SuperOffice, 6 customer service measures: average response time' },
    { title: 'LiveAgent, help desk quality checklist: response time' },
  ],
});
