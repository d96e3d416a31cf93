import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import type { Dataset } from '../ingest/dataset.ts';
import { dayAfter, type Period } from '../time/period.ts';
import type { Candidate } from './draw-sample.ts';

export interface Frame {
  readonly period: Period;
  /** Columns with the values that a case must have. */
  readonly where: readonly { readonly column: string; readonly value: string }[];
  /** The column whose values are the strata. */
  readonly by: string | null;
  readonly seed: string;
}

/** How cases without a value are named as a stratum. */
export const UNSTATED = 'not stated';

/**
 * The cases of a data set that begin in the period and meet the conditions. Each has as its key the
 * SHA-256 of the seed and its id, so that which are drawn hangs on nothing else.
 */
export async function readFrame(
  engine: Engine,
  dataset: Dataset,
  { period, where, by, seed }: Frame,
): Promise<Candidate[]> {
  const key = identifier(dataset.key);
  const begins = `audit_from_utc(${identifier(dataset.begins)})`;
  const conditions = [
    `${begins} >= TIMESTAMP ${literal(period.from)}`,
    `${begins} < TIMESTAMP ${literal(dayAfter(period.to))}`,
    ...where.map(({ column, value }) => `${identifier(column)} = ${literal(value)}`),
  ];
  const stratum = by === null ? "''" : `coalesce(${identifier(by)}, ${literal(UNSTATED)})`;
  return engine.query(
    z.object({ id: z.string(), key: z.string(), stratum: z.string() }),
    `SELECT ${key} AS id, sha256(${literal(`${seed}\n`)} || ${key}) AS key, ${stratum} AS stratum
     FROM ${identifier(dataset.id)} WHERE ${conditions.join(' AND ')}`,
    `reading the ${dataset.row}s to draw from`,
  );
}
