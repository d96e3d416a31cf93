import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'csat',
  dataset: 'surveys',
  topic: 'satisfaction',
  core: true,
  measure: {
    share: { column: 'is_satisfied', is: true },
    of: {
      all: [
        { column: 'kind', is: 'csat' },
        { column: 'is_answered', is: true },
      ],
    },
  },
  unit: 'share',
  better: 'higher',
  scale: {
    by: 'scale',
    as: {
      'good-bad': 'good-bad',
      '1-3': '1-3-top',
      '1-5': '1-5-top-two',
      '1-7': '1-7-top-two',
      '1-10': '1-10-top-two',
      '0-10': '0-10-top-two',
    },
  },
  strings: {
    name: 'Customer satisfaction (CSAT)',
    definition: 'The share of answers to satisfaction surveys that are good.',
    decision:
      'Good of good and bad; on scales the top box of three, the top two of five, seven, ten or eleven (0 to 10). A rating that a ticket carries counts as an answer, on the day the ticket came in where the day of the rating isn’t known. Only those who answered are counted, so look at the response rate too. Broken down by agent it is the agent rating of the source documents. Answers on scales of different lengths are put together here by whether they are good; the KPIs of a single scale keep them apart. An answer that is not on its scale, such as 6 of 5, is missing.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: customer satisfaction' },
    { title: 'LiveAgent, help desk quality checklist: agent rating' },
    {
      title: 'Zendesk, satisfaction score',
      url: 'https://support.zendesk.com/hc/en-us/articles/4408886165402',
    },
  ],
});
