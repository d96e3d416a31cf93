import { defineAdapter } from '../ingest/adapter.ts';

export default defineAdapter({
  id: 'zendesk-satisfaction-ratings',
  name: 'Zendesk satisfaction ratings (API)',
  vendor: 'zendesk',
  dataset: 'surveys',
  required: ['id', 'ticket_id', 'score', 'created_at', 'comment'],
  typical: ['reason', 'reason_id', 'reason_code', 'assignee_id', 'group_id', 'requester_id', 'url'],
  zone: 'UTC',
  joins: {
    users: { same: 'users', required: ['name'], on: 'assignee_id', key: 'id' },
    groups: { same: 'groups', required: ['name'], on: 'group_id', key: 'id' },
  },
  columns: {
    id: 'id',
    kind: { constant: 'csat' },
    score: {
      header: 'score',
      values: { unoffered: null, offered: null, good: 1, bad: 0 },
    },
    scale: { constant: 'good-bad' },
    is_sent: {
      header: 'score',
      values: { unoffered: false },
      otherwise: true,
    },
    sent_at: 'created_at',
    ticket: 'ticket_id',
    requester: 'requester_id',
    group: { header: 'groups.name', orElse: 'group_id' },
    agent: { header: 'users.name', orElse: 'assignee_id' },
  },
  notes: [
    'Stamps are in UTC. A rating is dated by its creation; when it was answered isn’t said.',
    '“offered” is a survey without an answer; “unoffered” ones were never sent and are left out.',
    'The API lists only the ratings that it is asked for: for a response rate, the export must hold those offered too.',
    'Another word as score, such as “good_with_comment”, has to be given its meaning under `values`.',
  ],
});
