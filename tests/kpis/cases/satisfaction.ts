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
  {
    // Good on their scales: 5 of 5, 4 of 5, “good”, 3 of 3 and 6 of 7; not good: 3 of 5, 8 of 10: 5 of 7.
    // 6 of 5 and 0 of 5 are no answers on that scale, and of one answer the scale isn’t stated. The
    // answer on recommendation and the survey that nobody answered aren’t asked for.
    kpi: 'csat',
    naive: 'takes 6 of 5 for very satisfied, 0 of 5 for bad, or 4 of any scale for good',
    period: january,
    others: {
      surveys: [
        table(`
          id | kind | score | scale    | sent_at              | answered_at
          1  | csat | 5     | 1-5      | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          2  | csat | 4     | 1-5      | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          3  | csat | 3     | 1-5      | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          4  | csat | 6     | 1-5      | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          5  | csat | 0     | 1-5      | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          6  | csat | 1     | good-bad | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          7  | csat | 3     | 1-3      | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          8  | csat | 6     | 1-7      | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          9  | csat | 8     | 1-10     | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          10 | csat | 5     |          | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          11 | nps  | 9     | 0-10     | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          12 | csat |       | 1-5      | 2026-01-05T10:00:00Z |
        `),
      ],
    },
    expected: { value: 5 / 7, n: 7, missing: 3 },
  },
  {
    // A file that has only the day of the answer: 1 of 2 in January.
    kpi: 'csat',
    naive: 'needs the day on which the customer was asked',
    period: january,
    others: {
      surveys: [
        table(`
          kind | score | scale | answered_at
          csat | 5     | 1-5   | 2026-01-06T10:00:00Z
          csat | 2     | 1-5   | 2026-01-06T10:00:00Z
          csat | 5     | 1-5   | 2026-02-06T10:00:00Z
        `),
      ],
    },
    expected: { value: 0.5, n: 2, missing: 0 },
  },
  {
    // On five points: 5, 4, 3 and 1: 2 of 4, of which one is at the top and one at 1 or 2. The 1 of good and bad, the 7
    // of seven and the 4 of ten are other scales; 6 and 0 aren’t on this one; nobody answered the last.
    kpi: 'csat-top-two-box',
    naive: 'mixes scales, or counts what isn’t on the scale',
    period: january,
    others: {
      surveys: [
        table(`
          id | kind | score | scale    | sent_at
          1  | csat | 5     | 1-5      | 2026-01-05T10:00:00Z
          2  | csat | 4     | 1-5      | 2026-01-05T10:00:00Z
          3  | csat | 3     | 1-5      | 2026-01-05T10:00:00Z
          4  | csat | 1     | 1-5      | 2026-01-05T10:00:00Z
          5  | csat | 6     | 1-5      | 2026-01-05T10:00:00Z
          6  | csat | 0     | 1-5      | 2026-01-05T10:00:00Z
          7  | csat | 1     | good-bad | 2026-01-05T10:00:00Z
          8  | csat | 7     | 1-7      | 2026-01-05T10:00:00Z
          9  | csat | 4     | 1-10     | 2026-01-05T10:00:00Z
          10 | csat |       | 1-5      | 2026-01-05T10:00:00Z
        `),
      ],
    },
    expected: { value: 0.5, n: 4, missing: 2, also: { topBox: 0.25, bottomTwo: 0.25 } },
  },
  {
    // Good: 1 and 2 of three ratings. Offered and not offered are none; the 5 of five is another scale.
    kpi: 'csat-good-bad',
    naive: 'takes an unanswered offer for bad, or adds other scales',
    period: january,
    files: [
      table(`
        Id | Created at           | Status | Assignee | Group | Via  | Satisfaction Score
        1  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | Good
        2  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | Good
        3  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | Bad
        4  | 2026-01-05T10:00:00Z | Solved | Ann      | A     | Mail | Offered
      `),
    ],
    others: {
      surveys: [
        table(`
          id | kind | score | scale    | sent_at
          a  | csat | 5     | 1-5      | 2026-01-05T10:00:00Z
          b  | csat | 5     | good-bad | 2026-01-05T10:00:00Z
        `),
      ],
    },
    expected: { value: 2 / 3, n: 3, missing: 1 },
  },
  {
    // Great 2, okay 1, bad 1: half are great. With okay for good it is 3 of 4; the 3 of five points is
    // not the best of three.
    kpi: 'csat-three-point',
    naive: 'takes the middle for good, or a 3 of five points for the best',
    period: january,
    others: {
      surveys: [
        table(`
          id | kind | score | scale | sent_at
          1  | csat | 3     | 1-3   | 2026-01-05T10:00:00Z
          2  | csat | 3     | 1-3   | 2026-01-05T10:00:00Z
          3  | csat | 2     | 1-3   | 2026-01-05T10:00:00Z
          4  | csat | 1     | 1-3   | 2026-01-05T10:00:00Z
          5  | csat | 5     | 1-3   | 2026-01-05T10:00:00Z
          6  | csat | 3     | 1-5   | 2026-01-05T10:00:00Z
        `),
      ],
    },
    expected: { value: 0.5, n: 4, missing: 1, also: { middle: 0.25, worst: 0.25 } },
  },
  {
    // 5, 4 and 1: 10 ÷ 3. With the 0, which is no answer on the scale, it is 2.5; with the 8 of ten 4.5;
    // with the 5 on effort and the question on speed something else again.
    kpi: 'csat-mean',
    naive: 'adds answers of another scale, another kind, or none',
    period: january,
    others: {
      surveys: [
        table(`
          id | kind     | question | score | scale      | sent_at
          1  | csat     |          | 5     | 1-5        | 2026-01-05T10:00:00Z
          2  | csat     |          | 4     | 1-5        | 2026-01-05T10:00:00Z
          3  | csat     |          | 1     | 1-5        | 2026-01-05T10:00:00Z
          4  | csat     |          | 0     | 1-5        | 2026-01-05T10:00:00Z
          5  | csat     |          | 8     | 1-10       | 2026-01-05T10:00:00Z
          6  | ces      |          | 5     | 1-5-effort | 2026-01-05T10:00:00Z
          7  | question | Speed    | 2     | 1-5        | 2026-01-05T10:00:00Z
          8  | csat     |          |       | 1-5        | 2026-01-05T10:00:00Z
        `),
      ],
    },
    expected: { value: 10 / 3, n: 3, missing: 1 },
  },
  {
    // Of the satisfaction surveys of the first file 1, 2 and 5 (whose answer isn’t on its scale) were answered: 3
    // of 5. The recommendations in it, the ratings of the second file and that of the ticket hold no
    // survey without an answer: they are 5 rows of which it can’t be told. Counted as answered by
    // everyone, the rate is 8 of 10. One was sent in January and answered in February.
    kpi: 'survey-response-rate',
    naive: 'takes a file of answers alone for surveys that everyone answered',
    period: january,
    source: { columns: { csat_scale: { constant: '1-5' } } },
    files: [
      table(`
        id | created_at           | csat
        t1 | 2026-01-05T10:00:00Z | 5
        t2 | 2026-01-05T10:00:00Z |
      `),
    ],
    others: {
      surveys: [
        table(`
          id | kind | score | scale | sent_at              | answered_at
          1  | csat | 5     | 1-5   | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          2  | csat | 1     | 1-5   | 2026-01-31T10:00:00Z | 2026-02-03T10:00:00Z
          3  | csat |       | 1-5   | 2026-01-05T10:00:00Z |
          4  | csat |       | 1-5   | 2026-01-05T10:00:00Z |
          5  | csat | 9     | 1-5   | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          6  | nps  | 9     | 0-10  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
          7  | nps  | 2     | 0-10  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z
        `),
        table(`
          id | kind | score | scale | answered_at
          8  | csat | 5     | 1-5   | 2026-01-06T10:00:00Z
          9  | csat | 4     | 1-5   | 2026-01-06T10:00:00Z
        `),
      ],
    },
    expected: { value: 0.6, n: 5, missing: 5 },
  },
  {
    // 10, 9 and 9 promote, 8 and 7 don’t matter, 6, 5 and 0 detract: (3 − 3) ÷ 8 = 0. By the document’s
    // “under 6” the 6 is no detractor: 12.5 points, or 14.3 without it. 11 and −1 are not on the scale,
    // the 5 of five is another score, and a score of ten on satisfaction is none.
    kpi: 'nps',
    naive: 'takes detractors to be under 6, or 11 for a promoter',
    period: january,
    others: {
      surveys: [
        table(`
          id | kind | score | scale | sent_at
          1  | nps  | 10    | 0-10  | 2026-01-05T10:00:00Z
          2  | nps  | 9     |       | 2026-01-05T10:00:00Z
          3  | nps  | 9     | 0-10  | 2026-01-05T10:00:00Z
          4  | nps  | 8     | 0-10  | 2026-01-05T10:00:00Z
          5  | nps  | 7     | 0-10  | 2026-01-05T10:00:00Z
          6  | nps  | 6     |       | 2026-01-05T10:00:00Z
          7  | nps  | 5     | 0-10  | 2026-01-05T10:00:00Z
          8  | nps  | 0     | 0-10  | 2026-01-05T10:00:00Z
          9  | nps  | 11    | 0-10  | 2026-01-05T10:00:00Z
          10 | nps  | -1    |       | 2026-01-05T10:00:00Z
          11 | nps  | 5     | 1-5   | 2026-01-05T10:00:00Z
          12 | csat | 10    | 1-10  | 2026-01-05T10:00:00Z
          13 | nps  |       | 0-10  | 2026-01-05T10:00:00Z
        `),
      ],
    },
    expected: {
      value: 0,
      n: 8,
      missing: 3,
      also: { promoters: 3 / 8, passives: 2 / 8, detractors: 3 / 8 },
    },
  },
  {
    // A ticket’s rating counts once, also where the survey’s own file has it: 10, 9 and 3, (2 − 1) ÷ 3.
    kpi: 'nps',
    naive: 'counts an answer twice that the ticket and the survey both hold',
    period: january,
    files: [
      table(`
        id | created_at           | nps
        t1 | 2026-01-05T10:00:00Z | 10
        t2 | 2026-01-05T10:00:00Z | 9
        t3 | 2026-01-05T10:00:00Z |
      `),
    ],
    others: {
      surveys: [
        table(`
          kind | score | sent_at              | ticket
          nps  | 10    | 2026-01-06T10:00:00Z | t1
          nps  | 3     | 2026-01-06T10:00:00Z | t3
        `),
      ],
    },
    expected: { value: 100 / 3, n: 3, missing: 0 },
  },
  {
    // 1 and 2 of 10, and 0 where there is one: 3 of 6. By the detractors’ 0 to 6 it is 5 of 6, of all
    // that were sent 3 of 7, and with the 2 of five points, which is two fifths of the way, 4 of 7. Of
    // the three answers on recommendation one is 2 or less.
    kpi: 'negative-response-rate',
    naive: 'takes detractors, five points, or surveys without an answer',
    period: january,
    others: {
      surveys: [
        table(`
          id | kind | score | scale | sent_at
          1  | csat | 1     | 1-10  | 2026-01-05T10:00:00Z
          2  | csat | 2     | 1-10  | 2026-01-05T10:00:00Z
          3  | csat | 3     | 1-10  | 2026-01-05T10:00:00Z
          4  | csat | 6     | 1-10  | 2026-01-05T10:00:00Z
          5  | csat | 10    | 1-10  | 2026-01-05T10:00:00Z
          6  | csat | 0     | 0-10  | 2026-01-05T10:00:00Z
          7  | csat | 0     | 1-10  | 2026-01-05T10:00:00Z
          8  | csat |       | 1-10  | 2026-01-05T10:00:00Z
          9  | csat | 2     | 1-5   | 2026-01-05T10:00:00Z
          10 | nps  | 2     | 0-10  | 2026-01-05T10:00:00Z
          11 | nps  | 6     | 0-10  | 2026-01-05T10:00:00Z
          12 | nps  | 9     |       | 2026-01-05T10:00:00Z
        `),
      ],
    },
    expected: { value: 0.5, n: 6, missing: 1, also: { recommendation: 1 / 3 } },
  },
  {
    // Ease on seven points: 6 and 2. Effort 1 of 7 is ease 7; effort 5 of 5 is ease 1; ease 4 of 5 is 5.5.
    // (6 + 2 + 7 + 1 + 5.5) ÷ 5 = 4.3, and three are easy. Taken as they stand it is 3.6. Of the 3
    // on five points nobody says in which direction, and 8 isn’t on the scale.
    kpi: 'ces',
    naive: 'takes effort for ease, or five points for seven',
    period: january,
    others: {
      surveys: [
        table(`
          id | kind | score | scale      | sent_at
          1  | ces  | 6     | 1-7        | 2026-01-05T10:00:00Z
          2  | ces  | 2     | ces 2.0    | 2026-01-05T10:00:00Z
          3  | ces  | 1     | 1-7-effort | 2026-01-05T10:00:00Z
          4  | ces  | 5     | 1-5-effort | 2026-01-05T10:00:00Z
          5  | ces  | 4     | 1-5-ease   | 2026-01-05T10:00:00Z
          6  | ces  | 3     | 1-5        | 2026-01-05T10:00:00Z
          7  | ces  | 8     | 1-7        | 2026-01-05T10:00:00Z
          8  | ces  |       | 1-7        | 2026-01-05T10:00:00Z
        `),
      ],
    },
    expected: { value: 4.3, n: 5, missing: 2, also: { easy: 0.6, median: 5.5 } },
  },
  {
    // The tickets’ own ratings of effort, 1 (least) and 5 of 5, are ease 7 and 1: the mean is 4.
    kpi: 'ces',
    naive: 'leaves the rating that tickets carry out, or takes its effort for ease',
    period: january,
    source: { columns: { ces_scale: { constant: '1-5-effort' } } },
    files: [
      table(`
        id | created_at           | ces
        1  | 2026-01-05T10:00:00Z | 1
        2  | 2026-01-05T10:00:00Z | 5
        3  | 2026-01-05T10:00:00Z |
        4  | 2026-01-05T10:00:00Z | 6
      `),
    ],
    expected: { value: 4, n: 2, missing: 1, also: { easy: 0.5 } },
  },
  {
    // On five points, as most: speed 2 and 4, knowledge 5, overall 4: mean 3.75. The 9 and the 7 on ten points
    // would make 5.17 of it. A 0 is no answer on five points, and the overall satisfaction survey is CSAT.
    kpi: 'satisfaction-by-question',
    naive: 'takes the mean of answers on different scales',
    period: january,
    others: {
      surveys: [
        table(`
          id | kind     | question  | score | scale | sent_at
          1  | question | Speed     | 2     | 1-5   | 2026-01-05T10:00:00Z
          2  | question | Speed     | 4     | 1-5   | 2026-01-05T10:00:00Z
          3  | question | Knowledge | 5     | 1-5   | 2026-01-05T10:00:00Z
          4  | question | Overall   | 4     | 1-5   | 2026-01-05T10:00:00Z
          5  | question | Overall   | 0     | 1-5   | 2026-01-05T10:00:00Z
          6  | question | Website   | 9     | 1-10  | 2026-01-05T10:00:00Z
          7  | question | Website   | 7     | 1-10  | 2026-01-05T10:00:00Z
          8  | csat     |           | 1     | 1-5   | 2026-01-05T10:00:00Z
          9  | question | Speed     |       | 1-5   | 2026-01-05T10:00:00Z
        `),
      ],
    },
    expected: { value: 3.75, n: 4, missing: 3 },
  },
];
