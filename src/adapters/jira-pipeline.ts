import { defineAdapter } from '../ingest/adapter.ts';

export default defineAdapter({
  id: 'jira-pipeline',
  name: 'Jira Data Center data pipeline (issues)',
  vendor: 'jira',
  dataset: 'tickets',
  required: ['id', 'instance_url', 'key', 'status_category', 'created_date'],
  typical: [
    'url',
    'project_key',
    'project_type',
    'issue_type',
    'summary',
    'priority_name',
    'resolution_date',
    'updated_date',
    'reporter_id',
    'assignee_id',
  ],
  zone: 'UTC',
  columns: {
    id: 'key',
    created_at: 'created_date',
    resolved_at: 'resolution_date',
    updated_at: 'updated_date',
    status: {
      header: 'status_category',
      values: { 'to do': 'open', 'in progress': 'open', done: 'resolved' },
    },
    priority: 'priority_name',
    type: 'issue_type',
    agent: { header: ['assignee_name', 'assignee_id'] },
    requester: { header: ['reporter_id', 'reporter_name'] },
    subject: 'summary',
    tags: 'labels',
  },
  notes: [
    'Stamps are in UTC. A line break within a text is written as the letter n.',
    'Names of states are each site’s own; the status category decides. It does not tell whether a ticket waits for the customer.',
    'Targets lie in a file of their own, whose columns are not known well enough to be read; issues hold no first public reply.',
  ],
});
