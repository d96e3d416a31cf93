import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'messages-per-ticket',
  dataset: 'tickets',
  topic: 'quality',
  measure: { mean: 'messages' },
  also: {
    median: { label: 'median', measure: { quantile: 0.5, of: 'messages' } },
    resolved: {
      label: 'mean of resolved tickets',
      measure: { mean: 'messages', where: { column: 'is_resolved', is: true } },
    },
    customer: { label: 'messages of the customer, mean', measure: { mean: 'customer_messages' } },
  },
  unit: 'decimal',
  better: 'lower',
  strings: {
    name: 'Messages per ticket',
    definition:
      'How many messages went to and fro between customer and agents on a ticket, on average.',
    decision:
      'Messages of the customer and public replies of agents, over the tickets created in the period; notes and automatic messages don’t count. Tickets that are still open count as they stand, so the last weeks are lower than they will be; “of resolved tickets” leaves them out. The document calls this “messages per owner” but argues by the request: many messages mean that replies leave the next question open. That reading is measured here, the literal one is messages per agent.',
  },
  sources: [{ title: 'SuperOffice, 6 customer service measures: messages per owner' }],
});
