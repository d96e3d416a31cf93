import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'time-to-assignment',
  dataset: 'tickets',
  topic: 'speed',
  measure: { quantile: 0.5, of: 'first_assignment_seconds' },
  also: {
    mean: { label: 'mean', measure: { mean: 'first_assignment_seconds' } },
    p90: { label: '90th percentile', measure: { quantile: 0.9, of: 'first_assignment_seconds' } },
    business: {
      label: 'median within opening hours',
      measure: { quantile: 0.5, of: 'first_assignment_business_seconds' },
    },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',
  strings: {
    name: 'Time to assignment',
    definition:
      'How long it took until an agent was made responsible for a ticket: half of the assigned tickets waited longer.',
    decision:
      'From creation to the first assignment to a person; a group is not a person. Tickets that were never assigned are missing, so look at the share left unassigned too.',
  },
  sources: [
    { title: 'Zendesk, first assignment time' },
    { title: 'SuperOffice, 6 customer service measures: assign requests that nobody takes' },
  ],
});
