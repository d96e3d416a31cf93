import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import type { Dataset } from '../ingest/dataset.ts';
import { addDays, daysIn, type Period } from '../time/period.ts';
import { type Defect, severityOf, type Stretch } from './defect.ts';

/** Rows that began on each local day that has any, in order. */
export type DailyRows = readonly { readonly day: string; readonly rows: number }[];

export async function dailyRows(
  engine: Engine,
  dataset: Dataset,
  toLocal: string,
): Promise<DailyRows> {
  return engine.query(
    z.object({ day: z.string(), rows: z.number() }),
    `SELECT strftime(${toLocal}(${identifier(dataset.begins)}), '%Y-%m-%d') AS day,
       count(*)::DOUBLE AS rows
     FROM ${identifier(dataset.id)} WHERE _file >= 0 AND ${identifier(dataset.begins)} IS NOT NULL
     GROUP BY 1 ORDER BY 1`,
    `counting the ${dataset.row}s of each day`,
  );
}

/** What the days without rows are held against. */
export interface WeeklyPattern {
  /** The days that are looked at. */
  readonly span: Period;
  /** The median of the rows of a Monday, a Tuesday and so on. */
  readonly usual: readonly number[];
}

/** A stretch is a gap if so many rows would be usual in it; chance leaves one in 150 such days empty. */
const LEAST_EXPECTED = 5;
const LEAST_WEEKS = 4;
/** Rows at either end whose dates may be slips, so that they don't stretch the span. */
const STRAY = 0.001;

/**
 * The median of each weekday over all weeks that have any row; null with rows in fewer than four
 * weeks, which show no pattern. A thousandth of the rows at either end doesn't count.
 */
export function weeklyPattern(days: DailyRows): WeeklyPattern | null {
  const span = coreOf(days);
  if (!span) return null;
  const counts = new Map(days.map(({ day, rows }) => [day, rows]));
  const weeks = Map.groupBy(daysOf(span), (day) => addDays(day, -weekdayOf(day)));
  const filled = [...weeks.values()].filter((week) => week.some((day) => counts.has(day)));
  if (filled.length < LEAST_WEEKS) return null;
  const usual = Array.from({ length: 7 }, (_, weekday) =>
    median(
      filled
        .flat()
        .filter((day) => weekdayOf(day) === weekday)
        .map((day) => counts.get(day) ?? 0),
    ),
  );
  return { span, usual };
}

/** The stretches of days without rows in which at least five would be usual; `closed` days have none. */
export function findGaps(
  days: DailyRows,
  { span, usual }: WeeklyPattern,
  closed: ReadonlySet<string>,
): Stretch[] {
  const filled = new Set(days.map(({ day }) => day));
  const expected = daysOf(span).map((day) => ({
    day,
    rows: filled.has(day) ? null : closed.has(day) ? 0 : (usual[weekdayOf(day)] ?? 0),
  }));
  const gaps: Stretch[] = [];
  for (let first = 0; first < expected.length; first += 1) {
    const end = expected.findIndex(({ rows }, i) => i >= first && rows === null);
    const empty = expected.slice(first, end < 0 ? undefined : end);
    const missed = empty.filter(({ rows }) => rows !== 0);
    const sum = missed.reduce((total, { rows }) => total + (rows ?? 0), 0);
    const [from, to] = [missed[0]?.day, missed.at(-1)?.day];
    if (from !== undefined && to !== undefined && sum >= LEAST_EXPECTED)
      gaps.push({ from, to, found: 0, usual: sum });
    first += empty.length;
  }
  return gaps;
}

export function gapDefects(dataset: Dataset, days: DailyRows, gaps: readonly Stretch[]): Defect[] {
  if (gaps.length === 0) return [];
  const rows = days.reduce((sum, day) => sum + day.rows, 0);
  const lost = gaps.reduce((sum, { usual }) => sum + (usual ?? 0), 0);
  return [
    {
      kind: 'gap',
      severity: severityOf(lost / (rows + lost)),
      dataset: dataset.id,
      file: null,
      reason: null,
      columns: [],
      count: gaps.reduce((sum, gap) => sum + daysIn(gap), 0),
      of: daysIn({ from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '' }),
      rows: [],
      stretches: gaps,
    },
  ];
}

/** The days from the first row to the last, without those that so few rows reach. */
function coreOf(days: DailyRows): Period | null {
  const stray = STRAY * days.reduce((sum, { rows }) => sum + rows, 0);
  const firstOf = (ordered: DailyRows) => {
    let sum = 0;
    return ordered.find(({ rows }) => (sum += rows) > stray)?.day;
  };
  const [from, to] = [firstOf(days), firstOf(days.toReversed())];
  return from === undefined || to === undefined || from > to ? null : { from, to };
}

function daysOf({ from, to }: Period): string[] {
  return Array.from({ length: daysIn({ from, to }) }, (_, i) => addDays(from, i));
}

/** Monday 0. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
