import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { isMonthly } from '../ingest/dataset.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import { wilson } from '../measures/intervals.ts';
import { type Defect, severityOf, type Stretch } from './defect.ts';

/** How many rows began in each month, and how many of them have a value in each column. */
export interface FillByMonth {
  /** As `2026-03`, of the audit's zone; months without a row are not among them. */
  readonly months: readonly string[];
  readonly rows: readonly number[];
  readonly columns: readonly { readonly column: string; readonly filled: readonly number[] }[];
}

/** So many months are looked at, the latest. */
const MOST_MONTHS = 60;

/** Counts the filled cells of each column that a file has, by the month in which rows began. */
export async function fillByMonth(
  engine: Engine,
  { dataset, files }: IngestedDataset,
  toLocal: string,
): Promise<FillByMonth | null> {
  const seen = new Set(
    files.flatMap(({ planned, filled }) =>
      planned.columns.flatMap(({ name, from }) =>
        'header' in from && (filled[name] ?? 0) > 0 ? [name] : [],
      ),
    ),
  );
  const columns = Object.keys(dataset.columns).filter((name) => seen.has(name));
  if (columns.length === 0) return null;
  const counts = columns.map((name, i) => `count(${identifier(name)})::DOUBLE AS c${i}`);
  const found = await engine.query(
    z.looseObject({ month: z.string(), rows: z.number() }).catchall(z.union([z.number(), z.string()])),
    `SELECT strftime(${toLocal}(${identifier(dataset.begins)}), '%Y-%m') AS month,
       count(*)::DOUBLE AS rows, ${counts.join(', ')}
     FROM ${identifier(dataset.id)} WHERE _file >= 0 AND ${identifier(dataset.begins)} IS NOT NULL
     GROUP BY 1 ORDER BY 1`,
    `counting what ${dataset.id} has filled by month`,
  );
  const latest = found.slice(-MOST_MONTHS);
  if (latest.length === 0) return null;
  return {
    months: latest.map(({ month }) => month),
    rows: latest.map(({ rows }) => rows),
    columns: columns
      .map((column, i) => ({ column, filled: latest.map((row) => Number(row[`c${i}`])) }))
      // Names of agents that are hidden are taken out of the tables.
      .filter(({ filled }) => filled.some((n) => n > 0)),
  };
}

/** A month in which less than this part of the usual share is filled. */
const COLLAPSED = 0.5;
const LEAST_MONTHS = 4;

/**
 * Columns that in some month are filled far less than usual: even the upper end of the 95 % interval
 * of the month's share lies below half of the usual one, which a quarter of the months reach. The
 * last month is not judged, since much of it is still to be filled.
 */
export function fillDefects({ dataset }: IngestedDataset, fill: FillByMonth | null): Defect[] {
  if (!fill || fill.months.length < LEAST_MONTHS || isMonthly(dataset)) return [];
  const judged = fill.months.length - 1;
  const total = fill.rows.slice(0, judged).reduce((sum, n) => sum + n, 0);
  return fill.columns.flatMap(({ column, filled }) => {
    const shares = filled.slice(0, judged).map((n, i) => n / (fill.rows[i] ?? 1));
    const usual = shares.toSorted((a, b) => b - a)[Math.floor((judged - 1) / 4)] ?? 0;
    const collapsed = shares.flatMap((_, i) => {
      const [, upper] = wilson(filled[i] ?? 0, fill.rows[i] ?? 0) ?? [0, 1];
      return upper < COLLAPSED * usual ? [i] : [];
    });
    if (collapsed.length === 0) return [];
    const lost = collapsed.reduce(
      (sum, i) => sum + Math.round(usual * (fill.rows[i] ?? 0)) - (filled[i] ?? 0),
      0,
    );
    return [
      {
        kind: 'fill-collapse' as const,
        severity: severityOf(lost / total),
        dataset: dataset.id,
        file: null,
        reason: null,
        columns: [column],
        count: lost,
        of: total,
        rows: [],
        stretches: runsOf(collapsed).map((run) => stretch(fill, filled, run, usual)),
      },
    ];
  });
}

function stretch(
  { months, rows }: FillByMonth,
  filled: readonly number[],
  run: readonly number[],
  usual: number,
): Stretch {
  const sum = (counts: readonly number[]) => run.reduce((total, i) => total + (counts[i] ?? 0), 0);
  const [first = 0] = run;
  return {
    from: months[first] ?? '',
    to: months[run.at(-1) ?? first] ?? '',
    found: sum(filled) / sum(rows),
    usual,
  };
}

/** Numbers that follow each other, put together. */
export function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs;
}
