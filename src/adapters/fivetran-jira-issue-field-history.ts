import { defineAdapter } from '../ingest/adapter.ts';

export default defineAdapter({
  id: 'fivetran-jira-issue-field-history',
  name: 'Jira field history, as Fivetran writes it',
  vendor: 'jira',
  dataset: 'ticket-events',
  required: ['field_id', 'issue_id', 'time', 'value', 'is_active', 'author_id'],
  typical: ['_fivetran_synced'],
  zone: 'UTC',
  columns: {
    case: { header: 'issues.key', orElse: 'issue_id' },
    activity: { header: 'statuses.name', where: { field_id: ['status'] }, orElse: 'field_id' },
    step: {
      header: 'status_categories.name',
      where: { field_id: ['status'] },
      orElse: 'field_id',
      values: {
        created: 'created',
        assignee: 'assigned',
        'to do': 'other',
        'in progress': 'other',
        done: 'resolved',
      },
      otherwise: 'other',
    },
    time: 'time',
  },
  joins: {
    issues: {
      required: ['id', '_fivetran_synced', 'key', 'created', 'status', 'issue_type', 'project'],
      typical: [
        '_original_estimate',
        '_time_spent',
        'assignee',
        'creator',
        'reporter',
        'priority',
        'resolution',
        'resolved',
        'status_category_changed',
        'summary',
        'updated',
        'work_ratio',
      ],
      on: 'issue_id',
      key: 'id',
      latest: '_fivetran_synced',
    },
    statuses: {
      same: 'statuses',
      required: ['name', 'status_category_id'],
      on: 'value',
      key: 'id',
      latest: '_fivetran_synced',
    },
    status_categories: {
      same: 'status_categories',
      required: ['name'],
      on: 'statuses.status_category_id',
      key: 'id',
    },
  },
  notes: [
    'An event is a change of a field: of the status, by the new one; of any other, by the field’s name.',
    'A status of the category done counts as a resolution.',
  ],
});
