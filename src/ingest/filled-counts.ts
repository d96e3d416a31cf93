import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import type { Dataset } from './dataset.ts';

/** By file, how many rows of a data set's table have a value in each canonical column. */
export async function filledCounts(
  engine: Engine,
  dataset: Dataset,
): Promise<Map<number, Readonly<Record<string, number>>>> {
  const columns = Object.keys(dataset.columns).map(
    (name) => `count(${identifier(name)})::DOUBLE AS ${identifier(name)}`,
  );
  const rows = await engine.query(
    z.record(z.string(), z.number()),
    `SELECT _file::DOUBLE AS _file, ${columns.join(', ')} FROM ${identifier(dataset.id)} GROUP BY _file`,
    'counting the filled cells of each column',
  );
  return new Map(rows.map(({ _file = 0, ...filled }) => [_file, filled]));
}
