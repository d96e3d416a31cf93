import { january, table, type KpiCase } from '../kpi-case.ts';

export const qualityCases: readonly KpiCase[] = [
  {
    // Finished at least once: 1, 2, 3, and 4, which is open again; of these 1 and 4 were reopened:
    // 2 of 4. Reopenings ÷ tickets is 4 ÷ 6, and of those finished today 1 of 3. 5 never was. Of 6
    // nobody knows whether it was reopened.
    kpi: 'reopen-rate',
    naive: 'divides reopenings by tickets, or leaves out what is open again',
    period: january,
    files: [
      table(`
        id | created_at           | status   | resolved_at          | reopens
        1  | 2026-01-05T10:00:00Z | closed   | 2026-01-09T10:00:00Z | 3
        2  | 2026-01-05T10:00:00Z | closed   | 2026-01-09T10:00:00Z | 0
        3  | 2026-01-05T10:00:00Z | resolved | 2026-01-09T10:00:00Z | 0
        4  | 2026-01-05T10:00:00Z | open     |                      | 1
        5  | 2026-01-05T10:00:00Z | open     |                      | 0
        6  | 2026-01-05T10:00:00Z | closed   | 2026-01-09T10:00:00Z |
      `),
    ],
    expected: { value: 0.5, n: 4, missing: 1, also: { perTicket: 1 } },
  },
  {
    // INC1 was missed in the end, INC2 met, INC3 has no verdict: 1 of 2. Of the rows 4 of 5 are true.
    kpi: 'sla-attainment',
    naive: 'takes the mean over the rows of an update log',
    period: january,
    files: [
      table(`
        number | incident_state | sys_mod_count | made_sla | opened_at           | sys_updated_at
        INC1   | New            | 0             | true     | 2026-01-05 10:00:00 | 2026-01-05 10:00:00
        INC1   | Active         | 1             | true     | 2026-01-05 10:00:00 | 2026-01-06 10:00:00
        INC1   | Active         | 2             | true     | 2026-01-05 10:00:00 | 2026-01-07 10:00:00
        INC1   | Closed         | 3             | false    | 2026-01-05 10:00:00 | 2026-01-08 10:00:00
        INC2   | Closed         | 0             | true     | 2026-01-05 10:00:00 | 2026-01-05 10:00:00
        INC3   | New            | 0             |          | 2026-01-05 10:00:00 | 2026-01-05 10:00:00
      `),
    ],
    expected: { value: 0.5, n: 2, missing: 1 },
  },
  {
    // Resolved with a reply: 1 and 2 in one, 3 in two: 2 of 3. 4 was resolved without any (merged), 5
    // is open, and of 6 the number is not known. “At most one reply” would be 3 of 4, or 4 of 6.
    kpi: 'one-touch-resolution',
    naive: 'takes no reply for one touch, or counts what is open',
    period: january,
    files: [
      table(`
        id | created_at           | resolved_at          | status   | agent_replies
        1  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | resolved | 1
        2  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | closed   | 1
        3  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | resolved | 2
        4  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | resolved | 0
        5  | 2026-01-05T10:00:00Z |                      | open     | 1
        6  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | resolved |
      `),
    ],
    expected: { value: 2 / 3, n: 3, missing: 1 },
  },
  {
    // Stations 1, 2, 4 and 0 (never assigned) are 0, 1, 3 and 0 reassignments: 2 of 4 tickets, 1 a
    // ticket. Counting the first station it would be 3 of 4 and 1.75; with −1 for none 0.75 a ticket.
    kpi: 'agent-reassignment-rate',
    naive: 'counts the first assignment as a reassignment',
    period: january,
    files: [
      table(`
        Id | Created at           | Status | Assignee | Group | Via  | Assignee stations
        1  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | 1
        2  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | 2
        3  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | 4
        4  | 2026-01-05T10:00:00Z | New    |          | A     | Mail | 0
        5  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail |
      `),
    ],
    expected: { value: 0.5, n: 4, missing: 1, also: { never: 0.5, perTicket: 1 } },
  },
];
