import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'created-outside-hours',
  dataset: 'tickets',
  topic: 'volume',
  measure: { share: { column: 'is_within_hours', is: false } },
  unit: 'share',
  better: 'neutral',
  strings: {
    name: 'Tickets created outside opening hours',
    definition: 'The share of tickets that came in while the service was closed.',
    decision:
      'By the opening hours, closures and holidays that the audit states, in its time zone. The minute of opening belongs to the hours, that of closing doesn’t. Whether it is worth opening longer depends on who waits, so neither more nor less is better.',
  },
  sources: [{ title: 'LiveAgent, customer service audit: 24/7 availability' }],
});
