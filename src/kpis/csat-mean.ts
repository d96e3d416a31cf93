import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'csat-mean',
  dataset: 'surveys',
  topic: 'satisfaction',
  measure: {
    mean: 'points',
    where: {
      all: [
        { column: 'kind', is: 'csat' },
        { column: 'is_answered', is: true },
        { column: 'scale', is: '1-5' },
      ],
    },
  },
  unit: 'decimal',
  better: 'higher',
  scale: '1-5',
  strings: {
    name: 'CSAT, mean of five points',
    definition: 'The mean answer to the five-point satisfaction survey, where 5 is best.',
    decision:
      'Answers on scales from 1 to 5 alone: a mean over different scales means nothing. It is neither a share of satisfied customers nor a per cent, and multiplying it by 20, as some do, makes a different figure of it (the worst answer would be 20, not 0). Answers that are not on the scale are missing.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: customer satisfaction' },
    { title: 'ServiceRocket, CSAT as a mean' },
  ],
});
