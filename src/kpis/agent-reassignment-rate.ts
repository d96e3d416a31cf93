import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'agent-reassignment-rate',
  dataset: 'tickets',
  topic: 'quality',
  measure: { share: { column: 'agent_reassignments', gte: 1 } },
  also: {
    never: {
      label: 'never reassigned',
      measure: { share: { column: 'agent_reassignments', lte: 0 } },
    },
    perTicket: {
      label: 'reassignments per ticket',
      measure: { mean: 'agent_reassignments' },
      unit: 'decimal',
    },
  },
  unit: 'share',
  better: 'lower',
  strings: {
    name: 'Agent reassignment rate',
    definition: 'The share of tickets that moved from one agent to another at least once.',
    decision:
      'The first assignment is not a reassignment. Where a help desk counts moves between groups in the same figure, as ServiceNow does, they are included.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: does every call reach the right agent?' },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
