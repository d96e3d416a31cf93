import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'resolved-within-48-hours',
  dataset: 'tickets',
  topic: 'speed',
  measure: { share: { column: 'is_resolved_in_48_hours', is: true } },
  also: {
    band: {
      label: 'resolved after 24 to 48 hours',
      measure: {
        share: {
          all: [
            { column: 'is_resolved_in_24_hours', is: false },
            { column: 'is_resolved_in_48_hours', is: true },
          ],
        },
      },
    },
  },
  unit: 'share',
  better: 'higher',
  clock: 'calendar',
  strings: {
    name: 'Resolved within 48 hours',
    definition: 'The share of tickets that were resolved for good within 48 hours of coming in.',
    decision:
      'Of all tickets created in the period whose outcome after 48 hours is known: one that is still open and older was not resolved in time, one that is younger can’t tell yet and is missing. Counted to the last resolution, around the clock. The source says that most companies aim for 24 to 48 hours, which is a band, not a mean; the share that was resolved within the band is given beside it.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: average resolution time, 24 to 48 hours' },
  ],
});
