import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import { type Condition, conditionSql } from './condition.ts';
import { type Bounds, z95 } from './intervals.ts';

export interface Survival {
  /** Seconds after which half have ended; null where more than half outlast what was observed. */
  readonly median: number | null;
  readonly interval: Bounds | null;
  /** The rows that the curve rests on: events and censored ones. */
  readonly n: number;
  readonly events: number;
  readonly censored: number;
  /** Rows of which it can't be told how long they took or have been running. */
  readonly missing: number;
}

export interface SurvivalColumns {
  /** Seconds that a row took, empty while it has not ended. */
  readonly duration: string;
  /** The instant in UTC at which a row began. */
  readonly begins: string;
  /** Whether a row without a duration is still running. */
  readonly open: Condition;
  /** The instant in UTC, as SQL writes it, up to which running rows were observed. */
  readonly asOf: string;
}

const row = z.object({
  events: z.number(),
  censored: z.number(),
  missing: z.number(),
  median: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});

/** Above the rounding of a product of many factors, below the step of 10⁸ rows. */
const half = '(0.5 + 1e-9)';
const logLog = (survival: string) => `ln(-ln(${survival}))`;

/**
 * The median duration in which rows that still run count for as long as they have run (Kaplan and
 * Meier 1958): the first duration by which the estimated share of survivors is no more than a half.
 * At equal durations events come before censorings. A row with a duration is an event, even if it
 * ended after `asOf`; one that is open and began after `asOf` is left out. `rows` is what SQL selects
 * from.
 *
 * The 95 % interval holds the medians that are not rejected at their time (Brookmeyer and Crowley
 * 1982), on the scale of log(−log S) with Greenwood's variance (Klein and Moeschberger 2003, 4.5).
 * It is null unless both bounds exist: too much censoring leaves it open above.
 */
export async function measureSurvival(
  engine: Engine,
  rows: string,
  { duration, begins, open, asOf }: SurvivalColumns,
): Promise<Survival> {
  const [ended, running] = [`${identifier(duration)} IS NOT NULL`, conditionSql(open)];
  const begun = identifier(begins);
  const end = `${literal(asOf)}::TIMESTAMP`;
  const [found] = (await engine.query(
    row,
    `WITH observed AS MATERIALIZED (
       SELECT ${ended} AS event,
         CASE WHEN ${ended} THEN ${identifier(duration)}::DOUBLE
           WHEN ${running} AND ${begun} <= ${end} THEN epoch(${end}) - epoch(${begun}) END AS lasted,
         coalesce(${running} AND ${begun} > ${end}, false) AS to_come
       FROM ${rows}
     ), steps AS (
       SELECT lasted, count(*) FILTER (event)::DOUBLE AS events, count(*)::DOUBLE AS leaving
       FROM observed WHERE lasted IS NOT NULL GROUP BY lasted
     ), exposed AS (
       SELECT lasted, events, sum(leaving) OVER (ORDER BY lasted DESC) AS at_risk FROM steps
     ), curve AS MATERIALIZED (
       SELECT lasted, product(1 - events / at_risk) OVER earlier AS survival,
         sum(CASE WHEN events < at_risk THEN events / (at_risk * (at_risk - events)) END)
           OVER earlier AS greenwood
       FROM exposed WHERE events > 0
       WINDOW earlier AS (ORDER BY lasted)
     ), tested AS (
       SELECT lasted, survival, CASE WHEN survival > 1e-12
         THEN (${logLog('survival')} - ${logLog('0.5')}) * -ln(survival) / sqrt(greenwood)
         ELSE 'infinity'::DOUBLE END AS deviate
       FROM curve
     )
     SELECT count(*) FILTER (event)::DOUBLE AS events,
       count(*) FILTER (NOT event AND lasted IS NOT NULL)::DOUBLE AS censored,
       count(*) FILTER (lasted IS NULL AND NOT to_come)::DOUBLE AS missing,
       (SELECT min(lasted) FROM tested WHERE survival <= ${half}) AS median,
       (SELECT min(lasted) FROM tested WHERE deviate >= -${z95}) AS lower,
       (SELECT min(lasted) FROM tested WHERE deviate > ${z95}) AS upper
     FROM observed`,
    `estimating the survival of ${duration}`,
  )) as [z.output<typeof row>];
  const { events, censored, missing, median, lower, upper } = found;
  return {
    median,
    interval: lower === null || upper === null ? null : [lower, upper],
    n: events + censored,
    events,
    censored,
    missing,
  };
}
