import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'negative-response-rate',
  dataset: 'surveys',
  topic: 'satisfaction',
  measure: {
    share: { column: 'points', lte: 2 },
    of: {
      all: [
        { column: 'kind', is: 'csat' },
        { column: 'is_answered', is: true },
        { column: 'scale', is: ['1-10', '0-10'] },
      ],
    },
  },
  also: {
    recommendation: {
      label: 'of answers on recommendation',
      measure: {
        share: { column: 'likelihood', lte: 2 },
        of: {
          all: [
            { column: 'kind', is: 'nps' },
            { column: 'is_answered', is: true },
          ],
        },
      },
    },
  },
  unit: 'share',
  better: 'lower',
  strings: {
    name: 'Negative response rate',
    definition: 'The share of answers to a satisfaction survey of ten points that are 1 or 2.',
    decision:
      'Answers of 1 or 2 (or 0, on a scale that has it) ÷ answers, on scales that go to 10 alone. Those who did not answer are not among them. The document speaks of customers; each answer counts here. These are not the detractors of the Net Promoter Score, who go up to 6; the same two points of a recommendation survey stand beside it, by themselves. Not a standard of the field.',
  },
  sources: [{ title: 'LiveAgent, help desk quality checklist: customers who answer 1 or 2 of 10' }],
});
