import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'resolved-within-24-hours',
  dataset: 'tickets',
  topic: 'speed',
  measure: { share: { column: 'is_resolved_in_24_hours', is: true } },
  unit: 'share',
  better: 'higher',
  clock: 'calendar',
  strings: {
    name: 'Resolved within 24 hours',
    definition: 'The share of tickets that were resolved for good within 24 hours of coming in.',
    decision:
      'Of all tickets created in the period whose outcome after 24 hours is known: one that is still open and older was not resolved in time, one that is younger can’t tell yet and is missing. Counted to the last resolution, around the clock. The source says that most companies aim for 24 to 48 hours, which is a band, not a mean: look at the share within 48 hours too.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: average resolution time, 24 to 48 hours' },
  ],
});
