import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { type Condition, conditionSql } from './condition.ts';

/**
 * Delays between two instants, or a column of seconds (which tells nothing if it holds one value
 * only); negative ones are left out.
 */
export type Delays = (
  { readonly from: string; readonly to: string } | { readonly seconds: string }
) & { readonly where?: Condition };

/** Delays too many and too alike to be people's: those of at least `from` and less than `to`. */
export interface Spike {
  /** The median of the spike's delays, in seconds. */
  readonly delay: number;
  /** Seconds. */
  readonly from: number;
  /** Seconds. */
  readonly to: number;
  readonly count: number;
  /** All delays, and the share of them that is in the spike. */
  readonly of: number;
  readonly share: number;
  /** The step in which delays can differ, in seconds: that of the coarser stamp. */
  readonly resolution: number;
}

const fewest = 30;
const leastShare = 0.05;
/** How many times as dense as its neighbourhood a spike is. */
const prominence = 10;
/** Below this many steps of the resolution, people's delays are too alike to tell. */
const leastSteps = 10;
const mostSpikes = 3;

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
/** Seconds within which no person answers. */
const instantly = 10;
/** How many times the lateness of an automation its stragglers may reach beyond it. */
const straggling = 3;

/**
 * The delays at which an automation acts, such as closing what was resolved 30 days ago: at most
 * three, the one with most rows first; each further one is looked for in what the earlier leave.
 *
 * Looked at are windows that begin at a delay d and last one step of the resolution, or as long as
 * automations are late, since they run hourly or so and daylight saving shifts whole days by an hour:
 * an hour from a day on, d ÷ 24 below that, a sixtieth of either, and up to 10 s for what
 * is quicker than that. Of windows with nearly the most rows the narrowest is taken. A spike
 *
 * - has at least 30 rows and a twentieth of the delays that earlier ones leave;
 * - is ten times as dense as the delays around it, from d ÷ 2 to twice its end;
 * - lies at least ten steps from 0, unless stamps have seconds: nobody can be told from an automation
 *   where both take a minute.
 *
 * So a tenth of the delays at one value, if that is 30 rows, is always found from 60 steps on. Delays
 * whose logarithms spread by 0.2 or more, as people's do, make no spike. The times of people who pick
 * up calls within seconds may make one: ask about replies and states, not about ringing. `rows` is
 * what SQL selects from.
 */
export async function findSpikes(
  engine: Engine,
  rows: string,
  delays: Delays,
  most = mostSpikes,
): Promise<Spike[]> {
  const picked = delaysSql(rows, delays);
  const [profile] = await engine.query(profileRow, profileSql(picked, delays), 'profiling delays');
  if (!profile || profile.n < fewest) return [];
  const { n: of, resolution } = profile;
  const found: Spike[] = [];
  while (found.length < most) {
    const left = `(SELECT delay FROM ${picked} WHERE ${found.map(outsideSql).join(' AND ') || 'true'})`;
    const remaining = found.reduce((n, { count }) => n - count, of);
    const least = Math.max(fewest, Math.ceil(leastShare * remaining));
    const sql = spikeSql(left, least, resolution);
    const [next] = await engine.query(spikeRow, sql, 'looking for a spike');
    if (!next) break;
    found.push({ ...next, of, share: next.count / of, resolution });
  }
  return found;
}

const epoch = (column: string): string => `epoch(${identifier(column)})`;

function delaysSql(rows: string, delays: Delays): string {
  const [delay, stamps] =
    'from' in delays
      ? [
          `${epoch(delays.to)} - ${epoch(delays.from)}`,
          `, ${epoch(delays.from)} AS begun, ${epoch(delays.to)} AS ended`,
        ]
      : [`${identifier(delays.seconds)}::DOUBLE`, ''];
  const where = delays.where ? conditionSql(delays.where) : 'true';
  return `(SELECT ${delay} AS delay${stamps} FROM ${rows} WHERE ${where} AND ${delay} >= 0)`;
}

const profileRow = z.object({ n: z.number(), resolution: z.number() });

/** More than this share is multiples of a step where a clock has that step, not where it is finer. */
const onStep = 0.4;
const steps = [day, hour, 15 * minute, 5 * minute, minute];

function profileSql(picked: string, delays: Delays): string {
  const resolution =
    'from' in delays
      ? `greatest(${clockStepSql('begun')}, ${clockStepSql('ended')})`
      : columnStepSql('delay');
  return `SELECT count(*)::DOUBLE AS n, (${resolution})::DOUBLE AS resolution FROM ${picked}`;
}

/** Dates without a time are midnights, which have up to two times of day in UTC. */
function clockStepSql(stamp: string): string {
  const multiples = (step: number) => `avg((${stamp} % ${step} = 0)::INTEGER) > ${onStep}`;
  const dates = `count(DISTINCT ${stamp} % ${day}) <= 2 AND ${multiples(15 * minute)}`;
  const cases = steps.map((step) => `WHEN ${multiples(step)} THEN ${step}`);
  return `CASE WHEN ${dates} THEN ${day} ${cases.join(' ')} ELSE 1 END`;
}

/** Here each value counts once, for a spike of whole hours doesn't make a column one of hours. */
function columnStepSql(column: string): string {
  const values = (filter: string) => `count(DISTINCT ${column}) FILTER (${filter})`;
  const cases = steps.map(
    (step) =>
      `WHEN ${values(`${column} % ${step} = 0`)} > ${onStep} * ${values('true')} THEN ${step}`,
  );
  return `CASE ${cases.join(' ')} ELSE 1 END`;
}

const spikeRow = z.object({
  delay: z.number(),
  from: z.number(),
  to: z.number(),
  count: z.number(),
});

/** How late an automation of a delay may be. */
function latenessSql(delay: string, resolution: number): string {
  const quick =
    resolution < instantly ? `WHEN ${delay} < ${instantly} THEN ${instantly} - ${delay}` : '';
  const late = `CASE ${quick} WHEN ${delay} < ${day} THEN ${delay} / 24 ELSE ${hour + resolution} END`;
  return `greatest(${late}, ${resolution})`;
}

/**
 * Only a delay that has enough rows within the widest window after it can begin a spike; these few
 * are weighed against their neighbourhoods by how many rows lie below each bound.
 */
function spikeSql(left: string, least: number, resolution: number): string {
  const below = (name: string, bound: string) =>
    `ASOF LEFT JOIN alike AS ${name} ON ${bound} > ${name}.delay`;
  const between = (lower: string, upper: string) =>
    `(coalesce(${upper}.rank, 0) - coalesce(${lower}.rank, 0))`;
  const human = `(${between('at_half', 'at_double')} - ${between('at_start', 'at_end')})`;
  return `WITH ranked AS MATERIALIZED (
      SELECT delay, lead(delay, ${least - 1}) OVER (ORDER BY delay) AS last FROM ${left}
    ), alike AS MATERIALIZED (
      SELECT delay, sum(count(*)) OVER (ORDER BY delay)::DOUBLE AS rank FROM ranked GROUP BY delay
    ), starts AS (
      SELECT DISTINCT delay, ${latenessSql('delay', resolution)} AS late FROM ranked
      WHERE last < delay + ${latenessSql('delay', resolution)}
        ${resolution === 1 ? '' : `AND delay >= ${leastSteps * resolution}`}
    ), windows AS (
      SELECT delay AS start, delay + greatest(late / parts, ${resolution}) AS stop
      FROM starts, (VALUES (1), (60), ('infinity'::DOUBLE)) AS _(parts)
    ), best AS (
      SELECT start, stop, ${between('at_start', 'at_end')} AS count FROM windows
      ${below('at_start', 'start')}
      ${below('at_end', 'stop')}
      ${below('at_half', 'start / 2')}
      ${below('at_double', '2 * stop')}
      WHERE count >= ${least}
        AND count * (stop + 0.5 * start) >= ${prominence} * ${human} * (stop - start)
      QUALIFY count >= 0.9 * max(count) OVER ()
      ORDER BY stop - start, count DESC, start LIMIT 1
    )
    SELECT start AS "from", stop AS "to", count,
      (SELECT quantile_disc(delay, 0.5) FROM ranked WHERE delay >= start AND delay < stop) AS delay
    FROM best`;
}

/** Rows beyond a spike and its surroundings, where its own stragglers would look like another. */
function outsideSql({ from, to, resolution }: Spike): string {
  const reach = `${straggling} * ${latenessSql(String(from), resolution)}`;
  return `(delay < ${from} - ${reach} OR delay >= ${to} + ${reach})`;
}
