import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'tickets-per-agent',
  dataset: 'tickets',
  topic: 'volume',
  cohort: 'resolved_at',
  measure: { rate: 'rows', per: 'agent', where: { column: 'is_resolved', is: true } },
  unit: 'decimal',
  better: 'neutral',
  twiceTheRest: 'agent',
  strings: {
    name: 'Tickets resolved per agent',
    definition:
      'The number of tickets resolved in the period, divided by the number of agents who resolved any.',
    decision:
      'Counted on the day of the last resolution, for the agent who holds the ticket, even if another did the work. Tickets that no agent holds are missing. The source says that one who closes twice as many as the rest of the team may be picking the easy ones, and one who closes far fewer may need training; it is a reason to look, not a verdict, since agents differ in hours, channels and kinds of ticket.',
  },
  sources: [{ title: 'SuperOffice, 6 customer service measures: requests closed per user' }],
});
