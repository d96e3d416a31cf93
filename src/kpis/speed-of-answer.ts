import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'speed-of-answer',
  dataset: 'calls',
  topic: 'speed',
  measure: {
    ratio: [
      { sum: 'answer_wait_total', where: { column: 'calls_answered', gte: 1 } },
      {
        sum: 'calls_answered',
        where: {
          all: [
            { column: 'calls_answered', gte: 1 },
            { column: 'answer_wait_total', known: true },
          ],
        },
      },
    ],
  },
  also: {
    median: {
      label: 'median',
      measure: {
        quantile: 0.5,
        of: 'answer_wait_seconds',
        where: { column: 'calls_answered', gte: 1 },
      },
    },
    p90: {
      label: '90th percentile',
      measure: {
        quantile: 0.9,
        of: 'answer_wait_seconds',
        where: { column: 'calls_answered', gte: 1 },
      },
    },
  },
  unit: 'duration',
  better: 'lower',
  strings: {
    name: 'Average speed of answer (ASA)',
    definition: 'How long callers whose call was answered waited in the queue on average.',
    decision:
      'The waits of answered calls added up, divided by the calls answered: totals of intervals count with the weight of their calls, so it is not the mean of their means. Abandoned calls are left out above and below the line. The wait is taken as the telephone system counts it, commonly from the queue on, without the menu before it. Median and 90th percentile need a row a call.',
  },
  sources: [
    { title: 'Cisco Unified CCE, average speed of answer' },
    { title: 'LiveAgent, customer service audit: waiting time' },
  ],
});
