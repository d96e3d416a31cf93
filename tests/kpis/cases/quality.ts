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
  {
    // The tickets reach to 31 January. Ann’s 1 was followed by 2 within seven days, 2 by nothing; Bob’s 3 by 4
    // after ten days; 5 came in too late to tell, though 1 was closed in March; 6 is open; of 7
    // the customer isn’t known. Resolved: 1 repeated, 2, 3 and 4 not: 3 of 4; 5 and 7 missing. With
    // 5 taken for settled it is 4 of 5; by any later ticket 2 of 4. First contacts: 2 is none, and
    // whether 1 and 3 are can’t be told so early: 4 alone, 1 of 1.
    kpi: 'first-contact-resolution',
    naive: 'takes the silence after the last tickets for a settled matter',
    period: january,
    files: [
      table(`
        id | created_at           | resolved_at          | closed_at            | status   | requester
        1  | 2026-01-02T10:00:00Z | 2026-01-03T10:00:00Z | 2026-03-01T10:00:00Z | closed   | ann
        2  | 2026-01-08T10:00:00Z | 2026-01-09T10:00:00Z |                      | resolved | ann
        3  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z |                      | resolved | bob
        4  | 2026-01-15T10:00:00Z | 2026-01-16T10:00:00Z |                      | resolved | bob
        5  | 2026-01-28T10:00:00Z | 2026-01-29T10:00:00Z |                      | resolved | cat
        6  | 2026-01-05T10:00:00Z |                      |                      | open     | dan
        7  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z |                      | resolved |
        8  | 2026-01-31T10:00:00Z |                      |                      | new      | eve
      `),
    ],
    expected: { value: 0.75, n: 4, missing: 2, also: { firstContacts: 1 } },
  },
  {
    // Within a stated 14 days 3 was followed by 4: 2 alone was not repeated, 1 of 3; and of 4 that
    // can be told from the 29th on.
    kpi: 'first-contact-resolution',
    naive: 'looks seven days ahead, whatever the audit says',
    period: january,
    audit: { windows: { repeatContact: '14d' } },
    files: [
      table(`
        id | created_at           | resolved_at          | requester
        1  | 2026-01-02T10:00:00Z | 2026-01-03T10:00:00Z | ann
        2  | 2026-01-08T10:00:00Z | 2026-01-09T10:00:00Z | ann
        3  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | bob
        4  | 2026-01-15T10:00:00Z | 2026-01-16T10:00:00Z | bob
        5  | 2026-01-28T10:00:00Z |                      | eve
      `),
    ],
    expected: { value: 1 / 3, n: 3, missing: 1 },
  },
  {
    // Resolved with a flag: 1 and 2 yes, 3 no: 2 of 3. 4 has none; 5, still open, isn’t settled at any
    // contact. That Ann wrote again the day after 1 doesn’t matter here.
    kpi: 'first-contact-resolution-by-flag',
    naive: 'takes an empty flag for a no, counts open tickets, or looks at repeat contacts',
    period: january,
    files: [
      table(`
        id | created_at           | resolved_at          | status   | requester | is_resolved_at_first_contact
        1  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | resolved | ann       | yes
        2  | 2026-01-06T10:00:00Z | 2026-01-06T11:00:00Z | resolved | ann       | yes
        3  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | closed   | bob       | no
        4  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | closed   | cat       |
        5  | 2026-01-05T10:00:00Z |                      | open     | dan       | no
      `),
    ],
    expected: { value: 2 / 3, n: 3, missing: 1 },
  },
  {
    // Resolved: replies 1, 2, 6 and 0: 9 ÷ 4. With the open ticket’s 11 the mean is 4; of those with a
    // reply it is 3. The median of 0, 1, 2, 6 is 1.5, the 90th percentile seven tenths from 2 to 6.
    kpi: 'replies-per-resolution',
    naive: 'counts the replies of open tickets',
    period: january,
    files: [
      table(`
        id | created_at           | resolved_at          | status   | agent_replies
        1  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | resolved | 1
        2  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | resolved | 2
        3  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | closed   | 6
        4  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | closed   | 0
        5  | 2026-01-05T10:00:00Z |                      | open     | 11
        6  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | closed   |
      `),
    ],
    expected: { value: 2.25, n: 4, missing: 1, also: { median: 1.5, p90: 4.8, replied: 3 } },
  },
  {
    // Of the exported messages 2 + 1 are of the customer or a person’s public reply on ticket 1, and
    // 1 + 3 on ticket 2: 3 and 4, mean 3.5. With the receipt, the note and the bot’s line it is 5.
    kpi: 'messages-per-ticket',
    naive: 'counts receipts, private notes and bots',
    period: january,
    files: [
      table(`
        id | created_at           | resolved_at          | status
        1  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | resolved
        2  | 2026-01-05T10:00:00Z |                      | open
      `),
    ],
    others: {
      messages: [
        table(`
          ticket | sent_at              | author_role | agent | is_public | is_automatic
          1      | 2026-01-05T10:00:00Z | customer    |       | yes       | no
          1      | 2026-01-05T10:00:01Z | agent       | Ann   | yes       | yes
          1      | 2026-01-05T11:00:00Z | agent       | Ann   | no        | no
          1      | 2026-01-05T12:00:00Z | agent       | Ann   | yes       | no
          1      | 2026-01-05T13:00:00Z | customer    |       | yes       | no
          2      | 2026-01-05T10:00:00Z | customer    |       | yes       | no
          2      | 2026-01-05T10:00:05Z | system      |       | yes       | no
          2      | 2026-01-05T11:00:00Z | agent       | Bob   | yes       | no
          2      | 2026-01-05T12:00:00Z | agent       | Bob   | yes       | no
          2      | 2026-01-05T13:00:00Z | agent       | Ann   | yes       | no
        `),
      ],
    },
    expected: { value: 3.5, n: 2, missing: 0, also: { median: 3.5, resolved: 3, customer: 1.5 } },
  },
  {
    // Ann wrote two public replies in January, Bob one, on tickets that Cat holds: 3 ÷ 2. The receipt
    // under Dan’s name, the note and the reply of February don’t count; one reply bears no name.
    kpi: 'messages-per-agent',
    naive: 'divides by those who hold the tickets, or counts receipts and notes',
    period: january,
    files: [
      table(`
        id | created_at           | agent
        1  | 2026-01-05T10:00:00Z | Cat
        2  | 2026-01-05T10:00:00Z | Cat
      `),
    ],
    others: {
      messages: [
        table(`
          ticket | sent_at              | author_role | agent | is_public | is_automatic
          1      | 2026-01-05T10:00:00Z | customer    |       | yes       | no
          1      | 2026-01-05T10:00:01Z | agent       | Dan   | yes       | yes
          1      | 2026-01-05T11:00:00Z | agent       | Ann   | yes       | no
          1      | 2026-01-05T12:00:00Z | agent       | Ann   | no        | no
          1      | 2026-01-06T12:00:00Z | agent       | Ann   | yes       | no
          2      | 2026-01-05T11:00:00Z | agent       | Bob   | yes       | no
          2      | 2026-01-06T11:00:00Z | agent       |       | yes       | no
          2      | 2026-02-06T11:00:00Z | agent       | Bob   | yes       | no
        `),
      ],
    },
    expected: { value: 1.5, n: 3, missing: 1 },
  },
  {
    // Stations of groups 1, 3, 2 and 0 are 0, 2, 1 and 0 transfers: 3, in two tickets. Moves between
    // agents (9) are none; of 5 the number isn’t known, and 6 came in in February.
    kpi: 'group-transfers',
    naive: 'counts the first group, tickets, or moves between agents',
    period: january,
    files: [
      table(`
        Id | Created at           | Status | Assignee | Group | Via  | Group stations | Assignee stations
        1  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | 1              | 4
        2  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | 3              | 4
        3  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | 2              | 4
        4  | 2026-01-05T10:00:00Z | New    |          |       | Mail | 0              | 0
        5  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail |                | 2
        6  | 2026-02-05T10:00:00Z | Solved | Ann      | A     | Mail | 5              | 2
      `),
    ],
    expected: { value: 3, n: 4, missing: 1, also: { perTicket: 0.75 } },
  },
  {
    // 0, 2, 1 and 0 transfers: 2 of 4 tickets. Transfers ÷ tickets is 0.75, stations above none 3 of 4.
    kpi: 'group-transfer-rate',
    naive: 'divides transfers by tickets, or counts the first group',
    period: january,
    files: [
      table(`
        Id | Created at           | Status | Assignee | Group | Via  | Group stations
        1  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | 1
        2  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | 3
        3  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | 2
        4  | 2026-01-05T10:00:00Z | New    |          |       | Mail | 0
        5  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail |
      `),
    ],
    expected: { value: 0.5, n: 4, missing: 1, also: { never: 0.5 } },
  },
  {
    // Totals of two days: 10 of 20 and 10 of 80 passed on: 20 of 100. The mean of the days’ rates is
    // 31.25 %, and of the offered calls it is 16 %. The third day has no number of transfers, and on
    // the fourth more calls were passed on than answered, which can’t be.
    kpi: 'call-transfer-rate',
    naive: 'takes the mean of the days’ rates, or divides by the calls offered',
    period: january,
    others: {
      calls: [
        table(`
          date       | offered | answered | transferred
          2026-01-05 | 25      | 20       | 10
          2026-01-06 | 100     | 80       | 10
          2026-01-07 | 100     | 80       |
          2026-01-08 | 10      | 5        | 6
        `),
      ],
    },
    expected: { value: 0.2, n: 100, missing: 2, also: { transfers: 20 } },
  },
  {
    // Call by call: 1 of 3 answered calls was passed on; the abandoned ones can’t be, and of the last
    // it isn’t known. Of all calls with a word it would be 1 of 5.
    kpi: 'call-transfer-rate',
    naive: 'divides by calls that nobody answered',
    period: january,
    others: {
      calls: [
        table(`
          call id | started_at           | outcome   | transferred
          1       | 2026-01-05T10:00:00Z | answered  | yes
          2       | 2026-01-05T11:00:00Z | answered  | no
          3       | 2026-01-05T12:00:00Z | answered  | no
          4       | 2026-01-05T13:00:00Z | abandoned | no
          5       | 2026-01-05T14:00:00Z | abandoned | no
          6       | 2026-01-05T15:00:00Z | abandoned |
          7       | 2026-01-05T16:00:00Z | answered  |
        `),
      ],
    },
    expected: { value: 1 / 3, n: 3, missing: 1, also: { transfers: 1 } },
  },
  {
    // The log shows an escalation of 1 (twice) and of 2, none of 3 and 4: 2 of 4 tickets. Escalations ÷
    // tickets is 3 of 4. That 3 was made urgent, and that 4 went to another team, is none.
    kpi: 'escalation-rate',
    naive: 'counts escalations, urgency or transfers',
    period: january,
    audit: { activities: { created: ['Open'], assigned: ['Assign'], escalated: ['To level 2'] } },
    others: {
      'ticket-events': [
        table(`
          case | activity   | time                 | group | priority
          1    | Open       | 2026-01-05T10:00:00Z | A     | low
          1    | To level 2 | 2026-01-05T11:00:00Z | A     | low
          1    | To level 2 | 2026-01-06T11:00:00Z | A     | low
          2    | Open       | 2026-01-05T10:00:00Z | A     | low
          2    | To level 2 | 2026-01-05T11:00:00Z | A     | low
          3    | Open       | 2026-01-05T10:00:00Z | A     | low
          3    | Assign     | 2026-01-05T11:00:00Z | A     | urgent
          4    | Open       | 2026-01-05T10:00:00Z | A     | low
          4    | Assign     | 2026-01-05T11:00:00Z | B     | low
        `),
      ],
    },
    expected: { value: 0.5, n: 4, missing: 0, also: { tickets: 2 } },
  },
  {
    // 2 and 3 met the first reply, 1 missed it, 4 has no verdict: 2 of 3. All targets together were met
    // by 3 alone, and a ticket without a verdict met would be 3 of 4.
    kpi: 'sla-first-reply',
    naive: 'takes the verdict on the whole ticket, or what is not due for met',
    period: january,
    files: [
      table(`
        id | created_at           | sla_met | sla_first_reply_met | sla_next_reply_met | sla_resolution_met
        1  | 2026-01-05T10:00:00Z | no      | no                  | yes                | yes
        2  | 2026-01-05T10:00:00Z | no      | yes                 | no                 | no
        3  | 2026-01-05T10:00:00Z | yes     | yes                 |                    | yes
        4  | 2026-01-05T10:00:00Z |         |                     |                    | yes
      `),
    ],
    expected: { value: 2 / 3, n: 3, missing: 1 },
  },
  {
    // Of the later replies there are verdicts on 1 and 2 alone: 1 of 2, not 1 of 4.
    kpi: 'sla-next-reply',
    naive: 'takes a ticket without later replies for missed, or for met',
    period: january,
    files: [
      table(`
        id | created_at           | sla_met | sla_first_reply_met | sla_next_reply_met | sla_resolution_met
        1  | 2026-01-05T10:00:00Z | no      | no                  | yes                | yes
        2  | 2026-01-05T10:00:00Z | no      | yes                 | no                 | no
        3  | 2026-01-05T10:00:00Z | yes     | yes                 |                    | yes
        4  | 2026-01-05T10:00:00Z |         |                     |                    |
      `),
    ],
    expected: { value: 0.5, n: 2, missing: 2 },
  },
  {
    // 1 and 3 met the resolution, 2 missed it: 2 of 3, while 1 of 3 met all targets.
    kpi: 'sla-resolution',
    naive: 'takes the verdict on the whole ticket',
    period: january,
    files: [
      table(`
        id | created_at           | sla_met | sla_first_reply_met | sla_next_reply_met | sla_resolution_met
        1  | 2026-01-05T10:00:00Z | no      | no                  | yes                | yes
        2  | 2026-01-05T10:00:00Z | no      | yes                 | no                 | no
        3  | 2026-01-05T10:00:00Z | yes     | yes                 |                    | yes
        4  | 2026-01-05T10:00:00Z |         |                     |                    |
      `),
    ],
    expected: { value: 2 / 3, n: 3, missing: 1 },
  },
  {
    // 1 and 2 are complaints of January in Oslo, 5 is one of February there. 3 is badly rated and none;
    // of 4 nobody said. By UTC it would be 3.
    kpi: 'complaints',
    naive: 'counts bad ratings, empty flags, or days of UTC',
    period: january,
    timeZone: 'Europe/Oslo',
    files: [
      table(`
        id | created_at           | is_complaint | csat
        1  | 2026-01-05T10:00:00Z | yes          | 5
        2  | 2026-01-06T10:00:00Z | yes          |
        3  | 2026-01-07T10:00:00Z | no           | 1
        4  | 2026-01-08T10:00:00Z |              |
        5  | 2026-01-31T23:30:00Z | yes          |
      `),
    ],
    expected: { value: 2, n: 2, missing: 1, also: { perDay: 2 / 31 } },
  },
  {
    // 1 of the 3 tickets of which it is known; of all 5 it would be 20 %.
    kpi: 'complaint-rate',
    naive: 'takes an empty flag for no complaint',
    period: january,
    files: [
      table(`
        id | created_at           | is_complaint
        1  | 2026-01-05T10:00:00Z | true
        2  | 2026-01-06T10:00:00Z | false
        3  | 2026-01-07T10:00:00Z | false
        4  | 2026-01-08T10:00:00Z |
        5  | 2026-01-08T10:00:00Z |
      `),
    ],
    expected: { value: 1 / 3, n: 3, missing: 2 },
  },
  {
    // Complaints are 1, 2, 3 and 4; 1 and 2 were escalated, 3 was not, of 4 it isn’t known: 2 of 3. Of
    // all tickets 2 of 5 were escalated complaints, and of the escalations 2 of 3. Whether 6, which
    // was escalated too, is a complaint isn’t known.
    kpi: 'complaints-to-manager',
    naive: 'divides by all tickets, or by all escalations',
    period: january,
    files: [
      table(`
        id | created_at           | is_complaint | is_escalated
        1  | 2026-01-05T10:00:00Z | yes          | yes
        2  | 2026-01-06T10:00:00Z | yes          | yes
        3  | 2026-01-07T10:00:00Z | yes          | no
        4  | 2026-01-08T10:00:00Z | yes          |
        5  | 2026-01-08T10:00:00Z | no           | yes
        6  | 2026-01-08T10:00:00Z |              | yes
      `),
    ],
    expected: { value: 2 / 3, n: 3, missing: 2, also: { complaints: 2 } },
  },
  {
    // 1 and 4 praise; a good rating alone (2) is none, of 3 nobody said: 2, and 2 of the 3 that say.
    kpi: 'compliments',
    naive: 'counts good ratings, or sets praise off against complaints',
    period: january,
    files: [
      table(`
        id | created_at           | is_compliment | is_complaint | csat
        1  | 2026-01-05T10:00:00Z | yes           | yes          |
        2  | 2026-01-06T10:00:00Z | no            | no           | 5
        3  | 2026-01-07T10:00:00Z |               | no           | 5
        4  | 2026-01-07T10:00:00Z | yes           | yes          |
      `),
    ],
    expected: { value: 2, n: 2, missing: 1, also: { share: 2 / 3 } },
  },
  {
    // Ann wrote again within seven days (twice), Bob after ten, Cat once, Dan in February within
    // three days: 2 of 4 customers. Eve’s window reaches beyond the data. Of the tickets 3 of 7 were
    // repeated; of the customers 3 of 5 have more than one, and 1 of 4 within January.
    kpi: 'repeat-contact-customers',
    naive: 'counts tickets, sets no window, or stops at the end of the period',
    period: january,
    files: [
      table(`
        id | created_at           | requester
        1  | 2026-01-02T10:00:00Z | ann
        2  | 2026-01-03T10:00:00Z | ann
        3  | 2026-01-04T10:00:00Z | ann
        4  | 2026-01-05T10:00:00Z | bob
        5  | 2026-01-15T10:00:00Z | bob
        6  | 2026-01-07T10:00:00Z | cat
        7  | 2026-01-30T10:00:00Z | dan
        8  | 2026-02-02T10:00:00Z | dan
        9  | 2026-01-31T10:00:00Z | eve
        10 | 2026-01-31T10:00:00Z |
      `),
    ],
    expected: { value: 0.5, n: 4, missing: 1 },
  },
];
