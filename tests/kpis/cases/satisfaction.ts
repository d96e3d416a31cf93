import { january, table, type KpiCase } from '../kpi-case.ts';

export const satisfactionCases: readonly KpiCase[] = [
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
    expected: { value: 0.75, n: 4, missing: 0 },
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
    expected: { value: 0.5, n: 2, missing: 0 },
  },
];
