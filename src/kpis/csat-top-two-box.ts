import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'csat-top-two-box',
  dataset: 'surveys',
  topic: 'satisfaction',
  measure: {
    share: { column: 'points', gte: 4 },
    of: {
      all: [
        { column: 'kind', is: 'csat' },
        { column: 'is_answered', is: true },
        { column: 'scale', is: '1-5' },
      ],
    },
  },
  also: {
    topBox: {
      label: 'top box alone',
      scale: '1-5-top',
      measure: {
        share: { column: 'points', gte: 5 },
        of: {
          all: [
            { column: 'kind', is: 'csat' },
            { column: 'is_answered', is: true },
            { column: 'scale', is: '1-5' },
          ],
        },
      },
    },
    bottomTwo: {
      label: '1 or 2',
      measure: {
        share: { column: 'points', lte: 2 },
        of: {
          all: [
            { column: 'kind', is: 'csat' },
            { column: 'is_answered', is: true },
            { column: 'scale', is: '1-5' },
          ],
        },
      },
    },
  },
  unit: 'share',
  better: 'higher',
  scale: '1-5-top-two',
  strings: {
    name: 'CSAT, top two boxes of five',
    definition: 'The share of answers to the five-point satisfaction survey that are 4 or 5.',
    decision:
      'Answers of 4 or 5 ÷ answers, on scales from 1 to 5 alone: good and bad, three points and longer scales are KPIs of their own or part of CSAT, since they do not give the same share. Some publish the top box alone, which is lower and stands beside it. Surveys without an answer are not counted as bad; an answer that is not on the scale (0, or 6 of 5) is missing. The source documents give no formula.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: customer satisfaction' },
    {
      title: 'SQM Group, first call resolution by survey after the call',
      url: 'https://sqmgroup.com/resources/library/blog/fcr-customer-satisfaction-comparison-industry-and-call-reason',
    },
  ],
});
