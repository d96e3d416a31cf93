import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { type Dataset, isMonthly } from '../ingest/dataset.ts';
import { addDays, lastOfMonth, type Period, type Slice } from '../time/period.ts';

const LEAST_GAP = 4;
const USUAL_GAPS = 5;

/** The days that a data set speaks of, and among them those from its first row to its last. */
export interface Coverage extends Period {
  readonly rows: Period;
}

/**
 * The days that a data set speaks of: from its first row to its last, and so far beyond as its rows
 * commonly lie apart (at least four days, so that a weekend or a holiday is no gap). Rows of months
 * speak of their months alone. Null without rows.
 */
export async function coverageOf(
  engine: Engine,
  dataset: Dataset,
  toLocal: string,
): Promise<Coverage | null> {
  const local = `${toLocal}(${identifier(dataset.begins)})`;
  const [row] = await engine.query(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      gap: z.number().nullable(),
    }),
    `SELECT strftime(min(${local}), '%Y-%m-%d') AS "from", strftime(max(${local}), '%Y-%m-%d') AS "to",
       ((epoch(max(${local})) - epoch(min(${local}))) / 86400 / count(*))::DOUBLE AS gap
     FROM ${identifier(dataset.id)}`,
    `finding the days that ${dataset.id} covers`,
  );
  if (!row?.from || !row.to) return null;
  const rows = { from: row.from, to: row.to };
  if (isMonthly(dataset)) return { from: row.from, to: lastOfMonth(row.to), rows };
  const reach = Math.max(LEAST_GAP, Math.ceil(USUAL_GAPS * (row.gap ?? 0)));
  return { from: addDays(row.from, -reach), to: addDays(row.to, reach), rows };
}

/** A slice of the period, with what the data can say of it. */
export interface CoveredSlice extends Slice {
  /** Whether the data says anything of it at all. */
  readonly covered: boolean;
}

/**
 * Marks slices that the data covers only in part or not at all. Of a slice beyond the first or the last
 * row, the data says nothing unless it lies wholly within what the data speaks of: then nothing happened.
 */
export function coverSlices(
  slices: readonly Slice[],
  period: Period,
  coverage: Coverage | null,
): CoveredSlice[] {
  return slices.map((slice) => {
    const first = slice.start < period.from ? period.from : slice.start;
    const whole = coverage !== null && coverage.from <= first && slice.end <= coverage.to;
    const touched =
      coverage !== null && coverage.rows.from <= slice.end && first <= coverage.rows.to;
    const covered = touched || whole;
    return { ...slice, partial: slice.partial || !whole, covered };
  });
}
