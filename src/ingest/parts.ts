import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import type { Dataset } from './dataset.ts';

/** The values that a dimension of a data set has in its table, in order. */
export async function partsIn(engine: Engine, dataset: Dataset, column: string): Promise<string[]> {
  const name = identifier(column);
  const rows = await engine.query(
    z.object({ part: z.string() }),
    `SELECT DISTINCT ${name} AS part FROM ${identifier(dataset.id)} WHERE ${name} IS NOT NULL ORDER BY part`,
    `finding the values of ${column}`,
  );
  return rows.map(({ part }) => part);
}

/** The one of `parts` that an author means by `name`: the same, else the same but for case and blanks. */
export function matchingPart(name: string, parts: readonly string[]): string | undefined {
  if (parts.includes(name)) return name;
  return parts.find((part) => partKey(part) === partKey(name));
}

/** How names of parts are compared. */
export function partKey(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
