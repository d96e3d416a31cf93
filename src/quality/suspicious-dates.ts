import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { WITHIN_HOURS } from '../ingest/dataset.ts';
import type { IngestedDataset, IngestedFile } from '../ingest/ingest-dataset.ts';
import { timeZoneMacros } from '../time/time-zone.ts';
import { type Defect, intervalsOf, severityOf, type Stretch } from './defect.ts';
import { runsOf } from './fill-by-month.ts';

/** The stamps of one column and file on one day of the file's own zone. */
export interface StampDay {
  readonly day: string;
  readonly stamps: number;
  /** Those exactly at midnight. */
  readonly midnight: number;
  /** The first row of the day. */
  readonly row: number;
}

/** Many stamps of one instant. */
export interface Crowd {
  readonly instant: string;
  readonly stamps: number;
  readonly row: number;
}

/** Looks through the stamps of each file, column by column, for dates that can hardly be so. */
export async function suspiciousDates(
  engine: Engine,
  data: IngestedDataset,
  lastYear: number,
): Promise<Defect[]> {
  const defects: Defect[] = [];
  for (const [zone, files] of Map.groupBy(data.files, (file) => file.zone.name)) {
    for (const sql of timeZoneMacros('stamped', zone, lastYear))
      await engine.run(sql, `preparing the time zone ${zone}`);
    for (const [name, { type, ahead, grain }] of Object.entries(data.dataset.columns)) {
      const holding = files.filter(
        ({ planned, filled }) =>
          planned.columns.some((column) => column.name === name) && (filled[name] ?? 0) >= FEWEST,
      );
      if (type !== 'instant' || ahead || grain || holding.length === 0) continue;
      const days = await stampDays(engine, data, name, holding);
      const crowds = await stampCrowds(engine, data, name, holding);
      for (const file of holding) {
        const own = days.filter((day) => day.file === file.planned.index);
        const most = crowds.filter((crowd) => crowd.file === file.planned.index);
        defects.push(...judgeStamps(data, file, name, own, most));
      }
    }
  }
  return defects;
}

async function stampDays(
  engine: Engine,
  { dataset }: IngestedDataset,
  column: string,
  files: readonly IngestedFile[],
): Promise<(StampDay & { file: number })[]> {
  const atMidnight = (stamp: string) => `${stamp} = date_trunc('day', ${stamp})`;
  return engine.query(
    z.object({
      file: z.number(),
      day: z.string(),
      stamps: z.number(),
      midnight: z.number(),
      row: z.number(),
    }),
    `SELECT _file::DOUBLE AS file, strftime(local, '%Y-%m-%d') AS day, count(*)::DOUBLE AS stamps,
       (count(*) FILTER (${atMidnight('local')} OR ${atMidnight('utc')}))::DOUBLE AS midnight,
       min(_row)::DOUBLE AS row
     FROM (SELECT _file, _row, ${identifier(column)} AS utc, stamped_from_utc(${identifier(column)}) AS local
       FROM ${identifier(dataset.id)} WHERE ${inFiles(files)} AND ${identifier(column)} IS NOT NULL)
     GROUP BY ALL ORDER BY file, day`,
    `looking at the dates of ${column}`,
  );
}

async function stampCrowds(
  engine: Engine,
  { dataset }: IngestedDataset,
  column: string,
  files: readonly IngestedFile[],
): Promise<(Crowd & { file: number })[]> {
  const name = identifier(column);
  return engine.query(
    z.object({ file: z.number(), instant: z.string(), stamps: z.number(), row: z.number() }),
    `SELECT _file::DOUBLE AS file, strftime(stamped_from_utc(${name}), '%Y-%m-%d %H:%M:%S') AS instant,
       count(*)::DOUBLE AS stamps, min(_row)::DOUBLE AS row
     FROM ${identifier(dataset.id)} WHERE ${inFiles(files)} AND ${name} IS NOT NULL
     GROUP BY _file, ${name} HAVING count(*) >= ${FEWEST} ORDER BY stamps DESC, instant`,
    `looking for crowded instants in ${column}`,
  );
}

const inFiles = (files: readonly IngestedFile[]): string =>
  `_file IN (${files.map(({ planned }) => planned.index).join(', ')})`;

/** Fewer stamps than this tell nothing. */
const FEWEST = 20;

function judgeStamps(
  data: IngestedDataset,
  { planned }: IngestedFile,
  column: string,
  days: readonly StampDay[],
  crowds: readonly Crowd[],
): Defect[] {
  const { dataset } = data;
  const stamps = days.reduce((sum, day) => sum + day.stamps, 0);
  const common = {
    dataset: dataset.id,
    file: planned.name,
    reason: null,
    columns: [column],
    of: stamps,
  };
  const swapped = swappedMonths(days);
  const midnight = days.reduce((sum, day) => sum + day.midnight, 0);
  const isDateOnly = midnight >= NEARLY_ALL * stamps;
  const crowd = isDateOnly ? crowdedDays(days) : crowdedInstants(crowds, stamps);
  const sumOf = (list: readonly { readonly stamps: number }[]) =>
    list.reduce((sum, one) => sum + one.stamps, 0);
  const intervals = intervalsOf(dataset, column);
  return [
    ...(swapped.length > 0
      ? [
          {
            ...common,
            kind: 'day-month-swapped' as const,
            severity: 'severe' as const,
            count: sumOf(swapped),
            rows: swapped.map(({ row }) => row).slice(0, 5),
            stretches: runsOf(swapped.map(({ month }) => monthNumber(month))).map((run) => {
              const months = swapped.filter(({ month }) => run.includes(monthNumber(month)));
              const [first, last] = [months[0], months.at(-1)];
              return {
                ...at(first?.month ?? '', sumOf(months)),
                to: last?.month ?? '',
              };
            }),
          },
        ]
      : []),
    ...(isDateOnly && intervals.length > 0
      ? [
          {
            ...common,
            kind: 'midnight' as const,
            severity: 'moderate' as const,
            ...(column === dataset.begins && { spoils: [...intervals, WITHIN_HOURS] }),
            count: midnight,
            rows: midnight === stamps ? [] : days.slice(0, 5).map(({ row }) => row),
            stretches: [],
          },
        ]
      : []),
    ...(crowd.length > 0
      ? [
          {
            ...common,
            kind: 'clustered' as const,
            severity: severityOf(sumOf(crowd) / stamps),
            count: sumOf(crowd),
            rows: crowd.map(({ row }) => row),
            stretches: crowd.map((one) => at(one.instant, one.stamps)),
          },
        ]
      : []),
  ];
}

const at = (when: string, found: number): Stretch => ({ from: when, to: when, found, usual: null });

/** Months counted through, so that those that follow each other differ by one. */
function monthNumber(month: string): number {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return 12 * year + of;
}

/** Months with fewer stamps can lie in their first days by chance. */
const FULL_MONTH = 10;

/**
 * The months that have stamps on none but the days 1 to 12, where most months are so and at least two
 * (of months with ten stamps or more). Chance leaves one month in 10,000 so.
 */
export function swappedMonths(
  days: readonly StampDay[],
): { month: string; stamps: number; row: number }[] {
  const months = [...Map.groupBy(days, ({ day }) => day.slice(0, 7))].map(([month, own]) => ({
    month,
    stamps: own.reduce((sum, { stamps }) => sum + stamps, 0),
    row: Math.min(...own.map(({ row }) => row)),
    early: own.every(({ day }) => Number(day.slice(8)) <= 12),
  }));
  const judged = months.filter(({ stamps }) => stamps >= FULL_MONTH);
  const early = judged.filter((month) => month.early);
  return early.length >= 2 && early.length > judged.length / 2 ? early : [];
}

const NEARLY_ALL = 0.95;
const CROWDED = 0.01;
const CROWDED_DAY = 0.05;
const TIMES_USUAL = 10;
const MOST = 5;

/** Instants that hold at least a hundredth of a column's stamps. */
function crowdedInstants(crowds: readonly Crowd[], stamps: number): readonly Crowd[] {
  return crowds.filter((crowd) => crowd.stamps >= CROWDED * stamps).slice(0, MOST);
}

/** Of dates without a time: days with a twentieth of them all, and ten times as many as a usual day. */
function crowdedDays(days: readonly StampDay[]): Crowd[] {
  const counts = days.map(({ stamps }) => stamps).toSorted((a, b) => a - b);
  const usual = counts[Math.floor((counts.length - 1) / 2)] ?? 0;
  const all = counts.reduce((sum, n) => sum + n, 0);
  return days
    .filter(
      ({ stamps }) =>
        stamps >= FEWEST && stamps >= CROWDED_DAY * all && stamps >= TIMES_USUAL * usual,
    )
    .toSorted((a, b) => b.stamps - a.stamps)
    .slice(0, MOST)
    .map(({ day, stamps, row }) => ({ instant: day, stamps, row }));
}
