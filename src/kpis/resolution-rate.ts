import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'resolution-rate',
  dataset: 'tickets',
  topic: 'volume',
  measure: { share: { column: 'is_resolved', is: true } },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'Resolution rate',
    definition: 'The share of the tickets created in the period that are resolved.',
    decision:
      'Same cohort above and below the line: tickets created in the period, whenever they were resolved, as the export knows it. The last weeks are therefore lower than they will be. A ticket that was closed without a resolution (cancelled, for instance) is not resolved.',
  },
  sources: [{ title: 'LiveAgent, help desk quality checklist: percentage of tickets resolved' }],
});
