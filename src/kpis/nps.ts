import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'nps',
  dataset: 'surveys',
  topic: 'satisfaction',
  core: true,
  measure: {
    nps: 'likelihood',
    where: {
      all: [
        { column: 'kind', is: 'nps' },
        { column: 'is_answered', is: true },
      ],
    },
  },
  also: {
    promoters: {
      label: 'promoters',
      measure: {
        share: { column: 'likelihood', gte: 9 },
        of: {
          all: [
            { column: 'kind', is: 'nps' },
            { column: 'is_answered', is: true },
          ],
        },
      },
      unit: 'share',
    },
    passives: {
      label: 'passives',
      measure: {
        share: {
          all: [
            { column: 'likelihood', gt: 6 },
            { column: 'likelihood', lt: 9 },
          ],
        },
        of: {
          all: [
            { column: 'kind', is: 'nps' },
            { column: 'is_answered', is: true },
          ],
        },
      },
      unit: 'share',
    },
    detractors: {
      label: 'detractors',
      measure: {
        share: { column: 'likelihood', lte: 6 },
        of: {
          all: [
            { column: 'kind', is: 'nps' },
            { column: 'is_answered', is: true },
          ],
        },
      },
      unit: 'share',
    },
  },
  unit: 'score',
  better: 'higher',
  scale: 'nps',
  strings: {
    name: 'Net Promoter Score (NPS)',
    definition:
      'Of the customers who said how likely they are to recommend the company, the share of 9 and 10 less the share of 0 to 6, in points from −100 to 100.',
    decision:
      'Promoters answer 9 or 10, passives 7 or 8, detractors 0 to 6; the score is per cent of promoters less per cent of detractors among the answers. One of the documents calls “everything under 6” a detractor, which would leave 6 in no class at all: 6 is a detractor, as those who defined the score have it, and counting it otherwise makes every score better. Only the scale from 0 to 10 counts, as adaptations to other scales give other scores; an answer that is not on it, such as 11, is missing. A rating that a ticket carries counts as an answer, on the day the ticket came in. Surveys without an answer are not counted.',
  },
  sources: [
    {
      title: 'Reichheld, “The One Number You Need to Grow”, Harvard Business Review, December 2003',
    },
    { title: 'LiveAgent, customer service audit: Net Promoter Score' },
  ],
});
