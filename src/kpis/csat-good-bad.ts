import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'csat-good-bad',
  dataset: 'surveys',
  topic: 'satisfaction',
  measure: {
    share: { column: 'points', gte: 1 },
    of: {
      all: [
        { column: 'kind', is: 'csat' },
        { column: 'is_answered', is: true },
        { column: 'scale', is: 'good-bad' },
      ],
    },
  },
  unit: 'share',
  better: 'higher',
  scale: 'good-bad',
  strings: {
    name: 'CSAT, good of good and bad',
    definition:
      'The share of “good” among the answers to a satisfaction survey that offers good and bad.',
    decision:
      'Good ÷ (good + bad). A survey that was offered and not answered is neither. With no middle to choose, the share is higher than the top two of five points would be, so the two must not be compared.',
  },
  sources: [
    {
      title: 'Zendesk, satisfaction score',
      url: 'https://support.zendesk.com/hc/en-us/articles/4408886165402',
    },
    { title: 'LiveAgent, customer service audit: customer satisfaction' },
  ],
});
