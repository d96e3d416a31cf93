import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import { type Dataset, dimensionsOf } from '../ingest/dataset.ts';
import { localToSqlUtc } from '../time/time-zone.ts';
import { dayAfter, daysIn, type Period, type Slice, slicesOf } from '../time/period.ts';
import { whyNotMeasurable } from './availability.ts';
import { conditionSql } from './condition.ts';
import type { Kpi } from './define-kpi.ts';
import { type Bin, distributionOf } from './distribution.ts';
import { type Flow, isStock, type Measure, type Stock } from './measure.ts';
import { type Estimate, readEstimate, statisticsSql } from './statistics.ts';

/** What a data set's measures are taken over. `asOf` is UTC, as SQL writes it. */
export interface MeasureScope {
  readonly dataset: Dataset;
  /** Canonical columns that the export gives. */
  readonly available: ReadonlySet<string>;
  readonly period: Period;
  readonly timeZone: string;
  /** The macro that turns UTC into the audit's local time. */
  readonly toLocal: string;
  readonly asOf: string;
}

export interface SliceEstimate extends Estimate {
  readonly period: string;
  readonly partial: boolean;
}

export interface PartEstimate extends Estimate {
  /** The part's name in the data; null for the rows that have none. */
  readonly key: string | null;
}

export interface HourEstimate extends Estimate {
  /** ISO weekday, Monday 1. */
  readonly weekday: number;
  readonly hour: number;
}

/** Everything measured of one KPI. `reason` says why it could not be, and then nothing else is set. */
export interface KpiResult {
  readonly reason: string | null;
  readonly headline: Estimate;
  readonly also: Readonly<Record<string, Estimate>>;
  readonly months: readonly SliceEstimate[];
  readonly weeks: readonly SliceEstimate[];
  readonly by: Readonly<Record<string, readonly PartEstimate[]>>;
  readonly hours: readonly HourEstimate[];
  readonly distribution: readonly Bin[];
}

/** A dimension with more values than this (free text, ids) tells nothing when it is broken down. */
const MOST_PARTS = 1000;

const nothing: Estimate = { value: null, n: 0, missing: 0, interval: null };
const unmeasured = (reason: string): KpiResult => ({
  reason,
  headline: nothing,
  also: {},
  months: [],
  weeks: [],
  by: {},
  hours: [],
  distribution: [],
});

/** Measures every KPI of one data set; KPIs with the same cohort date share their scans. */
export async function measureKpis(
  engine: Engine,
  kpis: readonly Kpi[],
  scope: MeasureScope,
): Promise<Map<string, KpiResult>> {
  const results = new Map<string, KpiResult>();
  const dimensions = await usableDimensions(engine, scope);
  const cohorts = new Map<string, Kpi[]>();
  for (const kpi of kpis) {
    const cohort = kpi.cohort ?? scope.dataset.begins;
    const reason = whyNotMeasurable(scope.dataset, kpi.measure, cohort, scope.available);
    if (reason !== null) results.set(kpi.id, unmeasured(reason));
    else if (isStock(kpi.measure))
      results.set(kpi.id, await measureStock(engine, kpi.measure, dimensions, scope));
    else cohorts.set(cohort, [...(cohorts.get(cohort) ?? []), kpi]);
  }
  for (const [cohort, members] of cohorts) {
    const measured = await measureCohort(engine, cohort, members, dimensions, scope);
    for (const [id, result] of measured) results.set(id, result);
  }
  return results;
}

async function usableDimensions(engine: Engine, scope: MeasureScope): Promise<string[]> {
  const candidates = dimensionsOf(scope.dataset)
    .map(({ column }) => column)
    .filter((column) => scope.available.has(column));
  if (candidates.length === 0) return [];
  const [counts] = await engine.query(
    z.record(z.string(), z.number()),
    `SELECT ${candidates.map((name) => `count(DISTINCT ${identifier(name)})::DOUBLE AS ${identifier(name)}`).join(', ')}
     FROM ${identifier(scope.dataset.id)}`,
    'counting the values of each dimension',
  );
  return candidates.filter((name) => {
    const distinct = counts?.[name] ?? 0;
    return distinct > 0 && distinct <= MOST_PARTS;
  });
}

/** The cohort's rows within the period, with the local month, week, weekday and hour of their date. */
function cohortSql(cohort: string, { dataset, period, toLocal }: MeasureScope): string {
  return `(SELECT *, strftime(_local, '%Y-%m') AS _month, strftime(_local, '%G-W%V') AS _week,
      isodow(_local)::DOUBLE AS _weekday, hour(_local)::DOUBLE AS _hour
    FROM (SELECT *, ${toLocal}(${identifier(cohort)}) AS _local FROM ${identifier(dataset.id)})
    WHERE _local >= TIMESTAMP ${literal(period.from)} AND _local < TIMESTAMP ${literal(dayAfter(period.to))})`;
}

interface Planned {
  readonly prefix: string;
  readonly measure: Flow;
}

/** One query for any number of measures over the same rows, grouped or not. */
function statisticsQuery(
  planned: readonly Planned[],
  from: string,
  keys: readonly string[] = [],
  sets?: readonly (readonly string[])[],
): string {
  const parts = planned.map(({ measure, prefix }) => statisticsSql(measure, prefix));
  const merge = (records: readonly Readonly<Record<string, string>>[]) =>
    Object.entries(Object.assign({}, ...records) as Record<string, string>).map(
      ([name, sql]) => `${sql} AS ${identifier(name)}`,
    );
  const aggregates = merge(parts.map((part) => part.aggregates));
  const results = merge(parts.map((part) => part.results));
  const names = keys.map(identifier);
  const flags = keys.map(
    (key) => `GROUPING(${identifier(key)})::DOUBLE AS ${identifier(`not_${key}`)}`,
  );
  const grouping = sets
    ? `GROUP BY GROUPING SETS (${sets.map((set) => `(${set.map(identifier).join(', ')})`).join(', ')})`
    : '';
  return `SELECT ${[...names, ...keys.map((key) => identifier(`not_${key}`)), ...results].join(', ')}
    FROM (SELECT ${[...names, ...flags, ...aggregates].join(', ')} FROM ${from} ${grouping})`;
}

const anyRow = z.record(z.string(), z.unknown());

async function measureCohort(
  engine: Engine,
  cohort: string,
  kpis: readonly Kpi[],
  dimensions: readonly string[],
  scope: MeasureScope,
): Promise<Map<string, KpiResult>> {
  const rows = cohortSql(cohort, scope);
  const days = daysIn(scope.period);
  const headlines = kpis.map((kpi, i) => ({ kpi, prefix: `k${i}_`, measure: kpi.measure as Flow }));
  const further = headlines.flatMap(({ kpi, prefix }) =>
    Object.entries(kpi.also).flatMap(([name, { measure }], j) =>
      isStock(measure) || unavailable(measure, cohort, scope)
        ? []
        : [{ kpi, name, prefix: `${prefix}also${j}_`, measure }],
    ),
  );
  const [overall] = await engine.query(
    anyRow,
    statisticsQuery([...headlines, ...further], rows),
    `measuring ${kpis.map(({ id }) => id).join(', ')}`,
  );
  const keys = ['_month', '_week', ...dimensions, '_weekday', '_hour'];
  const sets = [...keys.slice(0, -2).map((key) => [key]), ['_weekday', '_hour']];
  const grouped = await engine.query(
    anyRow,
    statisticsQuery(headlines, rows, keys, sets),
    `measuring ${kpis.map(({ id }) => id).join(', ')} by month, week and part`,
  );
  const groupOf = (key: string) => grouped.filter((row) => row[`not_${key}`] === 0);

  const results = new Map<string, KpiResult>();
  for (const { kpi, prefix, measure } of headlines) {
    const estimate = (row: Readonly<Record<string, unknown>> | undefined, covered: number) =>
      row ? readEstimate(measure, prefix, row, covered) : emptyEstimate(measure);
    const slices = (key: string, all: readonly Slice[]): SliceEstimate[] => {
      const byKey = new Map(groupOf(key).map((row) => [row[key], row]));
      return all.map((slice) => ({
        period: slice.key,
        partial: slice.partial,
        ...estimate(byKey.get(slice.key), slice.days),
      }));
    };
    results.set(kpi.id, {
      reason: null,
      headline: estimate(overall, days),
      also: Object.fromEntries(
        further
          .filter((also) => also.kpi === kpi)
          .map((also) => [also.name, readEstimate(also.measure, also.prefix, overall ?? {}, days)]),
      ),
      months: slices('_month', slicesOf(scope.period, 'month')),
      weeks: slices('_week', slicesOf(scope.period, 'week')),
      by: Object.fromEntries(
        dimensions.map((dimension) => [
          dimension,
          groupOf(dimension)
            .map((row) => ({
              key: z.string().nullable().parse(row[dimension]),
              ...estimate(row, days),
            }))
            .toSorted(byWeight),
        ]),
      ),
      hours: kpi.hourOfWeek
        ? groupOf('_weekday')
            .map((row) => ({
              weekday: z.number().parse(row._weekday),
              hour: z.number().parse(row._hour),
              ...estimate(row, days),
            }))
            .toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour)
        : [],
      distribution:
        kpi.unit === 'duration' && 'quantile' in measure
          ? await distributionOf(engine, measure, rows)
          : [],
    });
  }
  return results;
}

function unavailable(measure: Measure, cohort: string, scope: MeasureScope): boolean {
  return whyNotMeasurable(scope.dataset, measure, cohort, scope.available) !== null;
}

/** What a group without a single row measures: counts (a day) are 0, all else is not measured. */
function emptyEstimate(measure: Measure): Estimate {
  const isZero = 'count' in measure || ('rate' in measure && measure.per === 'day');
  return isZero ? { ...nothing, value: 0 } : nothing;
}

function byWeight(a: PartEstimate, b: PartEstimate): number {
  return b.n - a.n || (a.key ?? '').localeCompare(b.key ?? '', 'en');
}

/**
 * Counts the rows present at the end of each slice. Those that may be present but are not known to
 * belong are missing.
 */
async function measureStock(
  engine: Engine,
  { stock, where }: Stock,
  dimensions: readonly string[],
  scope: MeasureScope,
): Promise<KpiResult> {
  const from = identifier(stock.from);
  const until = identifier(stock.until);
  const where_ = where ? conditionSql(where) : 'true';
  const present = (at: string) =>
    `${from} <= TIMESTAMP ${literal(at)} AND (${until} IS NULL OR ${until} > TIMESTAMP ${literal(at)})`;
  const table = `(SELECT * FROM ${identifier(scope.dataset.id)} WHERE ${where_})`;
  const endOf = (slice: Slice): string => {
    const end = localToSqlUtc(`${dayAfter(slice.end)}T00:00`, scope.timeZone);
    return end < scope.asOf ? end : scope.asOf;
  };
  const count = async (slices: readonly Slice[]): Promise<SliceEstimate[]> => {
    const [row] = await engine.query(
      z.record(z.string(), z.number()),
      `SELECT ${slices.map((slice, i) => `(count(*) FILTER (${present(endOf(slice))}))::DOUBLE AS s${i}`).join(', ')}
       FROM ${table}`,
      'counting the backlog over time',
    );
    return slices.map(({ key, partial }, i) => {
      const n = row?.[`s${i}`] ?? 0;
      return { period: key, partial, value: n, n, missing: 0, interval: null };
    });
  };
  const [total] = await engine.query(
    z.object({ n: z.number(), missing: z.number() }),
    `SELECT (count(*) FILTER (${where_} AND ${present(scope.asOf)}))::DOUBLE AS n,
       (count(*) FILTER (${where_} IS NULL AND ${present(scope.asOf)}))::DOUBLE AS missing
     FROM ${identifier(scope.dataset.id)}`,
    'counting the backlog',
  );
  const parts = await engine.query(
    anyRow,
    dimensions.length === 0
      ? 'SELECT 1 WHERE false'
      : `SELECT ${dimensions.map(identifier).join(', ')},
          ${dimensions.map((name) => `GROUPING(${identifier(name)})::DOUBLE AS ${identifier(`not_${name}`)}`).join(', ')},
          count(*)::DOUBLE AS n
        FROM ${table} WHERE ${present(scope.asOf)}
        GROUP BY GROUPING SETS (${dimensions.map((name) => `(${identifier(name)})`).join(', ')})`,
    'counting the backlog by part',
  );
  const n = total?.n ?? 0;
  return {
    reason: null,
    headline: { value: n, n, missing: total?.missing ?? 0, interval: null },
    also: {},
    months: await count(slicesOf(scope.period, 'month')),
    weeks: await count(slicesOf(scope.period, 'week')),
    by: Object.fromEntries(
      dimensions.map((dimension) => [
        dimension,
        parts
          .filter((row) => row[`not_${dimension}`] === 0)
          .map((row) => {
            const count = z.number().parse(row.n);
            const key = z.string().nullable().parse(row[dimension]);
            return { key, value: count, n: count, missing: 0, interval: null };
          })
          .toSorted(byWeight),
      ]),
    ),
    hours: [],
    distribution: [],
  };
}
