import { february, table, type KpiCase } from '../kpi-case.ts';

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
];
