import { defineAdapter } from '../ingest/adapter.ts';

const activity = ['concept:name', 'Activity', 'Activity name', 'Event name', 'Event'];

export default defineAdapter({
  id: 'event-log',
  name: 'Event log of a process-mining tool',
  vendor: null,
  dataset: 'ticket-events',
  required: [
    ['case:concept:name', 'Case ID', 'case_id', 'caseid', 'case'],
    activity,
    ['time:timestamp', 'Complete Timestamp', 'Timestamp', 'End Timestamp', 'Event time'],
  ],
  typical: [
    'case:concept:name',
    'concept:name',
    'time:timestamp',
    'org:resource',
    'org:group',
    'lifecycle:transition',
    'Case ID',
    'Activity',
    'Resource',
    'Complete Timestamp',
    'Start Timestamp',
    'Variant',
    'Variant index',
  ],
  zone: 'account',
  columns: {
    id: { header: ['Event ID', 'eventid', 'event_id'] },
    case: { header: ['case:concept:name', 'Case ID', 'case_id', 'caseid', 'case'] },
    activity: { header: activity },
    step: { header: activity, where: { 'lifecycle:transition': ['complete', ''] } },
    time: {
      header: ['time:timestamp', 'Complete Timestamp', 'Timestamp', 'End Timestamp', 'Event time'],
    },
    resource: { header: ['org:resource', 'Resource', 'agent', 'user', 'assignee'] },
    group: { header: ['org:group', 'group', 'team', 'workgroup', 'assignment group'] },
    channel: 'channel',
    priority: 'priority',
    category: 'category',
    language: 'language',
    requester: { header: ['requester', 'customer'] },
  },
  notes: [
    'What each activity does to its ticket is told by the activities of audit.yaml.',
    'Where a log has a row for the start of an activity and one for its end, the end counts.',
  ],
});
