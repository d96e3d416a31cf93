import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { type Dataset, isMonthly } from '../ingest/dataset.ts';
import { addDays, lastOfMonth, type Period, type Slice } from '../time/period.ts';

const LEAST_GAP = 4;
const USUAL_GAPS = 5;

/**
 * The days that a data set speaks of: from its first row to its last, and so far beyond as its rows
 * commonly lie apart (at least four days, so that a weekend or a holiday is no gap). Rows of months
 * speak of their months alone. Null without rows.
 */
export async function coverageOf(
  engine: Engine,
  dataset: Dataset,
  toLocal: string,
): Promise<Period | null> {
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
  if (isMonthly(dataset)) return { from: row.from, to: lastOfMonth(row.to) };
  const reach = Math.max(LEAST_GAP, Math.ceil(USUAL_GAPS * (row.gap ?? 0)));
  return { from: addDays(row.from, -reach), to: addDays(row.to, reach) };
}

/** A slice of the period, with what the data can say of it. */
export interface CoveredSlice extends Slice {
  /** Whether the data says anything of it at all. */
  readonly covered: boolean;
}

/** Marks slices that the data covers only in part or not at all. */
export function coverSlices(
  slices: readonly Slice[],
  period: Period,
  coverage: Period | null,
): CoveredSlice[] {
  return slices.map((slice) => {
    const first = slice.start < period.from ? period.from : slice.start;
    const covered = coverage !== null && coverage.from <= slice.end && first <= coverage.to;
    const whole = covered && coverage.from <= first && slice.end <= coverage.to;
    return { ...slice, partial: slice.partial || !whole, covered };
  });
}
