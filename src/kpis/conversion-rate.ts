import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'conversion-rate',
  dataset: 'customers',
  topic: 'business',
  cohort: null,
  measure: { share: { column: 'conversions', gte: 1 } },
  also: {
    perVisit: {
      label: 'wanted actions per visit',
      measure: {
        ratio: [
          { sum: 'conversions', where: { column: 'visits', known: true } },
          { sum: 'visits', where: { column: 'conversions', known: true } },
        ],
      },
      unit: 'decimal',
    },
  },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'Conversion rate',
    definition:
      'The share of people who took the wanted action, such as a purchase or a completed form, at least once.',
    decision:
      'People, not actions, are counted: one who bought three times is one. The document speaks of the share of people, so that is the headline; actions per visit stand beside it. All people of the export count, whenever they joined, since the export is of the audit’s period. Those for whom the action is not recorded are missing.',
  },
  sources: [{ title: 'LiveAgent, customer service audit: average conversion rate' }],
});
