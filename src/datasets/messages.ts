import { defineDataset } from '../ingest/dataset.ts';

const customer = "author_role = 'customer'";
const human = `(author_role = 'agent' AND coalesce(is_public, true) AND NOT coalesce(is_automatic, false))`;
// A customer's message comes before an answer that bears the same second.
const order = "PARTITION BY ticket ORDER BY sent_at, (author_role <> 'customer'), _row";
/** Without it the export holds agents' messages alone, and the first of them is the first reply. */
const customersWrite = `(SELECT bool_or(${customer}) FROM messages)`;
const before = 'ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING';
const after = 'ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING';

const answeredAt = `CASE WHEN ${customer} THEN min(CASE WHEN ${human} THEN sent_at END) OVER (${order} ${after}) END`;

export default defineDataset({
  id: 'messages',
  row: 'message',
  rank: 3,
  key: 'id',
  // The same message in two files is one message; two alike in one file are two.
  identity: `concat_ws('|', ticket, sent_at, author_role, agent, row_number() OVER
    (PARTITION BY _file, ticket, sent_at, author_role, agent ORDER BY _row))`,
  begins: 'sent_at',
  supersededBy: 'sent_at',
  columns: {
    id: {
      type: 'text',
      privacy: 'internal',
      meaning: 'the message’s number',
      aka: ['message id', 'message_id'],
    },
    ticket: {
      type: 'text',
      privacy: 'internal',
      required: true,
      meaning: 'the number of the ticket that the message belongs to',
      aka: ['ticket id', 'ticket_id', 'conversation', 'conversation id', 'conversation_id', 'case'],
    },
    sent_at: {
      type: 'instant',
      privacy: 'public',
      required: true,
      meaning: 'when the message was sent',
      called: 'time of sending',
      aka: ['time', 'created_at', 'created at', 'sent', 'sent at', 'timestamp', 'date'],
    },
    author_role: {
      type: 'text',
      privacy: 'public',
      required: true,
      meaning: 'who wrote it: a customer, an agent, or a system (bot, automation)',
      aka: ['author role', 'role', 'author type', 'author_type', 'sender', 'from', 'direction'],
      values: {
        customer: [
          'end-user',
          'end user',
          'user',
          'requester',
          'client',
          'contact',
          'inbound',
          'incoming',
          'in',
          'visitor',
          'lead',
        ],
        agent: [
          'admin',
          'staff',
          'teammate',
          'operator',
          'outbound',
          'outgoing',
          'out',
          'employee',
        ],
        system: ['bot', 'automation', 'rule', 'workflow', 'auto', 'automatic'],
      },
      dimension: 'Author',
    },
    agent: {
      type: 'text',
      privacy: 'agent',
      meaning: 'the agent who wrote it',
      noun: 'agent',
      aka: ['author', 'agent name'],
      dimension: 'Agent',
    },
    is_public: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'the customer can see it; without this column all messages count as seen',
      aka: ['public'],
    },
    is_automatic: {
      type: 'boolean',
      privacy: 'public',
      meaning: 'it was sent by an automation, such as a receipt',
      aka: ['automatic', 'auto', 'autoreply', 'auto reply', 'is_auto'],
    },
    read_at: {
      type: 'instant',
      privacy: 'public',
      meaning: 'when an agent first opened this message of the customer',
      called: 'time of the first reading',
      aka: ['read', 'read at', 'opened', 'opened at', 'opened_at'],
    },
    channel: {
      type: 'text',
      privacy: 'public',
      meaning: 'the way the message came',
      dimension: 'Channel',
      aka: ['via'],
    },
    priority: {
      type: 'text',
      privacy: 'public',
      meaning: 'how urgent its ticket is',
      dimension: 'Priority',
    },
    category: {
      type: 'text',
      privacy: 'public',
      meaning: 'the subject of its ticket',
      dimension: 'Category',
    },
    language: {
      type: 'text',
      privacy: 'public',
      meaning: 'the language of the conversation',
      dimension: 'Language',
    },
    group: {
      type: 'text',
      privacy: 'public',
      meaning: 'the team that holds its ticket',
      dimension: 'Group',
    },
  },
  standIns: {},
  stamps: {
    answered_at: {
      type: 'instant',
      meaning: 'when the next public reply of a human agent followed this message of the customer',
      called: 'time of the next reply',
      sql: answeredAt,
      from: ['ticket', 'sent_at', 'author_role'],
      needs: 'all',
    },
    opened_at: {
      type: 'instant',
      meaning:
        'when an agent first opened this message of the customer, if that was before the reply',
      called: 'time of the reading before the reply',
      sql: `CASE WHEN read_at <= ${answeredAt} THEN read_at END`,
      from: ['read_at', 'author_role'],
      needs: 'all',
    },
    last_reply_at: {
      type: 'instant',
      meaning: 'when an agent had last replied before this message',
      called: 'time of the last reply before',
      sql: `max(CASE WHEN ${human} THEN sent_at END) OVER (${order} ${before})`,
      from: ['ticket', 'sent_at', 'author_role'],
      needs: 'all',
    },
    last_customer_at: {
      type: 'instant',
      meaning: 'when the customer had last written before this message',
      called: 'time of the customer’s last message before',
      sql: `max(CASE WHEN ${customer} THEN sent_at END) OVER (${order} ${before})`,
      from: ['ticket', 'sent_at', 'author_role'],
      needs: 'all',
    },
  },
  intervals: {
    reply_seconds: {
      from: 'sent_at',
      to: 'answered_at',
      meaning: 'time from a message of the customer to the next public reply of a human agent',
    },
    handle_seconds: {
      from: 'opened_at',
      to: 'answered_at',
      meaning: 'time from when an agent opened the customer’s message to the reply',
    },
  },
  sequence: [['sent_at', 'read_at']],
  expected: [],
  excluded: null,
  automations: [
    {
      what: 'reply',
      from: 'asked_at',
      to: 'sent_at',
      needs: ['ticket', 'sent_at', 'author_role'],
      rows: `SELECT _file, _row, sent_at, asked_at
        FROM (SELECT *, min(sent_at) FILTER (${customer}) OVER (PARTITION BY ticket) AS asked_at,
            row_number() OVER (PARTITION BY ticket, ${human} ORDER BY sent_at, _row) AS place
          FROM $rows)
        WHERE ${human} AND place = 1`,
      then: 'is_automatic = true',
    },
  ],
  derived: {
    is_human_reply: {
      type: 'boolean',
      meaning: 'it is a public reply of a human agent',
      sql: human,
      from: ['author_role'],
      needs: 'all',
    },
    begins_wait: {
      type: 'boolean',
      meaning:
        'the customer begins to wait with it: no earlier message of the customer is unanswered',
      sql: `${customer} AND (last_customer_at IS NULL OR coalesce(last_reply_at >= last_customer_at, false))`,
      from: ['author_role'],
      needs: 'all',
    },
    begins_wait_again: {
      type: 'boolean',
      meaning: 'the customer begins to wait with it, and an agent had replied before',
      sql: `${customer} AND last_reply_at IS NOT NULL
        AND (last_customer_at IS NULL OR last_reply_at >= last_customer_at)`,
      from: ['author_role'],
      needs: 'all',
    },
  },
  feeds: [
    {
      to: 'tickets',
      match: ['id'],
      added: 'alone',
      // A conversation of which the export lacks the beginning can't tell when it was first answered.
      when: 'own.created_at IS NULL OR given.created_at <= own.created_at + INTERVAL 1 DAY',
      sql: `SELECT ticket AS id,
          min(sent_at) AS created_at,
          max(sent_at) AS updated_at,
          min(sent_at) FILTER (is_human_reply AND (last_customer_at IS NOT NULL OR NOT ${customersWrite})) AS first_reply_at,
          (count(*) FILTER (is_human_reply))::INTEGER AS agent_replies,
          (count(*) FILTER (${customer}))::INTEGER AS customer_messages,
          sum(reply_seconds) FILTER (begins_wait) AS requester_wait_seconds,
          sum(handle_seconds) FILTER (begins_wait) AS handle_seconds,
          arg_max(agent, sent_at) FILTER (is_human_reply) AS agent,
          arg_min(channel, sent_at) AS channel,
          arg_max(priority, sent_at) AS priority,
          arg_max(category, sent_at) AS category,
          arg_max(language, sent_at) AS language,
          arg_max("group", sent_at) AS "group"
        FROM messages GROUP BY ticket`,
      gives: {
        id: ['ticket'],
        created_at: ['sent_at'],
        updated_at: ['sent_at'],
        first_reply_at: ['author_role'],
        agent_replies: ['author_role'],
        customer_messages: ['author_role'],
        requester_wait_seconds: ['author_role'],
        handle_seconds: ['author_role', 'read_at'],
        agent: ['agent'],
        channel: ['channel'],
        priority: ['priority'],
        category: ['category'],
        language: ['language'],
        group: ['group'],
      },
      wins: ['first_reply_at', 'agent_replies', 'customer_messages', 'requester_wait_seconds'],
    },
  ],
  looksUp: {
    from: 'tickets',
    by: 'ticket',
    columns: ['channel', 'priority', 'category', 'language', 'group'],
  },
});
