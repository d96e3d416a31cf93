import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'staff-satisfaction',
  dataset: 'business',
  topic: 'business',
  measure: { mean: 'value', where: { column: 'figure', is: 'staff-satisfaction' } },
  unit: 'decimal',
  better: 'higher',
  strings: {
    name: 'Staff satisfaction',
    definition:
      'How satisfied employees say they are, as a mean over the months in which they were asked.',
    decision:
      'The mean of the monthly figures on whatever scale the organisation’s own survey has, which the report can’t know; months without a survey are not zero. Each survey weighs the same, however many took part. Whole months, each by its first day: one that begins before a stated period is left out.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: employee satisfaction as a possible goal' },
  ],
});
