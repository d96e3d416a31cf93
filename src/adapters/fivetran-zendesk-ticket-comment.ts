import { defineAdapter } from '../ingest/adapter.ts';

export default defineAdapter({
  id: 'fivetran-zendesk-ticket-comment',
  name: 'Zendesk comments, as Fivetran writes them',
  vendor: 'zendesk',
  dataset: 'messages',
  required: ['id', '_fivetran_synced', 'ticket_id', 'user_id', 'created', 'public', 'body'],
  typical: ['facebook_comment', 'tweet', 'voice_comment'],
  zone: 'UTC',
  columns: {
    id: 'id',
    ticket: 'ticket_id',
    sent_at: 'created',
    author_role: {
      header: 'users.role',
      values: { 'end-user': 'customer', agent: 'agent', admin: 'agent' },
    },
    agent: { header: 'users.name', where: { 'users.role': ['agent', 'admin'] } },
    is_public: 'public',
  },
  joins: {
    users: {
      same: 'users',
      required: ['name', 'role'],
      on: 'user_id',
      key: 'id',
      latest: 'updated_at',
    },
  },
  notes: [
    'Who wrote a comment, a customer or an agent, is told by the table of users; without it, or for users that it lacks, a comment can’t be used.',
  ],
});
