import { defineAdapter } from '../ingest/adapter.ts';

/** A column of the CSV, or where it has none, the same as the API's metrics give it. */
const minutes = (header: string, metric: string) => ({
  header: [header, `metrics.${metric}`],
  unit: 'minutes' as const,
});

export default defineAdapter({
  id: 'zendesk-csv',
  name: 'Zendesk account CSV',
  vendor: 'zendesk',
  dataset: 'tickets',
  required: ['Id', 'Created at', 'Status', 'Assignee', 'Group', 'Via'],
  typical: [
    'Summation column',
    'Requester id',
    'Submitter',
    'Ticket type',
    'Initially assigned at',
    'Solved at',
    'Satisfaction Score',
    'Group stations',
    'Assignee stations',
    'First reply time in minutes',
    'Full resolution time in minutes',
  ],
  zone: 'account',
  joins: {
    metrics: {
      same: 'metrics',
      required: ['ticket_id'],
      on: 'Id',
      key: 'ticket_id',
      latest: 'updated_at',
    },
  },
  columns: {
    id: 'Id',
    created_at: 'Created at',
    first_assigned_at: { header: ['Initially assigned at', 'metrics.initially_assigned_at'] },
    resolved_at: { header: ['Solved at', 'metrics.solved_at'] },
    updated_at: 'Updated at',
    status: {
      header: 'Status',
      values: {
        new: 'new',
        open: 'open',
        pending: 'pending',
        hold: 'on-hold',
        'on-hold': 'on-hold',
        solved: 'resolved',
        closed: 'closed',
        deleted: 'deleted',
      },
    },
    priority: 'Priority',
    channel: 'Via',
    type: 'Ticket type',
    group: 'Group',
    agent: 'Assignee',
    requester: { header: ['Requester id', 'Requester email', 'Requester'] },
    organisation: 'Organization',
    subject: 'Subject',
    tags: 'Tags',
    agent_replies: { header: ['Replies', 'metrics.replies'] },
    reopens: { header: ['Reopens', 'metrics.reopens'] },
    agent_reassignments: { header: ['Assignee stations', 'metrics.assignee_stations'], minus: 1 },
    group_reassignments: { header: ['Group stations', 'metrics.group_stations'], minus: 1 },
    csat: {
      header: 'Satisfaction Score',
      values: { 'not offered': null, unoffered: null, offered: null, good: 1, bad: 0 },
    },
    csat_scale: { constant: 'good-bad' },
    is_survey_sent: {
      header: 'Satisfaction Score',
      values: { 'not offered': false, unoffered: false },
      otherwise: true,
    },
    vendor_first_reply_seconds: minutes(
      'First reply time in minutes',
      'reply_time_in_minutes.calendar',
    ),
    vendor_first_reply_business_seconds: minutes(
      'First reply time in minutes within business hours',
      'reply_time_in_minutes.business',
    ),
    vendor_first_resolution_seconds: minutes(
      'First resolution time in minutes',
      'first_resolution_time_in_minutes.calendar',
    ),
    vendor_first_resolution_business_seconds: minutes(
      'First resolution time in minutes within business hours',
      'first_resolution_time_in_minutes.business',
    ),
    vendor_full_resolution_seconds: minutes(
      'Full resolution time in minutes',
      'full_resolution_time_in_minutes.calendar',
    ),
    vendor_full_resolution_business_seconds: minutes(
      'Full resolution time in minutes within business hours',
      'full_resolution_time_in_minutes.business',
    ),
    vendor_requester_wait_seconds: minutes(
      'Requester wait time in minutes',
      'requester_wait_time_in_minutes.calendar',
    ),
    vendor_agent_wait_seconds: minutes(
      'Agent wait time in minutes',
      'agent_wait_time_in_minutes.calendar',
    ),
    vendor_on_hold_seconds: minutes('On hold time in minutes', 'on_hold_time_in_minutes.calendar'),
  },
  notes: [
    'Stamps are in the account’s time zone and carry no offset.',
    'The export holds no stamp of the first reply; its time is the one that Zendesk computed.',
    '“Resolution time” is in whole hours, unlike all other durations, and isn’t read.',
    'The customer’s wait is the time as new, open or solved before a reopening; others count on-hold instead.',
    'Deleted tickets are not in the export.',
    'A ticket counts as solved at its last solution; merged tickets are among the solved.',
    'A satisfaction score of “Offered” is a survey without an answer.',
  ],
});
