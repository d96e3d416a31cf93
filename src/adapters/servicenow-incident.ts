import { defineAdapter } from '../ingest/adapter.ts';

const glide = (header: string | readonly string[]) => ({ header, unit: 'since-1970' as const });

/** Another record: by its display value, or by its number within the object that REST gives. */
const reference = (name: string, ...labels: readonly string[]) => ({
  header: [name, ...labels, `${name}.display_value`, `${name}.value`],
});

/** An incident that is open hasn't met its targets yet, though it may have missed one. */
const ended = ['resolved_at', 'resolved', 'closed_at', 'closed'];

/**
 * The targets of an incident, together and by what they are of, where the table says that; those that were
 * cancelled don't count. `id` is the header of the incident that its targets name under `key`.
 */
function targets(name: string, id: string, key: string) {
  const count = {
    ...{ on: id, key },
    combine: {
      has_breached: 'any',
      'has breached': 'any',
      end_time: 'max',
      'stop time': 'max',
    } as const,
  };
  const stage = ['in_progress', 'in progress', 'paused', 'completed', 'achieved', 'breached'];
  const of = (target: string) => ({
    ...count,
    same: name,
    required: [['target', 'sla.target']],
    where: { stage, target: [target], 'sla.target': [target] },
  });
  return {
    [name]: {
      ...count,
      required: [key, ['has_breached', 'has breached'], 'stage'],
      typical: [
        ['sla', 'sla definition', 'sla.value'],
        ['planned_end_time', 'breach time'],
        ['original_breach_time', 'original breach time'],
        ['business_percentage', 'business elapsed percentage'],
        ['pause_duration', 'pause duration'],
      ],
      where: { stage },
    },
    [`${name}_of_response`]: of('response'),
    [`${name}_of_resolution`]: of('resolution'),
  };
}

/** Whether none of an incident's targets was missed. */
const kept = (of: '' | '_of_response' | '_of_resolution', until: readonly string[]) => ({
  header: ['targets', 'targets_by_id'].flatMap((table) => [
    `${table}${of}.has_breached`,
    `${table}${of}.has breached`,
  ]),
  values: { true: false, false: true },
  until,
});

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
    ...targets('targets', 'number', 'task'),
    ...targets('targets_by_id', 'sys_id', 'task.value'),
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
      rather: kept('', ended),
    },
    sla_first_reply_met: kept('_of_response', [
      ...['targets', 'targets_by_id'].flatMap((table) => [
        `${table}_of_response.end_time`,
        `${table}_of_response.stop time`,
      ]),
      ...ended,
    ]),
    sla_resolution_met: kept('_of_resolution', ended),
    vendor_full_resolution_seconds: glide(['calendar_duration', 'duration']),
    vendor_full_resolution_business_seconds: glide(['business_duration', 'business duration']),
  },
  fold: {
    order: ['sys_mod_count', 'updates'],
    columns: {
      reopens: 'max',
      agent_reassignments: 'max',
      sla_met: 'all',
      sla_first_reply_met: 'all',
      sla_resolution_met: 'all',
    },
  },
  notes: [
    'Where the table task_sla lies beside the incidents, an incident met its targets if none of those that weren’t cancelled was breached; else made_sla says so. An incident that is open can have missed a target, but not met it.',
    'Targets of the response and of the resolution are told apart where task_sla was exported with the target of the SLA’s definition (sla.target); the SLA’s name alone is the organisation’s own wording. What stops the clock of a response is the organisation’s choice too, and need not be a reply to the customer.',
    'With one row an update, the last row of each incident counts; the SLA is met only if no row says otherwise.',
    'A reassignment is any change of group or assignee, as ServiceNow counts it.',
    'Incidents hold no first reply to the customer.',
    'Cancelled incidents count as closed.',
  ],
});
