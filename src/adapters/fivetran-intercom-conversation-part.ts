import { defineAdapter } from '../ingest/adapter.ts';

export default defineAdapter({
  id: 'fivetran-intercom-conversation-part',
  name: 'Parts of Intercom conversations, as Fivetran writes them',
  vendor: 'intercom',
  dataset: 'messages',
  required: ['id', 'conversation_id', 'part_type', 'author_type', 'created_at', '_fivetran_active'],
  typical: [
    'updated_at',
    'assigned_to_id',
    'assigned_to_type',
    'author_id',
    'conversation_updated_at',
    'notified_at',
    'body',
    '_fivetran_synced',
    '_fivetran_start',
    '_fivetran_end',
  ],
  zone: 'UTC',
  columns: {
    id: 'id',
    ticket: 'conversation_id',
    sent_at: 'created_at',
    author_role: {
      header: 'author_type',
      values: {
        user: 'customer',
        lead: 'customer',
        contact: 'customer',
        admin: 'agent',
        team: 'system',
        bot: 'system',
      },
    },
    agent: { header: 'admins.name', where: { author_type: ['admin'] } },
    is_public: { header: 'part_type', values: { comment: true }, otherwise: false },
  },
  fold: { order: '_fivetran_active', columns: {} },
  joins: {
    admins: {
      same: 'admins',
      required: ['name'],
      on: 'author_id',
      key: 'id',
      latest: '_fivetran_synced',
    },
  },
  notes: ['Only comments reach the customer; notes, assignments, closings and other parts do not.'],
});
