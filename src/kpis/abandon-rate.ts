import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'abandon-rate',
  dataset: 'calls',
  topic: 'speed',
  measure: { proportion: 'calls_abandoned', of: 'calls_offered' },
  also: {
    withoutShort: {
      label: 'without short abandons',
      measure: { proportion: 'calls_abandoned_late', of: 'calls_lasting' },
    },
  },
  unit: 'share',
  better: 'lower',
  strings: {
    name: 'Abandon rate',
    definition: 'The share of calls offered that the caller gave up before an agent answered.',
    decision:
      'Of the calls offered, not of those answered: 10 abandoned beside 90 answered are 10%. Short abandons count here; beside it they are taken out above and below the line, a call given up before {shortAbandon} being a wrong number more often than a wait. Where only answered calls are stated, all others are taken for abandoned.',
  },
  sources: [{ title: 'Cisco Unified CCE, abandoned calls' }],
});
