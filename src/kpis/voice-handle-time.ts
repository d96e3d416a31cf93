import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'voice-handle-time',
  dataset: 'calls',
  topic: 'speed',
  measure: {
    ratio: [
      { sum: 'handle_total', where: { column: 'calls_answered', gte: 1 } },
      {
        sum: 'calls_answered',
        where: {
          all: [
            { column: 'calls_answered', gte: 1 },
            { column: 'handle_total', known: true },
          ],
        },
      },
    ],
  },
  also: {
    talk: {
      label: 'talk alone',
      measure: {
        ratio: [
          { sum: 'talk_total', where: { column: 'calls_answered', gte: 1 } },
          {
            sum: 'calls_answered',
            where: {
              all: [
                { column: 'calls_answered', gte: 1 },
                { column: 'talk_total', known: true },
              ],
            },
          },
        ],
      },
    },
  },
  unit: 'duration',
  better: 'lower',
  strings: {
    name: 'Handle time of calls (AHT)',
    definition:
      'How long an answered call kept an agent busy on average: talking, on hold and in work after the call.',
    decision:
      'Talk, hold and work after the call added up, divided by the calls answered, each interval with the weight of its calls. Hold or work after the call that the export doesn’t give counts as none, so without these columns it is talk time; where the telephone system gives all three as one figure, that is taken. Abandoned calls are left out. A call that was passed on counts once a row. Shorter is better only as long as the problem is solved. Kept apart from the handle time of messages.',
  },
  sources: [
    { title: 'MetricNet and Cisco, handle time: talk, hold and wrap-up' },
    { title: 'LiveAgent, customer service audit: average handle time' },
  ],
});
