import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'group-transfers',
  dataset: 'tickets',
  topic: 'quality',
  measure: { sum: 'group_reassignments' },
  also: {
    perTicket: {
      label: 'transfers per ticket',
      measure: { mean: 'group_reassignments' },
      unit: 'decimal',
    },
  },
  unit: 'count',
  better: 'lower',
  strings: {
    name: 'Transfers between groups',
    definition: 'How often tickets were passed from one team to another.',
    decision:
      'Transfers, not tickets: one that moves three times counts three times. Tickets created in the period, with all transfers until the export. The first group is not a transfer, and a move between agents of one team is none either. The document counts chats and calls that were passed to another team and gives no rate: the count is here, the share of tickets in the group transfer rate, and calls in the call transfer rate.',
  },
  sources: [
    { title: 'LiveAgent, help desk quality checklist: chats and calls passed to another team' },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
