import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'calls-answered',
  dataset: 'calls',
  topic: 'volume',
  measure: { sum: 'calls_answered' },
  also: {
    share: {
      label: 'of the calls offered',
      measure: { proportion: 'calls_answered', of: 'calls_offered' },
      unit: 'share',
    },
  },
  unit: 'count',
  better: 'neutral',
  strings: {
    name: 'Calls answered',
    definition: 'The number of calls that an agent took.',
    decision:
      'Voicemail and calls back are not answered calls. The share is the calls answered of all that were offered, each interval with the weight of its calls. Where only abandoned calls are stated, all others are taken for answered.',
  },
  sources: [
    { title: 'Cisco Unified CCE, calls handled' },
    { title: 'SuperOffice, 6 customer service measures: answered and unanswered requests' },
  ],
});
