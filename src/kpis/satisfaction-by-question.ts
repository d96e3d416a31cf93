import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'satisfaction-by-question',
  dataset: 'surveys',
  topic: 'satisfaction',
  measure: {
    mean: 'question_points',
    where: {
      all: [
        { column: 'kind', is: 'question' },
        { column: 'question', known: true },
        { column: 'is_answered', is: true },
      ],
    },
  },
  unit: 'decimal',
  better: 'higher',
  strings: {
    name: 'Satisfaction by question',
    definition:
      'The mean answer to the questions that the survey names, such as response time, knowledge and overall service. Read it by question.',
    decision:
      'The documents ask three things and want each low score explained, so it is the breakdown by question that counts; the figure over all questions only says where they lie together. Never one number over different scales: where the questions have several, only those on the scale that most answers have are taken, and the others are missing here. An own KPI with another scale in its condition shows those. Answers that are not on their scale are missing. The highest value depends on the scale, which stands among the breakdowns.',
  },
  sources: [
    {
      title:
        'LiveAgent, help desk quality checklist: satisfaction with response time, knowledge and service',
    },
  ],
});
