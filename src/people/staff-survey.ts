import { z } from 'zod';

import { type Engine, literal } from '../engine/engine.ts';
import { dayAfter, type Period } from '../time/period.ts';
import type { LikertCounts } from './likert.ts';

/** The answers of a team to a question; null for those who stated no team. */
export interface TeamAnswers {
  readonly question: string;
  readonly team: string | null;
  readonly counts: LikertCounts;
}

/** Counts as they are: nothing is withheld yet. */
export interface MeasuredSurvey {
  readonly answers: readonly TeamAnswers[];
  /** The first and the last day of the dated answers. */
  readonly days: Period | null;
  readonly undated: number;
  /** Answers of days outside of the period, which are not counted. */
  readonly outside: number;
  /** Earlier answers of one respondent to one question, of which the last counts. */
  readonly repeated: number;
  /** Different respondents; null where the data doesn't tell them apart. */
  readonly respondents: number | null;
}

/**
 * The answers of the period, by question and team; null where the data holds none at all. What has no date counts as of the
 * period. Of one respondent the last answer to each question counts, so that n is of people; rows
 * without a respondent are an answer each. `toLocal` is the macro that turns UTC into local time.
 */
export async function measureStaffSurvey(
  engine: Engine,
  period: Period | null,
  toLocal: string,
): Promise<MeasuredSurvey | null> {
  const doing = 'counting the answers of the staff survey';
  const local = `${toLocal}(date)`;
  const within = period
    ? `(date IS NULL OR (${local} >= TIMESTAMP ${literal(period.from)} AND ${local} < TIMESTAMP ${literal(dayAfter(period.to))}))`
    : 'true';
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE counted_answer AS
     SELECT *, respondent IS NULL OR row_number() OVER (PARTITION BY ${within}, respondent, question
         ORDER BY date DESC NULLS LAST, _file DESC, _row DESC) = 1 AS is_last, ${within} AS is_within
     FROM "staff-survey"`,
    doing,
  );
  const counts = [1, 2, 3, 4, 5].map(
    (step) => `(count(*) FILTER (answer = ${step}))::DOUBLE AS c${step}`,
  );
  const rows = await engine.query(
    z.object({
      question: z.string(),
      team: z.string().nullable(),
      c1: z.number(),
      c2: z.number(),
      c3: z.number(),
      c4: z.number(),
      c5: z.number(),
    }),
    `SELECT question, team, ${counts.join(', ')} FROM counted_answer
     WHERE is_within AND is_last GROUP BY question, team ORDER BY question, team NULLS LAST`,
    doing,
  );
  const [facts] = await engine.query(
    z.object({
      first: z.string().nullable(),
      last: z.string().nullable(),
      undated: z.number(),
      outside: z.number(),
      repeated: z.number(),
      unknown: z.number(),
      respondents: z.number(),
    }),
    `SELECT strftime(min(${local}) FILTER (is_within AND is_last), '%Y-%m-%d') AS first,
       strftime(max(${local}) FILTER (is_within AND is_last), '%Y-%m-%d') AS last,
       (count(*) FILTER (date IS NULL AND is_last))::DOUBLE AS undated,
       (count(*) FILTER (NOT is_within))::DOUBLE AS outside,
       (count(*) FILTER (is_within AND NOT is_last))::DOUBLE AS repeated,
       (count(*) FILTER (is_within AND respondent IS NULL))::DOUBLE AS unknown,
       (count(DISTINCT respondent) FILTER (is_within))::DOUBLE AS respondents
     FROM counted_answer`,
    doing,
  );
  await engine.run('DROP TABLE counted_answer', doing);
  if (!facts || (rows.length === 0 && facts.outside === 0)) return null;
  const { first, last, undated, outside, repeated, unknown, respondents } = facts;
  return {
    answers: rows.map(({ question, team, c1, c2, c3, c4, c5 }) => ({
      question,
      team,
      counts: [c1, c2, c3, c4, c5],
    })),
    days: first !== null && last !== null ? { from: first, to: last } : null,
    undated,
    outside,
    repeated,
    respondents: unknown === 0 ? respondents : null,
  };
}
