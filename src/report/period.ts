import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { type Dataset, isMonthly, reachedInstants } from '../ingest/dataset.ts';
import { lastOfMonth, type Period } from '../time/period.ts';

/**
 * The span of a data set in local days: from the first row's beginning to the last thing that is
 * known to have happened. Null when it has no row.
 */
export async function spanOf(
  engine: Engine,
  dataset: Dataset,
  toLocal: string,
): Promise<Period | null> {
  const instants = reachedInstants(dataset).map((name) => `max(${identifier(name)})`);
  const [span] = await engine.query(
    z.object({ first: z.string().nullable(), last: z.string().nullable() }),
    `SELECT strftime(${toLocal}(min(${identifier(dataset.begins)})), '%Y-%m-%d') AS first,
       strftime(${toLocal}(greatest(${instants.join(', ')})), '%Y-%m-%d') AS last
     FROM ${identifier(dataset.id)}`,
    `finding the span of ${dataset.id}`,
  );
  if (!span?.first || !span.last) return null;
  return { from: span.first, to: isMonthly(dataset) ? lastOfMonth(span.last) : span.last };
}
