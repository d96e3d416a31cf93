import betaQuantile from '@stdlib/math-base-special-kernel-betaincinv';

import { type Bounds, CONFIDENCE } from './intervals.ts';

export interface Part {
  readonly key: string;
  readonly n: number;
}

export interface Comparison {
  readonly key: string;
  /** Rows of this part. */
  readonly n: number;
  /** The mean rows of each of the other parts. */
  readonly others: number;
  /** `n` ÷ `others`; null where the others have none. */
  readonly ratio: number | null;
  /** Of the ratio; null where it has no upper bound since the others have none. */
  readonly interval: Bounds | null;
  /** `more`: the whole interval is at or above the factor; `uncertain`: the interval spans it. */
  readonly verdict: 'more' | 'uncertain' | 'no';
}

/**
 * Compares each part (an agent, a category) with the mean of the others: does it have `factor` times
 * as many rows as the rest, and can chance be ruled out? Fewer than three parts have no rest to speak
 * of and give nothing.
 *
 * The 95 % interval is exact for the ratio of two Poisson rates: given their sum, a count is binomial
 * (Przyborowski and Wilenski 1940), with the bounds of Clopper and Pearson 1934. Rows that come in
 * bunches vary more than that, so the interval is the narrowest that can be meant.
 */
export function twiceTheRest(parts: readonly Part[], factor = 2): Comparison[] {
  if (parts.length < 3) return [];
  const total = parts.reduce((sum, { n }) => sum + n, 0);
  const rest = parts.length - 1;
  return parts.map(({ key, n }) => {
    const others = (total - n) / rest;
    const [lower, upper] = shareBounds(n, total).map((share) => (rest * share) / (1 - share)) as [
      number,
      number,
    ];
    return {
      key,
      n,
      others,
      ratio: others > 0 ? n / others : null,
      interval: others > 0 ? [lower, upper] : null,
      verdict: lower >= factor ? 'more' : n > 0 && upper >= factor ? 'uncertain' : 'no',
    };
  });
}

const tail = (1 - CONFIDENCE) / 2;

/** Clopper and Pearson's bounds of a share; the upper one is 1 where nothing speaks against it. */
function shareBounds(hits: number, n: number): Bounds {
  const lower = hits === 0 ? 0 : betaQuantile(hits, n - hits + 1, tail, 1 - tail)[0];
  const upper = hits === n ? 1 : betaQuantile(hits + 1, n - hits, 1 - tail, tail)[0];
  return [lower ?? NaN, upper ?? NaN];
}
