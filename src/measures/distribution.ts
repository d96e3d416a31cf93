import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { conditionSql } from './condition.ts';
import type { Flow } from './measure.ts';

/** Rows with a duration of at least `from` and less than `to` seconds; the last bin has no end. */
export interface Bin {
  readonly from: number;
  readonly to: number | null;
  readonly n: number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const edges = [
  ...[0, 5 * minute, 15 * minute, 30 * minute],
  ...[hour, 2 * hour, 4 * hour, 8 * hour],
  ...[day, 2 * day, 3 * day, 7 * day, 14 * day, 30 * day],
];

/** How the durations of a quantile measure spread, in bins that people think in. */
export async function distributionOf(
  engine: Engine,
  measure: Extract<Flow, { quantile: number }>,
  rows: string,
): Promise<Bin[]> {
  const column = identifier(measure.of);
  const bins = edges.map((from, i) => ({ from, to: edges[i + 1] ?? null }));
  const inBin = ({ from, to }: { from: number; to: number | null }) =>
    `${column} >= ${from}${to === null ? '' : ` AND ${column} < ${to}`}`;
  const [row] = await engine.query(
    z.record(z.string(), z.number()),
    `SELECT ${bins.map((bin, i) => `(count(*) FILTER (${inBin(bin)}))::DOUBLE AS b${i}`).join(', ')}
     FROM ${rows} ${measure.where ? `WHERE ${conditionSql(measure.where)}` : ''}`,
    `sorting ${measure.of} into bins`,
  );
  return bins.map((bin, i) => ({ ...bin, n: row?.[`b${i}`] ?? 0 }));
}
