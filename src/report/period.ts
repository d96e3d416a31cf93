import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import type { Dataset } from '../ingest/dataset.ts';
import type { Period } from '../time/period.ts';

/**
 * The span of a data set in local days: from the first row's beginning to the last thing that is
 * known to have happened. Null when it has no row.
 */
export async function spanOf(
  engine: Engine,
  dataset: Dataset,
  toLocal: string,
): Promise<Period | null> {
  const instants = Object.entries(dataset.columns).flatMap(([name, { type }]) =>
    type === 'instant' ? [`max(${identifier(name)})`] : [],
  );
  const [span] = await engine.query(
    z.object({ first: z.string().nullable(), last: z.string().nullable() }),
    `SELECT strftime(${toLocal}(min(${identifier(dataset.begins)})), '%Y-%m-%d') AS first,
       strftime(${toLocal}(greatest(${instants.join(', ')})), '%Y-%m-%d') AS last
     FROM ${identifier(dataset.id)}`,
    `finding the span of ${dataset.id}`,
  );
  return span?.first && span.last ? { from: span.first, to: span.last } : null;
}
