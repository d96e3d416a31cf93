/** What an event of a log does to its ticket, with the words that logs commonly have for it. */
export const stepWords = {
  created: [
    'create',
    'created',
    'submitted',
    'opened',
    'open',
    'new',
    'insert ticket',
    'registered',
  ],
  assigned: [
    'assign',
    'assigned',
    'take in charge ticket',
    'take in charge',
    'accepted',
    'taken',
    'in progress',
    'start progress',
  ],
  replied: [
    'reply',
    'replied',
    'respond',
    'responded',
    'answered',
    'first response',
    'agent reply',
  ],
  waiting: ['wait', 'waiting', 'pending', 'on hold', 'waiting for customer', 'awaiting user info'],
  escalated: ['escalate', 'escalated'],
  resolved: ['resolve', 'resolved', 'resolve ticket', 'solved', 'completed', 'fixed'],
  reopened: ['reopen', 'reopened', 're-opened'],
  closed: ['close', 'closed', 'close ticket', 'ticket closed'],
  /** Known, and without a bearing on any figure. */
  other: [],
} as const satisfies Record<string, readonly string[]>;

export type Step = keyof typeof stepWords;
export const steps = Object.keys(stepWords) as Step[];
