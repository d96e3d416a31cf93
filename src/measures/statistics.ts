import { z } from 'zod';

import { identifier } from '../engine/engine.ts';
import { conditionSql } from './condition.ts';
import { type Bounds, meanInterval, npsInterval, quantileRanksSql, wilson } from './intervals.ts';
import type { Flow } from './measure.ts';

/** A measured figure. `value` is null only together with n = 0 or where nothing defines it. */
export interface Estimate {
  readonly value: number | null;
  /** The rows that the figure rests on. */
  readonly n: number;
  /** Rows that could not be used, or of which it can't be told whether they count, since a cell is empty. */
  readonly missing: number;
  readonly interval: Bounds | null;
}

/**
 * The SQL of a measure in two steps, so that one sorted list serves a quantile and its interval:
 * `aggregates` over a group's rows, then `results` over those aggregates.
 */
interface StatisticsSql {
  readonly aggregates: Readonly<Record<string, string>>;
  readonly results: Readonly<Record<string, string>>;
}

const double = (sql: string): string => `(${sql})::DOUBLE`;
const counted = (condition: string): string => double(`count(*) FILTER (${condition})`);
const both = (...conditions: (string | undefined)[]): string =>
  conditions.filter((condition) => condition !== undefined).join(' AND ') || 'true';

/** Rows of the population that are `spoilt`, and rows that may or may not belong to it. */
function unusable(population: string | undefined, spoilt: string): string {
  return population === undefined
    ? spoilt
    : `${population} IS NULL OR (${population} AND ${spoilt})`;
}

/** What has to be computed for a flow over each group; every name begins with `prefix`. */
export function statisticsSql(measure: Flow, prefix: string): StatisticsSql {
  const where = 'where' in measure && measure.where ? conditionSql(measure.where) : undefined;
  const plain = (aggregates: Record<string, string>): StatisticsSql => ({
    aggregates: rename(aggregates, prefix),
    results: Object.fromEntries(
      Object.keys(aggregates).map((name) => [`${prefix}${name}`, `${prefix}${name}`]),
    ),
  });
  const filled = (column: string) => both(where, `${identifier(column)} IS NOT NULL`);
  const empty = (column: string) => unusable(where, `${identifier(column)} IS NULL`);

  if ('count' in measure)
    return plain({ n: counted(where ?? 'true'), missing: counted(unusable(where, 'false')) });
  if ('sum' in measure) {
    return plain({
      n: counted(filled(measure.sum)),
      missing: counted(empty(measure.sum)),
      sum: double(`sum(${identifier(measure.sum)}) FILTER (${where ?? 'true'})`),
    });
  }
  if ('proportion' in measure) {
    const [part, all] = [identifier(measure.proportion), identifier(measure.of)];
    const known = both(where, `${part} IS NOT NULL`, `${all} IS NOT NULL`);
    return plain({
      hits: double(`coalesce(sum(${part}) FILTER (${known}), 0)`),
      n: double(`coalesce(sum(${all}) FILTER (${known}), 0)`),
      missing: counted(unusable(where, `(${part} IS NULL OR ${all} IS NULL)`)),
    });
  }
  if ('share' in measure) {
    const of = measure.of ? conditionSql(measure.of) : undefined;
    const hit = conditionSql(measure.share);
    if (measure.per !== undefined) return plain(sharePerSql(measure.per, hit, of));
    return plain({
      hits: counted(both(of, hit)),
      n: counted(both(of, `${hit} IS NOT NULL`)),
      missing: counted(unusable(of, `${hit} IS NULL`)),
    });
  }
  if ('mean' in measure) {
    const column = identifier(measure.mean);
    return plain({
      n: counted(filled(measure.mean)),
      missing: counted(empty(measure.mean)),
      mean: double(`avg(${column}) FILTER (${where ?? 'true'})`),
      deviation: double(`stddev_samp(${column}) FILTER (${where ?? 'true'})`),
    });
  }
  if ('nps' in measure) {
    const column = identifier(measure.nps);
    return plain({
      n: counted(filled(measure.nps)),
      missing: counted(empty(measure.nps)),
      promoters: counted(both(where, `${column} >= 9`)),
      detractors: counted(both(where, `${column} <= 6`)),
    });
  }
  if ('rate' in measure) {
    if (measure.per === 'day')
      return plain({ n: counted(where ?? 'true'), missing: counted(unusable(where, 'false')) });
    return plain({
      n: counted(filled(measure.per)),
      missing: counted(empty(measure.per)),
      per: double(`count(DISTINCT ${identifier(measure.per)}) FILTER (${where ?? 'true'})`),
    });
  }
  if ('ratio' in measure) {
    const [above, below] = measure.ratio.map((part, i) =>
      statisticsSql(part, `${prefix}${i === 0 ? 'above_' : 'below_'}`),
    );
    return {
      aggregates: { ...above?.aggregates, ...below?.aggregates },
      results: { ...above?.results, ...below?.results },
    };
  }
  return quantileSql(measure.of, measure.quantile, where, prefix);
}

/** Of the distinct values of a column, those with a row that hits; a value is known by any row that is. */
function sharePerSql(per: string, hit: string, of: string | undefined): Record<string, string> {
  const distinct = (condition: string) =>
    double(`count(DISTINCT ${identifier(per)}) FILTER (${condition})`);
  const known = distinct(both(of, `${hit} IS NOT NULL`));
  return {
    hits: distinct(both(of, hit)),
    n: known,
    missing: `${distinct(of ?? 'true')} - ${known}`,
  };
}

/** Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
function quantileSql(
  column: string,
  p: number,
  where: string | undefined,
  prefix: string,
): StatisticsSql {
  const sorted = `sorted_${column}_${where === undefined ? 'all' : prefix}`;
  const list = identifier(sorted);
  const n = `len(${list})`;
  const position = `((${n} - 1) * ${p}::DOUBLE)`;
  const at = (rank: string) => `list_extract(${list}, (${rank})::BIGINT)`;
  const ranks = quantileRanksSql(p, n);
  return {
    aggregates: {
      [sorted]: `coalesce(list_sort(list(${identifier(column)}::DOUBLE)
        FILTER (${both(where, `${identifier(column)} IS NOT NULL`)})), [])`,
      [`${prefix}missing`]: counted(unusable(where, `${identifier(column)} IS NULL`)),
    },
    results: {
      [`${prefix}n`]: double(n),
      [`${prefix}missing`]: `${prefix}missing`,
      [`${prefix}value`]: `CASE WHEN ${n} > 0 THEN ${at(`floor(${position}) + 1`)}
        + (${position} - floor(${position}))
          * (${at(`ceil(${position}) + 1`)} - ${at(`floor(${position}) + 1`)}) END`,
      [`${prefix}lower`]: `CASE WHEN ${ranks.lower} >= 1 AND ${ranks.upper} <= ${n} THEN ${at(ranks.lower)} END`,
      [`${prefix}upper`]: `CASE WHEN ${ranks.lower} >= 1 AND ${ranks.upper} <= ${n} THEN ${at(ranks.upper)} END`,
    },
  };
}

const numberOrNull = z.number().nullable();

/**
 * The estimate that a result row holds for a measure. `days` is how many days of the period the
 * group covers.
 */
export function readEstimate(
  measure: Flow,
  prefix: string,
  row: Readonly<Record<string, unknown>>,
  days: number,
): Estimate {
  const maybe = (name: string) => numberOrNull.parse(row[`${prefix}${name}`] ?? null);
  const get = (name: string) => maybe(name) ?? 0;
  const n = get('n');
  const missing = get('missing');
  if ('count' in measure) return { value: n, n, missing, interval: null };
  if ('sum' in measure) return { value: n > 0 ? get('sum') : null, n, missing, interval: null };
  if ('share' in measure || 'proportion' in measure) {
    const hits = get('hits');
    return { value: n > 0 ? hits / n : null, n, missing, interval: wilson(hits, n) };
  }
  if ('mean' in measure) {
    const mean = maybe('mean');
    const interval = mean === null ? null : meanInterval(mean, maybe('deviation'), n);
    return { value: mean, n, missing, interval };
  }
  if ('nps' in measure) {
    const [promoters, detractors] = [get('promoters'), get('detractors')];
    const value = n > 0 ? (100 * (promoters - detractors)) / n : null;
    return { value, n, missing, interval: npsInterval(promoters, detractors, n) };
  }
  if ('rate' in measure) {
    const divisor = measure.per === 'day' ? days : get('per');
    return { value: divisor > 0 ? n / divisor : null, n, missing, interval: null };
  }
  if ('ratio' in measure) {
    const [above, below] = measure.ratio;
    const numerator = readEstimate(above, `${prefix}above_`, row, days);
    const denominator = readEstimate(below, `${prefix}below_`, row, days);
    const defined =
      numerator.value !== null && denominator.value !== null && denominator.value !== 0;
    return {
      value: defined ? numerator.value / denominator.value : null,
      n: 'sum' in below ? Math.max(0, Math.round(denominator.value ?? 0)) : denominator.n,
      missing: numerator.missing + denominator.missing,
      interval: null,
    };
  }
  const [lower, upper] = [maybe('lower'), maybe('upper')];
  return {
    value: maybe('value'),
    n,
    missing,
    interval: lower === null || upper === null ? null : [lower, upper],
  };
}

function rename(record: Record<string, string>, prefix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, sql]) => [`${prefix}${name}`, sql]));
}
