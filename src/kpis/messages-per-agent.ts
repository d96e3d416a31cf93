import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'messages-per-agent',
  dataset: 'messages',
  topic: 'quality',
  measure: { rate: 'rows', per: 'agent', where: { column: 'is_human_reply', is: true } },
  unit: 'decimal',
  better: 'neutral',
  twiceTheRest: 'agent',
  strings: {
    name: 'Messages per agent',
    definition: 'How many public replies an agent wrote in the period, on average.',
    decision:
      'Public replies ÷ agents who wrote at least one, by the day on which the reply was sent. Each reply counts for the agent who wrote it, not for the one who holds the ticket. Notes, automatic messages and those of customers don’t count; replies without an agent’s name are missing. A longer period gives a greater figure, so compare like with like. This is the literal “messages per owner” of the document; many of them can mean much work done or replies that leave questions open, so read messages per ticket beside it.',
  },
  sources: [{ title: 'SuperOffice, 6 customer service measures: messages per owner' }],
});
