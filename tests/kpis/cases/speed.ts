import { HOUR, january, table, type KpiCase } from '../kpi-case.ts';

export const speedCases: readonly KpiCase[] = [
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
];
