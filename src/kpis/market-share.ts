import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'market-share',
  dataset: 'business',
  topic: 'business',
  measure: {
    ratio: [
      { sum: 'share_of_market', where: { column: 'figure', is: 'market-share' } },
      { count: 'rows', where: { column: 'share_of_market', known: true } },
    ],
  },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'Market share',
    definition: 'The organisation’s part of its market, as a mean over the months of the period.',
    decision:
      'The mean of the monthly figures, since shares of different months can’t be added; each month weighs the same. Market penetration is read as market share. A value outside 0 to 1 (12 for 12%) is missing, not guessed. Whole months, each by its first day: one that begins before a stated period is left out.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: market penetration as a measure of a gap' },
  ],
});
