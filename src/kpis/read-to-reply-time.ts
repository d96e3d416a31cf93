import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'read-to-reply-time',
  dataset: 'tickets',
  topic: 'speed',
  measure: { mean: 'read_to_reply_seconds' },
  also: {
    median: { label: 'median', measure: { quantile: 0.5, of: 'read_to_reply_seconds' } },
    p90: { label: '90th percentile', measure: { quantile: 0.9, of: 'read_to_reply_seconds' } },
    business: {
      label: 'mean within opening hours',
      measure: { mean: 'read_to_reply_business_seconds' },
    },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',
  strings: {
    name: 'Time from reading to the first reply',
    definition:
      'How long it took on average from when an agent first opened a ticket until its first reply was sent.',
    decision:
      'The handling time of messages as its source has it, read at 15:00 and answered at 15:20, of each ticket’s first reply alone: for exports that say when a ticket was opened, but not each message. Where messages are there, the handle time of messages tells more. What the agent did in between is not known, so that a night between reading and replying counts. The mean, because the source asks for it. Missing are tickets that were never opened or answered, and those that were opened only after the reply or before they came in.',
  },
  sources: [
    { title: 'SuperOffice, 6 customer service measures: average handling time' },
    {
      title: 'SuperOffice database, table ticket: first_read_by_user, replied_at',
      url: 'https://github.com/SuperOfficeDocs/superoffice-docs/blob/main/docs/en/database/tables/ticket.md',
    },
  ],
});
