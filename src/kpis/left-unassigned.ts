import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'left-unassigned',
  dataset: 'tickets',
  topic: 'speed',
  measure: { share: { column: 'is_left_unassigned', is: true } },
  unit: 'share',
  better: 'lower',
  clock: 'calendar',
  strings: {
    name: 'Tickets left unassigned',
    definition: 'The share of tickets that had no agent {unassigned} after they came in.',
    decision:
      'The source would have such a ticket assigned by itself after two hours; the audit can state another span. Counted around the clock, weekends and nights included. A ticket that was resolved or closed within the span without an agent was not left lying. One that is younger than the span can’t tell yet and is missing, as is one that has an agent but no stamp of when.',
  },
  sources: [
    { title: 'SuperOffice, 6 customer service measures: requests not assigned within two hours' },
  ],
});
