import { defineAdapter } from '../ingest/adapter.ts';

export default defineAdapter({
  id: 'jira-api',
  name: 'Jira Service Management (REST)',
  vendor: 'jira',
  dataset: 'tickets',
  required: ['key', 'fields.created', ['fields.status.statusCategory.key', 'fields.status.name']],
  typical: [
    'id',
    'self',
    'expand',
    'fields.issuetype.name',
    'fields.project.key',
    'fields.priority.name',
    'fields.resolutiondate',
    'fields.updated',
    'fields.summary',
    'fields.reporter.displayName',
    'fields.assignee.displayName',
  ],
  zone: 'UTC',
  columns: {
    id: 'key',
    created_at: 'fields.created',
    resolved_at: 'fields.resolutiondate',
    updated_at: 'fields.updated',
    status: {
      header: 'fields.status.statusCategory.key',
      values: { new: 'open', indeterminate: 'open', done: 'resolved' },
    },
    priority: 'fields.priority.name',
    type: 'fields.issuetype.name',
    agent: { header: ['fields.assignee.displayName', 'fields.assignee.accountId'] },
    requester: { header: ['fields.reporter.accountId', 'fields.reporter.displayName'] },
    subject: 'fields.summary',
    tags: 'fields.labels',
  },
  notes: [
    'Names of states are each site’s own; the status category decides. It does not tell whether a ticket waits for the customer: map status to “fields.status.name” for that.',
    'Targets, request types and ratings are fields with a number of their own on each site, such as fields.customfield_10030: map them in audit.yaml.',
    'Issues hold no first public reply.',
  ],
});
