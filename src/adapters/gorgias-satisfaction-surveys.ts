import { defineAdapter } from '../ingest/adapter.ts';

export default defineAdapter({
  id: 'gorgias-satisfaction-surveys',
  name: 'Gorgias satisfaction surveys (API)',
  vendor: 'gorgias',
  dataset: 'surveys',
  required: ['ticket_id', 'score', 'sent_datetime', 'scored_datetime'],
  typical: ['id', 'body_text', 'created_datetime', 'should_send_datetime', 'customer_id', 'uri'],
  zone: 'account',
  columns: {
    id: 'id',
    kind: { constant: 'csat' },
    score: 'score',
    scale: { constant: '1-5' },
    sent_at: 'sent_datetime',
    answered_at: 'scored_datetime',
    ticket: 'ticket_id',
    requester: 'customer_id',
  },
  notes: [
    'Stamps carry no offset. Gorgias is thought to give UTC: if so, state `timeZone: UTC`.',
    'A survey that was neither sent nor answered has no date, and is left out.',
  ],
});
