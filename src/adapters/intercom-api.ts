import { defineAdapter } from '../ingest/adapter.ts';

const officeSeconds = (header: string) => ({ header, unit: 'seconds' as const });

export default defineAdapter({
  id: 'intercom-api',
  name: 'Intercom conversations (API)',
  vendor: 'intercom',
  dataset: 'tickets',
  required: ['id', 'created_at', 'state', ['admin_assignee_id', 'team_assignee_id']],
  typical: [
    'waiting_since',
    'snoozed_until',
    'read',
    'open',
    'conversation_rating.rating',
    'sla_applied.sla_status',
    'ai_agent.resolution_state',
    'statistics.first_contact_reply_at',
    'statistics.first_admin_reply_at',
    'statistics.count_reopens',
    'statistics.count_conversation_parts',
  ],
  zone: 'UTC',
  columns: {
    id: 'id',
    created_at: { header: ['statistics.first_contact_reply_at', 'created_at'] },
    first_assigned_at: 'statistics.first_assignment_at',
    first_reply_at: 'statistics.first_admin_reply_at',
    first_resolved_at: 'statistics.first_close_at',
    resolved_at: 'statistics.last_close_at',
    updated_at: 'updated_at',
    status: {
      header: 'state',
      values: { open: 'open', snoozed: 'on-hold', closed: 'closed' },
    },
    priority: {
      header: 'priority',
      values: { priority: 'Priority', not_priority: 'Not priority' },
    },
    group: { header: 'team_assignee_id', values: { '0': null } },
    agent: { header: 'admin_assignee_id', values: { '0': null } },
    reopens: 'statistics.count_reopens',
    tags: { header: ['tags.tags[].name', 'tags[].name', 'tags'] },
    sla_met: {
      header: 'sla_applied.sla_status',
      values: { hit: true, missed: false, cancelled: null },
    },
    csat: 'conversation_rating.rating',
    csat_scale: { constant: '1-5' },
    vendor_first_reply_business_seconds: officeSeconds('statistics.time_to_admin_reply'),
    vendor_first_resolution_business_seconds: officeSeconds('statistics.time_to_first_close'),
    vendor_full_resolution_business_seconds: officeSeconds('statistics.time_to_last_close'),
  },
  notes: [
    'A conversation begins with the customer’s first message, from which Intercom counts all its times. One that the customer never wrote in is no request and is set aside as without a date.',
    'The first reply is the first visible one of a teammate; bots and automations are left out. An assignment to a team counts as one.',
    'Closed is the only end that a conversation has: its closings are its resolutions. Snoozed ones count as on hold.',
    'Intercom’s own durations leave out the time outside office hours.',
    'The number of assignments counts teams and teammates alike and is not read as reassignments; a rating of the AI agent is not read as one of the ticket.',
  ],
});
