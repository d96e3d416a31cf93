import type { Unit } from '../measures/unit.ts';

export type Bounds = readonly [number, number];

/** How many times farther than everything else intervals may stretch an axis. */
const stretch = 2.5;

/**
 * The values that an axis must hold. Where a few cases make an interval so wide that it would
 * flatten all else, it is `cut` at the edge; shares and scores have bounds, so theirs never are.
 */
export function axisReach(
  unit: Unit,
  values: readonly number[],
  intervals: readonly (Bounds | null)[],
): { values: number[]; cut: boolean } {
  const bounds = intervals.flatMap((interval) => interval ?? []);
  const reach = stretch * Math.max(...values.map(Math.abs));
  if (unit === 'share' || unit === 'score' || reach === 0) {
    return { values: [...values, ...bounds], cut: false };
  }
  const within = bounds.map((bound) => Math.max(-reach, Math.min(bound, reach)));
  return {
    values: [...values, ...within],
    cut: within.some((bound, index) => bound !== bounds[index]),
  };
}
