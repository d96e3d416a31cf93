import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'time-per-ticket',
  dataset: 'tickets',
  topic: 'speed',
  measure: { mean: 'handle_seconds' },
  also: {
    median: { label: 'median', measure: { quantile: 0.5, of: 'handle_seconds' } },
    p90: { label: '90th percentile', measure: { quantile: 0.9, of: 'handle_seconds' } },
    total: { label: 'in all', measure: { sum: 'handle_seconds' } },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',
  strings: {
    name: 'Time spent per ticket',
    definition:
      'How long agents had a ticket in hand on average: the time from opening the customer’s messages to the replies, added up over the ticket.',
    decision:
      'The source asks for it by type of ticket, to find types that take more time. It is time in hand, not work: an agent may do other things meanwhile. The mean, because it times the number of tickets is the total. Tickets without such a time are missing, not zero; open ones count with the time so far.',
  },
  sources: [
    {
      title: 'LiveAgent, help desk quality checklist: productivity, time spent per type of ticket',
    },
  ],
});
