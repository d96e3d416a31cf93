import { defineDataset } from '../ingest/dataset.ts';
import { monthlyCounts } from '../ingest/monthly-counts.ts';
import { onScaleSql } from '../ingest/rating-scale.ts';

/**
 * An open ticket that is older than the span was not resolved in it; a younger one can't tell yet,
 * and neither can one whose resolution is dated before its creation.
 */
const resolvedWithin = (hours: number) => `CASE
  WHEN resolved_at < created_at THEN NULL
  WHEN resolved_at IS NOT NULL AND coalesce(status, 'resolved') NOT IN ('new', 'open', 'pending', 'on-hold')
    THEN epoch(resolved_at) - epoch(created_at) <= ${hours * 3600}
  WHEN coalesce(status, 'open') IN ('resolved', 'closed') THEN NULL
  WHEN epoch($end) - epoch(created_at) > ${hours * 3600} THEN false END`;

/**
 * Whether the customer's next or previous ticket lies within the window. Where there is none, that
 * can be told only if the tickets of the export reach over the whole window.
 */
const neighbouring = (neighbour: 'lead' | 'lag', edge: 'max' | 'min') => {
  const other = `${neighbour}(created_at) OVER (PARTITION BY requester ORDER BY created_at, id)`;
  const apart = (instant: string) => `abs(epoch(${instant}) - epoch(created_at))`;
  return `CASE WHEN requester IS NULL THEN NULL
               WHEN ${apart(other)} <= $repeatContact THEN true
               WHEN ${other} IS NOT NULL
                 OR ${apart(`${edge}(created_at) OVER ()`)} > $repeatContact THEN false END`;
};

/**
 * A rating that a ticket carries is an answer to a survey; the day of the answer isn't known. Where
 * `unanswered` holds, the customer was asked too.
 */
const rating = <
  Kind extends 'csat' | 'nps' | 'ces',
  Scale extends 'csat_scale' | 'ces_scale' | null,
>(
  kind: Kind,
  scale: Scale,
  unanswered = 'false',
) => ({
  to: 'surveys',
  match: ['ticket', 'kind'],
  added: 'always' as const,
  sql: `SELECT id AS ticket, '${kind}' AS kind, ${kind} AS score, ${scale ?? "'0-10'"} AS scale,
      created_at AS sent_at FROM tickets WHERE ${kind} IS NOT NULL OR ${unanswered}`,
  gives: {
    ticket: [kind],
    kind: [kind],
    score: [kind],
    scale: scale === null ? [kind] : [kind, scale],
    sent_at: [kind],
  } as Readonly<Record<string, readonly (Kind | Exclude<Scale, null>)[]>>,
  wins: [],
});

export default defineDataset({
  id: 'tickets',
  row: 'ticket',
  rank: 1,
  key: 'id',
  begins: 'created_at',
  supersededBy: 'updated_at',
  columns: {
    id: {
      type: 'text',
      privacy: 'internal',
      required: true,
      meaning: 'the ticket’s number',
      aka: [
        'ticket id',
        'ticket number',
        'ticket no',
        'ticket no.',
        'ticket #',
        'case id',
        'case number',
        'request id',
        'issue id',
      ],
    },
    created_at: {
      type: 'instant',
      privacy: 'public',
      required: true,
      meaning: 'when the customer’s request came in',
      called: 'time of creation',
      aka: [
        'created',
        'created on',
        'created date',
        'date created',
        'created time',
        'creation date',
        'creation time',
        'create date',
        'opened at',
        'opened on',
        'opened date',
        'date opened',
        'submitted at',
      ],
    },
    first_assigned_at: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when an agent was first made responsible',
      called: 'time of the first assignment',
    },
    first_read_at: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when an agent first opened it',
      called: 'time of the first reading',
    },
    first_reply_at: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when the first public reply of a human agent was sent',
      called: 'time of the first reply',
      aka: [
        'first response at',
        'first replied at',
        'first responded at',
        'first reply date',
        'first response date',
      ],
    },
    first_resolved_at: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when the ticket was first marked resolved',
      called: 'time of the first resolution',
      aka: ['first solved at', 'first resolution date'],
    },
    resolved_at: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when the ticket was last marked resolved',
      called: 'time of the last resolution',
      aka: [
        'resolved on',
        'resolved date',
        'date resolved',
        'resolution date',
        'solved at',
        'solved on',
        'solved date',
        'date solved',
      ],
    },
    closed_at: {
      type: 'instant',
      privacy: 'public',
      meaning:
        'when the ticket was closed for good, often by an automation days after it was resolved',
      called: 'time of closing',
      aka: ['closed on', 'closed date', 'date closed', 'close date', 'closing date'],
    },
    updated_at: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when the ticket was last changed',
      called: 'time of the last change',
      aka: [
        'updated',
        'updated on',
        'updated date',
        'last updated',
        'last updated at',
        'last update',
        'last modified',
        'last modified at',
        'last changed',
        'modified at',
      ],
    },
    status: {
      type: 'text',
      privacy: 'public',
      meaning: 'the state that the ticket was in at the time of the export',
      called: 'status',
      aka: ['ticket status', 'case status', 'current status', 'state'],
      values: {
        new: ['new'],
        open: ['open', 'active', 'in progress', 'work in progress', 'assigned', 'reopened'],
        pending: ['pending', 'waiting', 'waiting on customer', 'pending customer response'],
        'on-hold': ['on-hold', 'on hold', 'hold', 'onhold', 'waiting on third party'],
        resolved: ['resolved', 'solved', 'done', 'completed', 'answered'],
        closed: ['closed', 'cancelled', 'canceled'],
        deleted: ['deleted', 'spam'],
      },
    },
    priority: {
      type: 'text',
      privacy: 'public',
      meaning: 'how urgent the ticket is',
      aka: ['ticket priority', 'case priority', 'prio'],
      dimension: 'Priority',
    },
    channel: {
      type: 'text',
      privacy: 'public',
      meaning: 'the way the request came in',
      aka: ['ticket channel', 'contact channel', 'request channel', 'contact method', 'via'],
      dimension: 'Channel',
    },
    type: {
      type: 'text',
      privacy: 'public',
      meaning: 'the kind of ticket, such as question or incident',
      aka: ['ticket type', 'case type', 'request type', 'issue type'],
      dimension: 'Type',
    },
    category: {
      type: 'text',
      privacy: 'public',
      meaning: 'the subject that the help desk filed it under',
      aka: ['ticket category', 'case category', 'topic'],
      dimension: 'Category',
    },
    language: {
      type: 'text',
      privacy: 'public',
      meaning: 'the language of the conversation',
      aka: ['ticket language'],
      dimension: 'Language',
    },
    group: {
      type: 'text',
      privacy: 'public',
      meaning: 'the team that holds the ticket',
      aka: [
        'team',
        'assigned group',
        'assigned team',
        'assignment group',
        'support group',
        'support team',
        'department',
        'queue',
      ],
      dimension: 'Group',
    },
    agent: {
      type: 'text',
      privacy: 'agent',
      meaning: 'the agent who holds the ticket',
      noun: 'agent',
      aka: [
        'assignee',
        'assigned to',
        'assigned agent',
        'agent name',
        'assignee name',
        'owner',
        'ticket owner',
        'case owner',
      ],
      dimension: 'Agent',
    },
    requester: {
      type: 'text',
      privacy: 'personal',
      meaning: 'the customer who asked',
      noun: 'customer',
      aka: [
        'requester id',
        'requester email',
        'customer id',
        'customer email',
        'requester name',
        'customer',
        'customer name',
        'reporter',
      ],
    },
    organisation: {
      type: 'text',
      privacy: 'personal',
      meaning: 'the organisation that the customer belongs to',
      aka: ['organization', 'company', 'company name', 'account', 'account name'],
    },
    subject: {
      type: 'text',
      privacy: 'personal',
      freeText: true,
      meaning: 'the subject line',
      aka: ['ticket subject', 'title', 'summary'],
    },
    tags: {
      type: 'text',
      privacy: 'personal',
      freeText: true,
      meaning: 'free labels on the ticket',
      aka: ['labels'],
    },
    agent_replies: {
      type: 'integer',
      privacy: 'public',
      meaning: 'public replies by agents',
      called: 'number of public replies by agents',
    },
    customer_messages: {
      type: 'integer',
      privacy: 'public',
      meaning: 'messages from the customer',
      called: 'number of messages from the customer',
    },
    reopens: {
      type: 'integer',
      privacy: 'public',
      meaning: 'how often the ticket was opened again after it was resolved',
      called: 'number of reopenings',
      aka: ['reopen count', 'times reopened'],
    },
    agent_reassignments: {
      type: 'integer',
      privacy: 'public',
      meaning: 'how often the ticket moved to another agent, the first assignment not counted',
      called: 'number of moves to another agent',
    },
    group_reassignments: {
      type: 'integer',
      privacy: 'public',
      meaning: 'how often the ticket moved to another group, the first assignment not counted',
      called: 'number of moves to another group',
    },
    is_first_reply_automatic: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'the first reply was sent by an automation',
    },
    is_spam: { type: 'boolean', privacy: 'public', meaning: 'flagged as spam' },
    is_complaint: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'flagged as a complaint',
      called: 'it was flagged as a complaint',
    },
    is_compliment: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'flagged as a compliment',
      called: 'it was flagged as a compliment',
    },
    is_resolved_at_first_contact: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'the agent flagged it as resolved at the first contact',
    },
    is_escalated: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'taken to a higher level or a manager',
      called: 'it was taken to a higher level or a manager',
    },
    sla_met: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'every service-level target of the ticket was met',
    },
    sla_first_reply_met: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'the service-level target of the first reply was met',
    },
    sla_next_reply_met: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'the service-level target of the later replies was met',
    },
    sla_resolution_met: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'the service-level target of the resolution was met',
    },
    handle_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'time from when agents opened the customer’s messages to their replies',
    },
    requester_wait_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'time that the customer waited for replies, over the whole ticket',
    },
    csat: {
      type: 'number',
      privacy: 'public',
      meaning: 'the customer’s satisfaction rating, on the scale of csat_scale',
      called: 'satisfaction rating',
      aka: ['csat score', 'csat rating', 'satisfaction score', 'customer satisfaction rating'],
    },
    csat_scale: {
      type: 'text',
      privacy: 'public',
      meaning: 'the scale of csat',
      called: 'scale of the satisfaction rating',
      values: {
        'good-bad': ['good-bad', 'binary'],
        '1-3': ['1-3', 'three-point'],
        '1-5': ['1-5', 'five-point'],
        '1-7': ['1-7', 'seven-point'],
        '1-10': ['1-10', 'ten-point'],
      },
    },
    is_survey_sent: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'the customer was asked for a satisfaction rating',
    },
    nps: {
      type: 'number',
      privacy: 'public',
      range: [0, 10],
      meaning: 'likelihood to recommend, 0 to 10',
      called: 'likelihood to recommend',
      aka: ['nps score'],
    },
    ces: {
      type: 'number',
      privacy: 'public',
      meaning: 'the customer’s effort rating, on the scale of ces_scale',
      called: 'effort rating',
      aka: ['ces score'],
    },
    ces_scale: {
      type: 'text',
      privacy: 'public',
      meaning: 'the scale of ces: agreement that it was easy, or the effort itself',
      called: 'scale of the effort rating',
      values: {
        '1-7-ease': ['1-7', 'ces 2.0'],
        '1-7-effort': [],
        '1-5-ease': [],
        '1-5-effort': ['ces 1.0'],
      },
    },
    vendor_first_reply_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'created to first reply, as the help desk computed it',
    },
    vendor_first_reply_business_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'the same in the help desk’s business hours',
      called: 'time from creation to the first reply in the help desk’s business hours',
    },
    vendor_first_resolution_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'created to first resolved, as the help desk computed it',
    },
    vendor_first_resolution_business_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'the same in the help desk’s business hours',
      called: 'time from creation to the first resolution in the help desk’s business hours',
    },
    vendor_full_resolution_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'created to last resolved, as the help desk computed it',
    },
    vendor_full_resolution_business_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'the same in the help desk’s business hours',
      called: 'time from creation to the last resolution in the help desk’s business hours',
    },
    vendor_requester_wait_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'time the customer waited for the help desk, as it computed it',
    },
    vendor_agent_wait_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'time the help desk waited for the customer, as it computed it',
    },
    vendor_on_hold_seconds: {
      type: 'duration',
      privacy: 'public',
      meaning: 'time on hold for a third party, as the help desk computed it',
      called: 'time on hold for a third party',
    },
  },
  standIns: {
    resolved_at: 'closed_at',
    requester_wait_seconds: 'vendor_requester_wait_seconds',
  },
  stamps: {
    read_before_reply_at: {
      type: 'instant',
      meaning: 'when an agent first opened it, where the first reply came after that',
      called: 'time of the reading before the reply',
      sql: `CASE WHEN first_read_at BETWEEN created_at AND first_reply_at THEN first_read_at END`,
      from: ['first_read_at', 'first_reply_at'],
      needs: 'all',
    },
  },
  intervals: {
    first_assignment_seconds: {
      from: 'created_at',
      to: 'first_assigned_at',
      meaning: 'time from creation to the first assignment',
    },
    first_reply_seconds: {
      from: 'created_at',
      to: 'first_reply_at',
      given: 'vendor_first_reply_seconds',
      givenBusiness: 'vendor_first_reply_business_seconds',
      meaning: 'time from creation to the first public reply of a human agent',
    },
    read_to_reply_seconds: {
      from: 'read_before_reply_at',
      to: 'first_reply_at',
      meaning: 'time from when an agent first opened it to the first public reply of a human agent',
    },
    first_resolution_seconds: {
      from: 'created_at',
      to: 'first_resolved_at',
      given: 'vendor_first_resolution_seconds',
      givenBusiness: 'vendor_first_resolution_business_seconds',
      meaning: 'time from creation to the first resolution',
    },
    full_resolution_seconds: {
      from: 'created_at',
      to: 'resolved_at',
      given: 'vendor_full_resolution_seconds',
      givenBusiness: 'vendor_full_resolution_business_seconds',
      meaning: 'time from creation to the last resolution',
    },
  },
  sequence: [
    ['created_at', 'first_assigned_at'],
    ['created_at', 'first_read_at'],
    ['created_at', 'first_reply_at'],
    ['created_at', 'first_resolved_at'],
    ['created_at', 'resolved_at'],
    ['created_at', 'closed_at'],
    ['first_reply_at', 'resolved_at'],
    ['first_resolved_at', 'resolved_at'],
  ],
  expected: [
    {
      column: 'resolved_at',
      when: "status IN ('resolved', 'closed')",
      reason: 'closed-without-resolved_at',
    },
  ],
  impossible: [
    {
      column: 'csat',
      when: `NOT ${onScaleSql('csat', 'csat_scale')}`,
      reason: 'out-of-range-csat',
    },
    { column: 'ces', when: `NOT ${onScaleSql('ces', 'ces_scale')}`, reason: 'out-of-range-ces' },
  ],
  excluded: { when: "status = 'deleted' OR is_spam", reason: 'deleted' },
  automations: [
    {
      what: 'reply',
      from: 'created_at',
      to: 'first_reply_at',
      needs: ['created_at', 'first_reply_at'],
      then: `$to = NULL, is_first_reply_automatic = true,
        vendor_first_reply_seconds = NULL, vendor_first_reply_business_seconds = NULL`,
    },
    {
      what: 'closing',
      from: 'resolved_at',
      to: 'closed_at',
      needs: ['resolved_at', 'closed_at'],
    },
    {
      what: 'resolution',
      from: 'created_at',
      to: 'resolved_at',
      needs: ['created_at', 'closed_at'],
      then: '$to = NULL',
      onlyAsStandIn: true,
    },
  ],
  derived: {
    ended_at: {
      type: 'instant',
      meaning: 'when the ticket left the backlog: its last resolution, else its closing',
      called: 'time of leaving the backlog',
      sql: `CASE WHEN status IN ('new', 'open', 'pending', 'on-hold') THEN NULL
                 ELSE coalesce(resolved_at, closed_at) END`,
      from: ['resolved_at', 'closed_at', 'status'],
      needs: 'any',
    },
    is_end_known: {
      type: 'boolean',
      meaning:
        'it is known when the ticket left the backlog, or that it is still there; else empty',
      called: 'it is known whether it is in the backlog',
      sql: `CASE WHEN resolved_at IS NOT NULL OR closed_at IS NOT NULL
                   OR coalesce(status, 'open') NOT IN ('resolved', 'closed') THEN true END`,
      from: ['resolved_at', 'closed_at', 'status'],
      needs: 'any',
    },
    is_resolved: {
      type: 'boolean',
      meaning: 'the ticket has a resolution that was not undone by the time of the export',
      sql: `resolved_at IS NOT NULL
            AND coalesce(status, 'resolved') NOT IN ('new', 'open', 'pending', 'on-hold')`,
      from: ['resolved_at'],
      needs: 'all',
    },
    is_finished: {
      type: 'boolean',
      meaning: 'the ticket was resolved or closed at least once',
      sql: `resolved_at IS NOT NULL OR closed_at IS NOT NULL
            OR coalesce(status, 'open') IN ('resolved', 'closed') OR coalesce(reopens, 0) > 0`,
      from: ['resolved_at', 'closed_at', 'status'],
      needs: 'any',
    },
    is_answered: {
      type: 'boolean',
      meaning: 'an agent replied to it at least once',
      sql: `CASE WHEN first_reply_at IS NOT NULL OR vendor_first_reply_seconds IS NOT NULL
                   OR agent_replies > (CASE WHEN is_first_reply_automatic THEN 1 ELSE 0 END) THEN true
                 WHEN is_first_reply_automatic AND agent_replies IS NULL THEN NULL ELSE false END`,
      from: ['first_reply_at', 'agent_replies', 'vendor_first_reply_seconds'],
      needs: 'any',
    },
    is_left_unassigned: {
      type: 'boolean',
      meaning: 'it had no agent {unassigned} after it came in',
      sql: `CASE WHEN first_assigned_at < created_at THEN NULL
                 WHEN first_assigned_at IS NOT NULL
                 THEN epoch(first_assigned_at) - epoch(created_at) > $unassigned
                 WHEN agent IS NULL AND epoch(coalesce(resolved_at, closed_at)) - epoch(created_at) <= $unassigned THEN false
                 WHEN agent IS NULL AND epoch($end) - epoch(created_at) > $unassigned THEN true END`,
      from: ['first_assigned_at'],
      needs: 'all',
    },
    is_resolved_in_24_hours: {
      type: 'boolean',
      meaning: 'it was resolved for good within 24 hours',
      sql: resolvedWithin(24),
      from: ['resolved_at'],
      needs: 'all',
    },
    is_resolved_in_48_hours: {
      type: 'boolean',
      meaning: 'it was resolved for good within 48 hours',
      sql: resolvedWithin(48),
      from: ['resolved_at'],
      needs: 'all',
    },
    is_repeated: {
      type: 'boolean',
      meaning: 'the same customer sent another ticket within {repeatContact} after it',
      sql: neighbouring('lead', 'max'),
      from: ['requester'],
      needs: 'all',
    },
    is_repeat: {
      type: 'boolean',
      meaning: 'the same customer had sent another ticket within {repeatContact} before it',
      sql: neighbouring('lag', 'min'),
      from: ['requester'],
      needs: 'all',
    },
    messages: {
      type: 'integer',
      meaning: 'messages of the customer and public replies of agents',
      called: 'number of messages',
      sql: 'agent_replies + customer_messages',
      from: ['agent_replies', 'customer_messages'],
      needs: 'all',
    },
  },
  feeds: [
    rating('csat', 'csat_scale', 'is_survey_sent'),
    rating('nps', null),
    rating('ces', 'ces_scale'),
    monthlyCounts('tickets', 'tickets', 'created_at', 'count(*)'),
  ],
});
