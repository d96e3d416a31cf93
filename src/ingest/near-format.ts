import type { NearFormat } from '../errors/texts.ts';
import type { Adapter } from './adapter.ts';
import { type Fit, headersThatGive } from './fit.ts';

/** Below this, too little of a format is there to speak of it. */
const LEAST = 0.35;

/**
 * The format that a table nearly is, of those in the order in which they fit: it has at least half of the
 * headers that the format needs, and fits it better than `score`, with which it is read otherwise.
 */
export function nearFormat(
  ranked: readonly (Fit & { readonly adapter: Adapter })[],
  score = 0,
): NearFormat | null {
  const near = ranked.find(
    ({ adapter, missing, ...fit }) =>
      adapter.vendor !== null &&
      missing.length > 0 &&
      missing.length * 2 <= adapter.required.length &&
      fit.score >= LEAST &&
      fit.score > score,
  );
  if (!near) return null;
  const { adapter, missing } = near;
  return {
    adapter: adapter.id,
    dataset: adapter.dataset ?? '',
    ...{ score: near.score, missing },
    columns: Object.entries(adapter.columns).flatMap(([column, rule]) =>
      headersThatGive(rule).some((header) => missing.includes(header)) ? [column] : [],
    ),
  };
}
