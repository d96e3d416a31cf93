import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import { businessColumn } from '../ingest/dataset.ts';
import { holdsAnywhere, type HoursCover } from '../ingest/hours-cover.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import { type Defect, severityOf } from './defect.ts';

/** Seconds by which a figure in whole minutes may be off. */
export const TOLERANCE = 60;

/** What the help desk says of an interval, held against what its stamps say. */
export interface VendorCheck {
  readonly interval: string;
  readonly vendor: string;
  readonly clock: 'calendar' | 'business';
  /** Rows that have both. */
  readonly both: number;
  readonly differ: number;
  /** Of those that differ, where the help desk's figure is the longer one. */
  readonly longer: number;
  /** Seconds by which those that differ do, whichever is longer; null where none does. */
  readonly medianDifference: number | null;
  /** The first of them, if they lie in one file. */
  readonly rows: readonly number[];
  /** That file’s path. */
  readonly file: string | null;
  /** Why there is nothing to compare. */
  readonly reason: 'no-stamps' | 'no-hours' | 'no-row' | null;
}

/**
 * Holds the durations that the help desk gives against those that the stamps give, each on its own
 * clock. What lies within a minute agrees.
 */
export async function checkVendorDurations(
  engine: Engine,
  { dataset, files, mapped, standIns }: IngestedDataset,
  cover: HoursCover | null,
): Promise<VendorCheck[]> {
  const checks: VendorCheck[] = [];
  for (const [name, { from, to, given, givenBusiness }] of Object.entries(dataset.intervals))
    for (const { vendor, clock, interval, within } of [
      { vendor: given, clock: 'calendar' as const, interval: name, within: 'true' },
      {
        vendor: givenBusiness,
        clock: 'business' as const,
        interval: businessColumn(name),
        within: coveredSql(cover),
      },
    ]) {
      if (vendor === undefined || !mapped.has(vendor)) continue;
      const nothing = {
        ...{ both: 0, differ: 0, longer: 0, medianDifference: null },
        ...{ rows: [], file: null },
      };
      const of = { interval, vendor, clock };
      const [start, end] = [from, to].map((stamp) => mapped.has(stamp) || stamp in standIns);
      if (!start || !end) checks.push({ ...of, ...nothing, reason: 'no-stamps' });
      else if (clock === 'business' && !holdsAnywhere(cover))
        checks.push({ ...of, ...nothing, reason: 'no-hours' });
      else {
        const [difference, own] = ['difference', identifier(interval)];
        const apart = `abs(${difference}) > ${TOLERANCE}`;
        const [row] = await engine.query(
          z.object({
            both: z.number(),
            differ: z.number(),
            longer: z.number(),
            median: z.number().nullable(),
            rows: z.string().nullable(),
            file: z.number().nullable(),
          }),
          `SELECT count(*)::DOUBLE AS both, (count(*) FILTER (${apart}))::DOUBLE AS differ,
             (count(*) FILTER (${difference} > ${TOLERANCE}))::DOUBLE AS longer,
             (median(abs(${difference})) FILTER (${apart}))::DOUBLE AS median,
             array_to_string(min(_row, 5) FILTER (${apart}), ',') AS rows,
             CASE WHEN count(DISTINCT _file) FILTER (${apart}) = 1
               THEN (min(_file) FILTER (${apart}))::DOUBLE END AS file
           FROM (SELECT _row, _file, ${identifier(vendor)} - ${own} AS ${difference}
             FROM ${identifier(dataset.id)} WHERE ${identifier(vendor)} IS NOT NULL AND ${own} IS NOT NULL
               AND ${identifier(from)} IS NOT NULL AND ${identifier(to)} IS NOT NULL AND ${within})`,
          `holding ${vendor} against the stamps`,
        );
        const only = files.find(({ planned }) => planned.index === row?.file)?.planned.name ?? null;
        checks.push({
          ...of,
          both: row?.both ?? 0,
          differ: row?.differ ?? 0,
          longer: row?.longer ?? 0,
          medianDifference: row?.median ?? null,
          rows: only === null ? [] : numbers(row?.rows),
          file: only,
          reason: row && row.both > 0 ? null : 'no-row',
        });
      }
    }
  return checks;
}

/** SQL that is true of the rows that the audit's opening hours cover. */
export function coveredSql(cover: HoursCover | null): string {
  if (!holdsAnywhere(cover)) return 'false';
  if (cover?.general === true) return 'true';
  const parts = (cover?.own ?? []).map(literal).join(', ');
  return `coalesce(${identifier(cover?.column ?? '')} IN (${parts}), false)`;
}

export function vendorDefects(
  { dataset }: IngestedDataset,
  checks: readonly VendorCheck[],
): Defect[] {
  return checks
    .filter(({ differ }) => differ > 0)
    .map(({ interval, vendor, differ, both, rows, file }) => ({
      kind: 'vendor-differs',
      severity: severityOf(differ / both),
      dataset: dataset.id,
      file,
      reason: null,
      columns: [vendor, interval],
      spoils: [interval],
      count: differ,
      of: both,
      rows,
      stretches: [],
    }));
}

/** Intervals that take no time at all. */
export async function zeroDurations(
  engine: Engine,
  { dataset, files }: IngestedDataset,
): Promise<Defect[]> {
  const intervals = Object.keys(dataset.intervals);
  if (intervals.length === 0) return [];
  const figures = intervals.flatMap((name, i) => [
    `count(${identifier(name)})::DOUBLE AS of${i}`,
    `(count(*) FILTER (${identifier(name)} = 0))::DOUBLE AS zero${i}`,
    `array_to_string(min(_row, 5) FILTER (${identifier(name)} = 0), ',') AS rows${i}`,
  ]);
  const found = await engine.query(
    z.looseObject({ file: z.number() }),
    `SELECT _file::DOUBLE AS file, ${figures.join(', ')} FROM ${identifier(dataset.id)}
     WHERE _file >= 0 GROUP BY _file ORDER BY _file`,
    `looking for durations of zero in ${dataset.id}`,
  );
  return found.flatMap((row) => {
    const file = files.find(({ planned }) => planned.index === row.file)?.planned.name;
    return intervals.flatMap((name, i) => {
      const [count, of] = [Number(row[`zero${i}`]), Number(row[`of${i}`])];
      return count === 0
        ? []
        : [
            {
              kind: 'zero-duration' as const,
              severity: severityOf(count / of),
              dataset: dataset.id,
              file: file ?? null,
              reason: null,
              columns: [name],
              count,
              of,
              rows: numbers(row[`rows${i}`]),
              stretches: [],
            },
          ];
    });
  });
}

function numbers(list: unknown): number[] {
  return typeof list === 'string' ? list.split(',').filter(Boolean).map(Number) : [];
}
