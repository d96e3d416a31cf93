import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'calls-offered',
  dataset: 'calls',
  topic: 'volume',
  measure: { sum: 'calls_offered' },
  unit: 'count',
  better: 'neutral',
  hourOfWeek: true,
  strings: {
    name: 'Calls offered',
    definition: 'The number of calls that reached the queue during the period, answered or not.',
    decision:
      'A row a call counts one, a row of totals counts what it states. Where totals don’t state it, answered and abandoned calls are added up. Calls sent to voicemail or called back are offered too. By weekday and hour only as finely as the totals’ intervals.',
  },
  sources: [
    { title: 'Cisco Unified CCE, calls offered' },
    { title: 'SuperOffice, 6 customer service measures: requests received per day' },
  ],
});
