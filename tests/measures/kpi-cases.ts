/** A small export whose figure a naive implementation gets wrong, and the figure worked out by hand. */
export interface KpiCase {
  readonly kpi: string;
  /** The mistake that would give another figure. */
  readonly naive: string;
  /** The first day and the last. */
  readonly period: readonly [from: string, to: string];
  readonly timeZone?: string;
  /** The one source’s settings in audit.yaml. */
  readonly source?: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  readonly expected: {
    readonly value: number;
    readonly n: number;
    readonly missing: number;
    readonly also?: Readonly<Record<string, number>>;
    readonly months?: Readonly<Record<string, number>>;
  };
}

const HOUR = 3600;

/** Lines of CSV, with the blanks that align its columns taken out. */
const table = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => line.replaceAll(/\s*\|\s*/g, ',').trim())
    .join('\n');

const january = ['2026-01-01', '2026-01-31'] as const;
const february = ['2026-02-01', '2026-02-28'] as const;

export const kpiCases: readonly KpiCase[] = [
  {
    // Waits of 1 h and 3 h; two tickets were never answered. Median and mean 2 h, and the 90th
    // percentile is nine tenths of the way from 1 h to 3 h: 2.8 h. With zeros the median is 0.5 h.
    kpi: 'first-reply-time',
    naive: 'counts tickets without a reply as answered at once',
    period: january,
    files: [
      table(`
        id | created_at           | first_reply_at
        1  | 2026-01-05T10:00:00Z | 2026-01-05T11:00:00Z
        2  | 2026-01-05T10:00:00Z | 2026-01-05T13:00:00Z
        3  | 2026-01-05T10:00:00Z |
        4  | 2026-01-05T10:00:00Z |
      `),
    ],
    expected: {
      value: 2 * HOUR,
      n: 2,
      missing: 2,
      also: { mean: 2 * HOUR, p90: 2.8 * HOUR },
    },
  },
  {
    // From 01:30 in winter time to 03:30 in summer time, while 02:00 became 03:00: 1 h passed.
    kpi: 'first-reply-time',
    naive: 'subtracts times on the wall, over a change of the clock',
    period: ['2026-03-01', '2026-03-31'],
    timeZone: 'Europe/Oslo',
    files: [
      table(`
        id | created_at       | first_reply_at
        1  | 2026-03-29 01:30 | 2026-03-29 03:30
      `),
    ],
    expected: { value: HOUR, n: 1, missing: 0 },
  },
  {
    // Last resolutions after 2 h, 10 h and 30 h: the median is 10 h. The second was resolved after
    // 1 h for the first time; all were closed by an automation 30 days later; the fourth is open.
    // To the first resolution the median is 2 h, to the closing 30 days. The help desk’s own figure
    // for the first is its minutes in business hours and is not asked, since there are stamps.
    kpi: 'full-resolution-time',
    naive: 'measures to the first resolution, to the closing, or believes the help desk first',
    period: january,
    files: [
      table(`
        id | created_at           | first_resolved_at    | resolved_at          | closed_at            | status | vendor_full_resolution_seconds
        1  | 2026-01-05T10:00:00Z | 2026-01-05T12:00:00Z | 2026-01-05T12:00:00Z | 2026-02-04T10:00:00Z | closed | 60
        2  | 2026-01-05T10:00:00Z | 2026-01-05T11:00:00Z | 2026-01-05T20:00:00Z | 2026-02-04T10:00:00Z | closed |
        3  | 2026-01-05T10:00:00Z | 2026-01-05T12:00:00Z | 2026-01-06T16:00:00Z | 2026-02-04T10:00:00Z | closed |
        4  | 2026-01-05T10:00:00Z |                      |                      |                      | open   |
      `),
    ],
    expected: {
      value: 10 * HOUR,
      n: 3,
      missing: 1,
      also: { mean: 14 * HOUR, p90: 26 * HOUR },
    },
  },
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
    // 5, 4 and 4 of four ratings are in the top two boxes: 75 %. Of all eight tickets it would be
    // 37.5 %, of top boxes alone 25 %, and the mean of the scale is 3.75 of 5.
    kpi: 'csat',
    naive: 'counts tickets without a rating as bad, or the top box alone, or a mean',
    period: january,
    source: { columns: { csat: 'rating', csat_scale: { constant: '1-5' } } },
    files: [
      table(`
        id | created_at           | rating
        1  | 2026-01-05T10:00:00Z | 5
        2  | 2026-01-05T10:00:00Z | 4
        3  | 2026-01-05T10:00:00Z | 4
        4  | 2026-01-05T10:00:00Z | 2
        5  | 2026-01-05T10:00:00Z |
        6  | 2026-01-05T10:00:00Z |
        7  | 2026-01-05T10:00:00Z |
        8  | 2026-01-05T10:00:00Z |
      `),
    ],
    expected: { value: 0.75, n: 4, missing: 4 },
  },
  {
    // “Offered” is an unanswered survey, not a bad rating: 1 of 2.
    kpi: 'csat',
    naive: 'takes an offered survey for a rating',
    period: january,
    files: [
      table(`
        Id | Created at           | Status | Assignee | Group | Via  | Satisfaction Score
        1  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | Good
        2  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | Bad
        3  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | Offered
        4  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | Not Offered
      `),
    ],
    expected: { value: 0.5, n: 2, missing: 2 },
  },
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
      months: { '2026-01': 1, '2026-02': 1, '2026-03': 0 },
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
