import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { isMonthly } from '../ingest/dataset.ts';
import type { IngestedDataset, IngestedFile } from '../ingest/ingest-dataset.ts';
import { wilson } from '../measures/intervals.ts';
import { type Defect, severityOf, type Stretch } from './defect.ts';

/**
 * How many rows began in each month, and how many of those that could have a value in a column have
 * one: the rows of files with that column, and of others in the same format.
 */
export interface FillByMonth {
  /** As `2026-03`, of the audit's zone; months without a row are not among them. */
  readonly months: readonly string[];
  readonly rows: readonly number[];
  readonly columns: readonly ColumnFill[];
}

interface ColumnFill {
  readonly column: string;
  readonly filled: readonly number[];
  readonly of: readonly number[];
}

/** So many months are looked at, the latest. */
const MOST_MONTHS = 60;

/** Counts the filled cells of each column that a file has, by the month in which rows began. */
export async function fillByMonth(
  engine: Engine,
  { dataset, files }: IngestedDataset,
  toLocal: string,
): Promise<FillByMonth | null> {
  const columns = Object.keys(dataset.columns).filter((name) =>
    files.some((file) => hasColumn(file, name) && (file.filled[name] ?? 0) > 0),
  );
  if (columns.length === 0) return null;
  const counts = columns.map((name, i) => `count(${identifier(name)})::DOUBLE AS c${i}`);
  const found = await engine.query(
    z
      .looseObject({ file: z.number(), month: z.string(), rows: z.number() })
      .catchall(z.union([z.number(), z.string()])),
    `SELECT _file::DOUBLE AS file, strftime(${toLocal}(${identifier(dataset.begins)}), '%Y-%m') AS month,
       count(*)::DOUBLE AS rows, ${counts.join(', ')}
     FROM ${identifier(dataset.id)} WHERE _file >= 0 AND ${identifier(dataset.begins)} IS NOT NULL
     GROUP BY 1, 2`,
    `counting what ${dataset.id} has filled by month`,
  );
  const months = [...new Set(found.map(({ month }) => month))].toSorted().slice(-MOST_MONTHS);
  if (months.length === 0) return null;
  const sums = (inFiles: ReadonlySet<number>, countOf: (row: (typeof found)[number]) => number) =>
    months.map((month) =>
      found
        .filter((row) => row.month === month && inFiles.has(row.file))
        .reduce((sum, row) => sum + countOf(row), 0),
    );
  const every = new Set(files.map(({ planned }) => planned.index));
  return {
    months,
    rows: sums(every, ({ rows }) => rows),
    columns: columns
      .map((column, i) => {
        const could = couldHave(files, column);
        return {
          column,
          filled: sums(could, (row) => Number(row[`c${i}`])),
          of: sums(could, ({ rows }) => rows),
        };
      })
      // Names of agents that are hidden are taken out of the tables.
      .filter(({ filled }) => filled.some((n) => n > 0)),
  };
}

/** The files that a column can be expected of. Those that are mapped by hand may be of any kind. */
function couldHave(files: readonly IngestedFile[], column: string): Set<number> {
  const having = files.filter((file) => hasColumn(file, column));
  const formats = new Set(
    having.flatMap(({ planned: { adapter } }) => (adapter.mappedByHand ? [] : [adapter.id])),
  );
  return new Set(
    files
      .filter((file) => having.includes(file) || formats.has(file.planned.adapter.id))
      .map(({ planned }) => planned.index),
  );
}

function hasColumn({ planned }: IngestedFile, column: string): boolean {
  return planned.columns.some(({ name, from }) => name === column && 'header' in from);
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
  return fill.columns.flatMap(({ column, filled, of }) => {
    const shares = filled.slice(0, judged).flatMap((n, i) => (of[i] ? [n / of[i]] : []));
    const usual = shares.toSorted((a, b) => b - a)[Math.floor((shares.length - 1) / 4)] ?? 0;
    const collapsed = fill.months.slice(0, judged).flatMap((_, i) => {
      const [, upper] = wilson(filled[i] ?? 0, of[i] ?? 0) ?? [0, 1];
      return upper < COLLAPSED * usual ? [i] : [];
    });
    if (shares.length < LEAST_MONTHS - 1 || collapsed.length === 0) return [];
    const lost = collapsed.reduce(
      (sum, i) => sum + Math.round(usual * (of[i] ?? 0)) - (filled[i] ?? 0),
      0,
    );
    const total = of.reduce((sum, n) => sum + n, 0);
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
        stretches: runsOf(collapsed).map((run) => stretch(fill.months, { filled, of }, run, usual)),
      },
    ];
  });
}

function stretch(
  months: readonly string[],
  { filled, of }: Pick<ColumnFill, 'filled' | 'of'>,
  run: readonly number[],
  usual: number,
): Stretch {
  const sum = (counts: readonly number[]) => run.reduce((total, i) => total + (counts[i] ?? 0), 0);
  const [first = 0] = run;
  return {
    from: months[first] ?? '',
    to: months[run.at(-1) ?? first] ?? '',
    found: sum(filled) / sum(of),
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
