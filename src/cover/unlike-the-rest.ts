import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

import { type Bounds, z95 } from '../measures/intervals.ts';

/** The share of marks that may be wrong, of all that are made. */
export const FALSE_DISCOVERY_RATE = 0.05;

export interface Figured {
  readonly value: number;
  readonly interval: Bounds;
}

/** A part and all others together, which share no row. */
export interface AgainstRest {
  readonly part: Figured;
  readonly rest: Figured;
}

/**
 * Which parts differ from the rest beyond noise. Two things are asked: that the 95 % intervals do not
 * overlap, which anybody can see, and that the difference stands among all that are looked at, since of
 * many comparisons some seem large by chance (Benjamini & Hochberg 1995, Journal of the Royal Statistical
 * Society B 57, 289–300). How sure a difference is comes from the limits of the two intervals that face
 * each other (Zou & Donner 2008, Statistics in Medicine 27, 1693–1702).
 */
export function unlikeTheRest(pairs: readonly AgainstRest[]): boolean[] {
  const ranked = pairs
    .map((pair, at) => ({ at, sureness: sureness(pair) }))
    .toSorted((a, b) => b.sureness - a.sureness);
  const last = ranked.findLastIndex((pair, i) => pair.sureness >= thresholdOf(i + 1, pairs.length));
  const standing = new Set(ranked.slice(0, last + 1).map(({ at }) => at));
  return pairs.map((pair, at) => standing.has(at) && !overlap(pair));
}

/** The difference in standard errors. */
function sureness({ part, rest }: AgainstRest): number {
  const [low, high] = part.value < rest.value ? [part, rest] : [rest, part];
  const difference = high.value - low.value;
  const reach = Math.hypot(low.interval[1] - low.value, high.value - high.interval[0]);
  if (reach === 0) return difference === 0 ? 0 : Infinity;
  return (z95 * difference) / reach;
}

/** From how many standard errors on the difference at a rank counts. */
function thresholdOf(rank: number, of: number): number {
  return normalQuantile(1 - (FALSE_DISCOVERY_RATE * rank) / of / 2, 0, 1);
}

function overlap({ part, rest }: AgainstRest): boolean {
  return part.interval[0] <= rest.interval[1] && rest.interval[0] <= part.interval[1];
}
