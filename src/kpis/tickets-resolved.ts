import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'tickets-resolved',
  dataset: 'tickets',
  topic: 'volume',
  core: true,
  cohort: 'resolved_at',
  measure: { count: 'rows', where: { column: 'is_resolved', is: true } },
  also: {
    perDay: {
      label: 'per day',
      measure: { rate: 'rows', per: 'day', where: { column: 'is_resolved', is: true } },
      unit: 'decimal',
    },
  },
  unit: 'count',
  better: 'neutral',
  strings: {
    name: 'Tickets resolved',
    definition: 'The number of tickets whose last resolution fell in the period.',
    decision:
      'Counted on the day of the last resolution, whenever the ticket came in, so the count can exceed that of created tickets. A ticket that was opened again and is still open does not count; neither does one whose resolution is dated before its creation.',
  },
  sources: [{ title: 'LiveAgent, help desk quality checklist: resolved issues' }],
});
