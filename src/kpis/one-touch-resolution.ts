import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'one-touch-resolution',
  dataset: 'tickets',
  topic: 'quality',
  core: true,
  measure: {
    share: { column: 'agent_replies', is: 1 },
    of: {
      all: [{ column: 'is_resolved', is: true }, { not: { column: 'agent_replies', is: 0 } }],
    },
  },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'One-touch resolution',
    definition: 'The share of resolved tickets that took a single public reply.',
    decision:
      'Exactly one public agent reply, then resolved. Tickets that were resolved without any reply (merged, spam, solved by phone) are left out above and below the line. This is not first contact resolution, which only the customer can confirm.',
  },
  sources: [
    { title: 'SuperOffice, 6 customer service measures: resolved in the first response' },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
