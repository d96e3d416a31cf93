import { defineAdapter } from '../ingest/adapter.ts';

const glide = (header: string | readonly string[]) => ({ header, unit: 'since-1970' as const });

/** Another record: by its display value, or by its number within the object that REST gives. */
const reference = (name: string, ...labels: readonly string[]) => ({
  header: [name, ...labels, `${name}.display_value`, `${name}.value`],
});

/** An incident that is open hasn't met its targets yet, though it may have missed one. */
const ended = ['resolved_at', 'resolved', 'closed_at', 'closed'];

/** Targets that count: those that were cancelled don't. */
const targets = {
  typical: [
    'sla',
    'planned_end_time',
    'original_breach_time',
    'business_percentage',
    'pause_duration',
  ],
  where: {
    stage: ['in_progress', 'in progress', 'paused', 'completed', 'achieved', 'breached'],
  },
  combine: { has_breached: 'any' as const },
};

export default defineAdapter({
  id: 'servicenow-incident',
  name: 'ServiceNow incident (list export, REST, or update log)',
  vendor: 'servicenow',
  dataset: 'tickets',
  required: ['number', ['opened_at', 'opened'], ['state', 'incident_state', 'incident state']],
  typical: [
    'sys_id',
    'sys_mod_count',
    'sys_updated_on',
    'sys_updated_at',
    'assignment_group',
    'assigned_to',
    'made_sla',
    'reassignment_count',
    'reopen_count',
    'caller_id',
    'contact_type',
    'u_priority_confirmation',
    'resolved_at',
    'closed_at',
  ],
  zone: 'account',
  nulls: ['?'],
  joins: {
    targets: { required: ['task', 'has_breached', 'stage'], on: 'number', key: 'task', ...targets },
    targets_by_id: {
      required: ['task.value', 'has_breached', 'stage'],
      on: 'sys_id',
      key: 'task.value',
      ...targets,
    },
  },
  columns: {
    id: 'number',
    created_at: { header: ['opened_at', 'opened'] },
    resolved_at: { header: ['resolved_at', 'resolved'] },
    closed_at: { header: ['closed_at', 'closed'] },
    updated_at: { header: ['sys_updated_at', 'sys_updated_on', 'updated'] },
    status: {
      header: ['incident_state', 'incident state', 'state'],
      values: {
        '1': 'new',
        new: 'new',
        '2': 'open',
        active: 'open',
        'in progress': 'open',
        'work in progress': 'open',
        '3': 'on-hold',
        'on hold': 'on-hold',
        'awaiting problem': 'on-hold',
        'awaiting vendor': 'on-hold',
        'awaiting evidence': 'on-hold',
        '4': 'pending',
        '5': 'on-hold',
        'awaiting user info': 'pending',
        'awaiting caller': 'pending',
        '6': 'resolved',
        resolved: 'resolved',
        '7': 'closed',
        closed: 'closed',
        '8': 'closed',
        canceled: 'closed',
        cancelled: 'closed',
      },
    },
    priority: {
      header: 'priority',
      values: {
        '1': '1 - Critical',
        '2': '2 - High',
        '3': '3 - Moderate',
        '4': '4 - Low',
        '5': '5 - Planning',
      },
    },
    channel: { header: ['contact_type', 'contact type', 'channel'] },
    category: 'category',
    group: reference('assignment_group', 'assignment group'),
    agent: reference('assigned_to', 'assigned to'),
    requester: reference('caller_id', 'caller'),
    organisation: reference('company'),
    subject: { header: ['short_description', 'short description'] },
    reopens: { header: ['reopen_count', 'reopen count'] },
    agent_reassignments: { header: ['reassignment_count', 'reassignment count'] },
    sla_met: {
      header: ['made_sla', 'made sla'],
      until: ended,
      rather: {
        header: ['targets.has_breached', 'targets_by_id.has_breached'],
        values: { true: false, false: true },
        until: ended,
      },
    },
    vendor_full_resolution_seconds: glide(['calendar_duration', 'duration']),
    vendor_full_resolution_business_seconds: glide(['business_duration', 'business duration']),
  },
  fold: {
    order: ['sys_mod_count', 'updates'],
    columns: {
      reopens: 'max',
      agent_reassignments: 'max',
      sla_met: 'all',
    },
  },
  notes: [
    'Where the table task_sla lies beside the incidents, an incident met its targets if none of those that weren’t cancelled was breached; else made_sla says so. An incident that is open can have missed a target, but not met it.',
    'Which of its targets are of the reply and which of the resolution is the organisation’s own wording.',
    'With one row an update, the last row of each incident counts; the SLA is met only if no row says otherwise.',
    'A reassignment is any change of group or assignee, as ServiceNow counts it.',
    'Incidents hold no first reply to the customer.',
    'Cancelled incidents count as closed.',
  ],
});
