import { DAY, february, january, office, table, type KpiCase } from '../kpi-case.ts';

export const volumeCases: readonly KpiCase[] = [
  {
    // At the end of February: 1 and 2 (resolved in March), 4 (open), 7 (opened again): 4. At the end
    // of January 1, 2 and 7: 3. By today’s status 4, 6 and 7 are open: 3, and 6 was not there yet.
    // 5 is closed and nobody knows since when.
    kpi: 'backlog',
    naive: 'counts the tickets that are open today',
    period: ['2026-01-01', '2026-02-28'],
    files: [
      table(`
        id | created_at           | resolved_at          | status
        1  | 2026-01-05T10:00:00Z | 2026-03-10T10:00:00Z | closed
        2  | 2026-01-06T10:00:00Z | 2026-03-02T10:00:00Z | resolved
        3  | 2026-01-10T10:00:00Z | 2026-01-20T10:00:00Z | closed
        4  | 2026-02-03T10:00:00Z |                      | pending
        5  | 2026-01-02T10:00:00Z |                      | closed
        6  | 2026-03-05T10:00:00Z |                      | open
        7  | 2026-01-03T10:00:00Z | 2026-01-05T10:00:00Z | open
      `),
    ],
    expected: { value: 4, n: 4, missing: 1, months: { '2026-01': 3, '2026-02': 4 } },
  },
  {
    // Created in February: 3 to 7. Resolved by the export: 3 and 4 (in March): 2 of 5. 5 is open, 6
    // was cancelled, 7 was opened again. In period mode 1, 2, 3 and 7 were resolved in February: 4 of 5.
    kpi: 'resolution-rate',
    naive: 'divides the resolutions of a period by its tickets',
    period: february,
    files: [
      table(`
        id | created_at           | resolved_at          | closed_at            | status
        1  | 2026-01-20T10:00:00Z | 2026-02-02T10:00:00Z |                      | resolved
        2  | 2026-01-21T10:00:00Z | 2026-02-03T10:00:00Z |                      | resolved
        3  | 2026-02-05T10:00:00Z | 2026-02-06T10:00:00Z |                      | resolved
        4  | 2026-02-20T10:00:00Z | 2026-03-06T10:00:00Z |                      | resolved
        5  | 2026-02-21T10:00:00Z |                      |                      | open
        6  | 2026-02-22T10:00:00Z |                      | 2026-02-23T10:00:00Z | closed
        7  | 2026-02-23T10:00:00Z | 2026-02-24T10:00:00Z |                      | open
      `),
    ],
    expected: { value: 0.4, n: 5, missing: 0 },
  },
  {
    // In Oslo 1 came in on 1 February at 00:30, and 5 on 1 March at 00:30. 2 is given twice and 4 was
    // deleted. That leaves 1, 2 and 3 in February; by UTC it would be 2, 3 and 5.
    kpi: 'tickets-created',
    naive: 'counts days of UTC, copies, and what was deleted',
    period: february,
    timeZone: 'Europe/Oslo',
    files: [
      table(`
        id | created_at           | updated_at           | status
        1  | 2026-01-31T23:30:00Z | 2026-02-02T10:00:00Z | open
        2  | 2026-02-10T10:00:00Z | 2026-02-10T10:00:00Z | open
        3  | 2026-02-11T10:00:00Z | 2026-02-11T10:00:00Z | closed
        4  | 2026-02-12T10:00:00Z | 2026-02-12T10:00:00Z | deleted
        5  | 2026-02-28T23:30:00Z | 2026-02-28T23:30:00Z | open
      `),
      table(`
        id | created_at           | updated_at           | status
        2  | 2026-02-10T10:00:00Z | 2026-02-20T10:00:00Z | closed
      `),
    ],
    expected: { value: 3, n: 3, missing: 0, also: { perDay: 3 / 28 }, months: { '2026-02': 3 } },
  },
  {
    // A period from 31 January to 1 March in Oslo: 1 and 2 lie half an hour to either side of the
    // end of January, which both are in UTC.
    kpi: 'tickets-created',
    naive: 'cuts months at midnight in UTC',
    period: ['2026-01-31', '2026-03-01'],
    timeZone: 'Europe/Oslo',
    files: [
      table(`
        id | created_at
        1  | 2026-01-31T22:30:00Z
        2  | 2026-01-31T23:30:00Z
      `),
    ],
    expected: {
      value: 2,
      n: 2,
      missing: 0,
      also: { perDay: 2 / 30 },
      months: { '2026-01': 1, '2026-02': 1, '2026-03': null },
    },
  },
  {
    // Last resolved in February: 1, which came in in January, and 2. 3 was resolved in March, 4 is
    // open again, 5 was resolved before it was created, 6 was cancelled. By creation it would be 2, 3
    // and 5; by the stamp alone 1, 2, 4 and 5.
    kpi: 'tickets-resolved',
    naive: 'counts by creation, or what was opened again',
    period: february,
    files: [
      table(`
        id | created_at           | resolved_at          | closed_at            | status
        1  | 2026-01-20T10:00:00Z | 2026-02-02T10:00:00Z |                      | resolved
        2  | 2026-02-05T10:00:00Z | 2026-02-06T10:00:00Z |                      | closed
        3  | 2026-02-20T10:00:00Z | 2026-03-06T10:00:00Z |                      | resolved
        4  | 2026-02-21T10:00:00Z | 2026-02-22T10:00:00Z |                      | open
        5  | 2026-02-25T10:00:00Z | 2026-02-24T10:00:00Z |                      | resolved
        6  | 2026-02-05T10:00:00Z |                      | 2026-02-07T10:00:00Z | closed
      `),
    ],
    expected: { value: 2, n: 2, missing: 0, also: { perDay: 2 / 28 } },
  },
  {
    // 1 and 5 have the stamp of a reply, 4 only the number of replies: 3 of 5. Resolved are 1 and 2, of
    // which 2 never got a reply; by the stamp alone 2 of 5 were answered.
    kpi: 'tickets-answered',
    naive: 'takes what was resolved for answered, or looks at the stamp alone',
    period: january,
    files: [
      table(`
        id | created_at           | first_reply_at       | agent_replies | resolved_at          | status
        1  | 2026-01-05T10:00:00Z | 2026-01-05T11:00:00Z | 1             | 2026-01-06T10:00:00Z | resolved
        2  | 2026-01-05T10:00:00Z |                      | 0             | 2026-01-06T10:00:00Z | closed
        3  | 2026-01-05T10:00:00Z |                      | 0             |                      | open
        4  | 2026-01-05T10:00:00Z |                      | 2             |                      | open
        5  | 2026-01-05T10:00:00Z | 2026-01-05T11:00:00Z | 1             |                      | pending
      `),
    ],
    expected: { value: 0.6, n: 5, missing: 0, also: { unanswered: 0.4 } },
  },
  {
    // At midnight after February 1 was 10 days old, 2 (resolved in March) 20, and 3 (opened again) 30: the
    // median is 20 days, the 90th percentile 28. At the end of January only 3 was there, for 2 days.
    // By today’s status 1, 3 and 5 are open. Nobody knows since when 6 is closed.
    kpi: 'backlog-age',
    naive: 'takes the tickets that are open today, or their age today',
    period: ['2026-01-01', '2026-02-28'],
    files: [
      table(`
        id | created_at           | resolved_at          | status
        1  | 2026-02-19T00:00:00Z |                      | open
        2  | 2026-02-09T00:00:00Z | 2026-03-10T10:00:00Z | closed
        3  | 2026-01-30T00:00:00Z | 2026-02-01T10:00:00Z | open
        4  | 2026-01-02T10:00:00Z | 2026-01-20T10:00:00Z | closed
        5  | 2026-03-05T10:00:00Z |                      | open
        6  | 2026-01-02T10:00:00Z |                      | closed
      `),
    ],
    expected: {
      value: 20 * DAY,
      n: 3,
      missing: 1,
      also: { p90: 28 * DAY },
      months: { '2026-01': 2 * DAY, '2026-02': 20 * DAY },
    },
  },
  {
    // Resolved in February: Ann’s 1, 2 and 3, of which 1 came in in January, and Bo’s 4: 4 tickets of 2
    // agents. Nobody holds 5. Cid has resolved nothing yet, and Dee only in March.
    kpi: 'tickets-per-agent',
    naive: 'counts by creation, or divides by every agent there is',
    period: february,
    files: [
      table(`
        id | created_at           | resolved_at          | status   | agent
        1  | 2026-01-20T10:00:00Z | 2026-02-02T10:00:00Z | resolved | Ann
        2  | 2026-02-05T10:00:00Z | 2026-02-06T10:00:00Z | closed   | Ann
        3  | 2026-02-05T10:00:00Z | 2026-02-06T10:00:00Z | closed   | Ann
        4  | 2026-02-05T10:00:00Z | 2026-02-06T10:00:00Z | closed   | Bo
        5  | 2026-02-05T10:00:00Z | 2026-02-06T10:00:00Z | closed   |
        6  | 2026-02-05T10:00:00Z |                      | open     | Cid
        7  | 2026-02-05T10:00:00Z | 2026-03-06T10:00:00Z | closed   | Dee
      `),
    ],
    expected: { value: 2, n: 4, missing: 1 },
  },
  {
    // Four tickets of two customers, and two of nobody knows whom, which would make it 6 ÷ 2 or 6 ÷ 3.
    // In January 1 ÷ 1, in February 3 ÷ 2: neither sum nor mean of the months is 2.
    kpi: 'tickets-per-customer',
    naive: 'counts tickets without a customer, or adds up months',
    period: ['2026-01-01', '2026-02-28'],
    files: [
      table(`
        id | created_at           | requester
        1  | 2026-01-20T10:00:00Z | ada
        2  | 2026-02-05T10:00:00Z | ada
        3  | 2026-02-06T10:00:00Z | ada
        4  | 2026-02-07T10:00:00Z | bob
        5  | 2026-02-08T10:00:00Z |
        6  | 2026-02-09T10:00:00Z |
      `),
    ],
    expected: { value: 2, n: 4, missing: 2, months: { '2026-01': 1, '2026-02': 1.5 } },
  },
  {
    // In Oslo 1 came in at 08:30, 2 at 07:30, 3 at 16:00, when the service had just closed, 4 at 08:00,
    // when it opened, 5 on a Saturday: 3 of 5 outside. By UTC only 3 would be inside.
    kpi: 'created-outside-hours',
    naive: 'compares hours of UTC, or forgets weekends',
    period: january,
    timeZone: 'Europe/Oslo',
    audit: { openingHours: office },
    files: [
      table(`
        id | created_at
        1  | 2026-01-05T07:30:00Z
        2  | 2026-01-05T06:30:00Z
        3  | 2026-01-05T15:00:00Z
        4  | 2026-01-05T07:00:00Z
        5  | 2026-01-10T10:00:00Z
      `),
    ],
    expected: { value: 0.6, n: 5, missing: 0 },
  },
  {
    // Three calls of one file, and totals of 10, 1 and 0 calls of another: 14 in 6 rows.
    kpi: 'calls-offered',
    naive: 'counts rows, or answered calls alone',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | answered
          2026-01-05T10:00:00Z | yes
          2026-01-05T10:05:00Z | no
          2026-01-05T10:10:00Z | yes
        `),
        table(`
          started_at           | offered | answered
          2026-01-06T10:00:00Z | 10      | 7
          2026-01-06T10:30:00Z | 1       | 1
          2026-01-06T11:00:00Z | 0       | 0
        `),
      ],
    },
    expected: { value: 14, n: 6, missing: 0 },
  },
  {
    // Totals that don’t say what was offered: 4 + 1 and 2 + 0, and nobody called in the third half hour.
    kpi: 'calls-offered',
    naive: 'takes a row without an offered call for one call',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | answered | abandoned
          2026-01-06T10:00:00Z | 4        | 1
          2026-01-06T10:30:00Z | 2        | 0
          2026-01-06T11:00:00Z | 0        | 0
        `),
      ],
    },
    expected: { value: 7, n: 3, missing: 0 },
  },
  {
    // Two of four were taken by an agent. One was given up, one went to voicemail; of the fifth nobody
    // knows.
    kpi: 'calls-answered',
    naive: 'takes every call that was not given up for answered',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | outcome
          2026-01-05T10:00:00Z | answered
          2026-01-05T10:05:00Z | connected
          2026-01-05T10:10:00Z | abandoned
          2026-01-05T10:15:00Z | voicemail
          2026-01-05T10:20:00Z |
        `),
      ],
    },
    expected: { value: 2, n: 4, missing: 1, also: { share: 0.5 } },
  },
  {
    // 90 of 100 and 1 of 10: 91 of 110. The mean of the two shares is one half.
    kpi: 'calls-answered',
    naive: 'takes the mean of the shares of intervals',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | offered | answered
          2026-01-05T10:00:00Z | 100     | 90
          2026-01-05T22:00:00Z | 10      | 1
        `),
      ],
    },
    expected: { value: 91, n: 2, missing: 0, also: { share: 91 / 110 } },
  },
];
