import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'csat-three-point',
  dataset: 'surveys',
  topic: 'satisfaction',
  measure: {
    share: { column: 'points', gte: 3 },
    of: {
      all: [
        { column: 'kind', is: 'csat' },
        { column: 'is_answered', is: true },
        { column: 'scale', is: '1-3' },
      ],
    },
  },
  also: {
    middle: {
      label: 'middle',
      measure: {
        share: {
          all: [
            { column: 'points', gt: 1 },
            { column: 'points', lt: 3 },
          ],
        },
        of: {
          all: [
            { column: 'kind', is: 'csat' },
            { column: 'is_answered', is: true },
            { column: 'scale', is: '1-3' },
          ],
        },
      },
    },
    worst: {
      label: 'worst',
      measure: {
        share: { column: 'points', lte: 1 },
        of: {
          all: [
            { column: 'kind', is: 'csat' },
            { column: 'is_answered', is: true },
            { column: 'scale', is: '1-3' },
          ],
        },
      },
    },
  },
  unit: 'share',
  better: 'higher',
  scale: '1-3-top',
  strings: {
    name: 'CSAT, best of three points',
    definition:
      'The share of the best answer on a satisfaction survey with three points, such as great, okay and bad.',
    decision:
      'Best ÷ all three. The middle answer is not a good one. The shares of the other two stand beside it; some vendors publish the best less the worst instead.',
  },
  sources: [
    { title: 'Help Scout, happiness score: great, okay, bad' },
    { title: 'LiveAgent, customer service audit: customer satisfaction' },
  ],
});
