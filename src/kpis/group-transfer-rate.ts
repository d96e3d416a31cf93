import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'group-transfer-rate',
  dataset: 'tickets',
  topic: 'quality',
  measure: { share: { column: 'group_reassignments', gte: 1 } },
  also: {
    never: {
      label: 'never transferred',
      measure: { share: { column: 'group_reassignments', lte: 0 } },
    },
  },
  unit: 'share',
  better: 'lower',
  strings: {
    name: 'Group transfer rate',
    definition: 'The share of tickets that moved from one team to another at least once.',
    decision:
      'Tickets with a transfer ÷ tickets created in the period of which that is known. The first group is not a transfer. A ticket counts once, however often it moved. Moves between agents are the agent reassignment rate.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: does every call reach the right agent?' },
    { title: 'LiveAgent, help desk quality checklist: chats and calls passed to another team' },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
