import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'replies-per-resolution',
  dataset: 'tickets',
  topic: 'quality',
  measure: { mean: 'agent_replies', where: { column: 'is_resolved', is: true } },
  also: {
    median: {
      label: 'median',
      measure: { quantile: 0.5, of: 'agent_replies', where: { column: 'is_resolved', is: true } },
    },
    p90: {
      label: '90th percentile',
      measure: { quantile: 0.9, of: 'agent_replies', where: { column: 'is_resolved', is: true } },
    },
    replied: {
      label: 'mean of those with a reply',
      measure: {
        mean: 'agent_replies',
        where: {
          all: [
            { column: 'is_resolved', is: true },
            { column: 'agent_replies', gte: 1 },
          ],
        },
      },
    },
  },
  unit: 'decimal',
  better: 'lower',
  strings: {
    name: 'Replies per resolution',
    definition: 'How many public replies of agents a resolved ticket took, on average.',
    decision:
      'Public replies of agents ÷ resolved tickets created in the period. Private notes and automatic messages are not replies. Open tickets are left out, since they will take more. Tickets that were resolved without any reply (merged, settled by phone) count with zero, as the field has it; “with a reply” leaves them out. A few long tickets raise the mean, so the median stands beside it. The document does not say which replies count.',
  },
  sources: [
    { title: 'LiveAgent, help desk quality checklist: replies needed to resolve a ticket' },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
