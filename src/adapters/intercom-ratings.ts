import { defineAdapter } from '../ingest/adapter.ts';

const dated = ['Updated at', 'Conversation started at'];

export default defineAdapter({
  id: 'intercom-ratings',
  name: 'Intercom conversation ratings (CSV of a report)',
  vendor: 'intercom',
  dataset: 'surveys',
  required: ['Conversation ID', 'Conversation rating'],
  typical: [
    'Conversation rating remark',
    'Agent rated type',
    'Last teammate rated',
    'Last survey sent',
    'Updated at',
  ],
  zone: 'header',
  columns: {
    ticket: 'Conversation ID',
    kind: {
      header: 'Agent rated type',
      values: { teammate: 'csat', chatbot: 'question', 'fin ai agent': 'question' },
      absent: 'csat',
    },
    question: { header: 'Agent rated type', values: { teammate: null } },
    score: 'Conversation rating',
    scale: { constant: '1-5' },
    sent_at: { header: dated },
    answered_at: { header: dated, until: ['Conversation rating'] },
    requester: { header: ['User email', 'User name'] },
    channel: { header: ['Channel', 'Conversation source'] },
    agent: { header: 'Last teammate rated', where: { 'Agent rated type': ['teammate', ''] } },
  },
  notes: [
    'Ratings of teammates are satisfaction; those of Fin and of chatbots are kept apart as questions of their own, named for who was rated. In a file that does not say who was rated, all count as ratings of teammates.',
    'A rating is dated by its last update; in a file without that column, by the start of the conversation.',
  ],
});
