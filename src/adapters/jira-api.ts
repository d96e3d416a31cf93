import { defineAdapter } from '../ingest/adapter.ts';

/** A target with its cycles, which is a field of another number on each site. */
const target = {
  header: [],
  members: ['completedCycles[].breached', 'ongoingCycle.breached'],
  reads: 'breaches',
  until: ['completedCycles[].breached'],
} as const;

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
    sla_first_reply_met: target,
    sla_resolution_met: target,
  },
  notes: [
    'Names of states are each site’s own; the status category decides. It does not tell whether a ticket waits for the customer: map status to “fields.status.name” for that.',
    'Targets, request types and ratings are fields with a number of their own on each site: map them in audit.yaml, a target to the field that holds its cycles, such as sla_resolution_met: fields.customfield_10030.',
    'A target is met if none of its cycles was breached; one that is still running is no verdict until it is.',
    'Issues hold no first public reply.',
  ],
});
