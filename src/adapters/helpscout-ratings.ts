import { defineAdapter } from '../ingest/adapter.ts';

export default defineAdapter({
  id: 'helpscout-ratings',
  name: 'Help Scout ratings (API or webhook)',
  vendor: 'helpscout',
  dataset: 'surveys',
  required: [['conversationId', 'ticketId'], 'threadId', 'rating', 'createdAt'],
  typical: [
    'id',
    'conversationNumber',
    'mailboxId',
    'comments',
    'modifiedAt',
    'customer.id',
    'user.id',
  ],
  zone: 'UTC',
  columns: {
    id: 'id',
    kind: { constant: 'csat' },
    score: {
      header: 'rating',
      values: { great: 3, okay: 2, bad: 1, not_good: 1, 'not good': 1, unknown: null },
    },
    scale: { constant: '1-3' },
    answered_at: 'createdAt',
    ticket: { header: ['conversationId', 'ticketId'] },
    requester: { header: ['customer.id', 'customer.email'] },
    agent: { header: ['user.email', 'user.id'] },
    group: { header: ['mailboxId', 'mailbox.name'] },
  },
  notes: [
    'Stamps are in UTC.',
    'Only answers are there, so no response rate can be told.',
    'Help Scout’s happiness score is the share of great less that of bad, from −100 to 100; here the share of great is shown, with the others beside it.',
  ],
});
