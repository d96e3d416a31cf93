import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'ces',
  dataset: 'surveys',
  topic: 'satisfaction',
  measure: {
    mean: 'ease',
    where: {
      all: [
        { column: 'kind', is: 'ces' },
        { column: 'is_answered', is: true },
      ],
    },
  },
  also: {
    easy: {
      label: 'share of easy answers',
      measure: {
        share: { column: 'ease', gte: 5 },
        of: {
          all: [
            { column: 'kind', is: 'ces' },
            { column: 'is_answered', is: true },
          ],
        },
      },
      unit: 'share',
    },
    median: {
      label: 'median',
      measure: {
        quantile: 0.5,
        of: 'ease',
        where: {
          all: [
            { column: 'kind', is: 'ces' },
            { column: 'is_answered', is: true },
          ],
        },
      },
    },
  },
  unit: 'decimal',
  better: 'higher',
  scale: { by: 'scale', as: { '1-7': '1-7', '1-7-ease': '1-7', '1-7-effort': '1-7' } },
  strings: {
    name: 'Customer effort score (CES)',
    definition:
      'How easy customers found it to get help, on average: from 1, hard, to 7, easy. Higher is better.',
    decision:
      'The mean of the answers, put in one direction: 7 is easy. On scales of effort, where a high number is bad, the answer is turned round (8 less the answer); five points are spread over seven (1, 2.5, 4, 5.5, 7), so that surveys of both lengths can be put together. On seven points ease is taken to be asked for, as is now common; on five points nothing is common, so the scale has to say “1-5-ease” or “1-5-effort”, and answers without a direction are missing, as are those that are not on their scale. “Easy” is the share of 5 or more of 7. The documents name the score and give no scale.',
  },
  sources: [
    {
      title:
        'Dixon, Freeman and Toman, “Stop Trying to Delight Your Customers”, Harvard Business Review, July–August 2010',
    },
    { title: 'LiveAgent, principles of good service: customer effort score' },
    { title: 'SuperOffice, 6 customer service measures: messages per owner' },
  ],
});
