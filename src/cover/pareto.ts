import { mergeSmall } from '../people/merge-small.ts';

/** A cause of what is counted; null for what has none stated. */
export interface Cause {
  readonly key: string | null;
  readonly n: number;
}

/** A bar of a Pareto chart: a cause, or several small ones together. */
export interface ParetoBar<Of extends Cause> {
  readonly causes: readonly Of[];
  readonly n: number;
  readonly share: number;
  /** The share of this bar and of all before it. */
  readonly cumulative: number;
}

/**
 * The most frequent causes first (J. M. Juran 1951, Quality Control Handbook). Causes below `minimum` come
 * last, together, and so large that none of them can be told from the whole. Empty where the whole is below it.
 */
export function pareto<Of extends Cause>(causes: readonly Of[], minimum: number): ParetoBar<Of>[] {
  const counted = causes.filter(({ n }) => n > 0);
  const whole = counted.reduce((sum, { n }) => sum + n, 0);
  if (whole < minimum || whole === 0) return [];
  const { shown, merged } = mergeSmall(counted, minimum);
  const groups = [
    ...shown.toSorted(mostFirst).map((cause) => [cause]),
    ...(merged.length > 0 ? [merged.toSorted(mostFirst)] : []),
  ];
  let before = 0;
  return groups.map((group) => {
    const n = group.reduce((sum, cause) => sum + cause.n, 0);
    before += n;
    return { causes: group, n, share: n / whole, cumulative: before / whole };
  });
}

/** How many bars, from the first on, it takes to hold a share of the whole. */
export function barsToHold(bars: readonly ParetoBar<Cause>[], share: number): number {
  return bars.findIndex(({ cumulative }) => cumulative >= share) + 1;
}

function mostFirst(a: Cause, b: Cause): number {
  return b.n - a.n || ((a.key ?? '\uffff') < (b.key ?? '\uffff') ? -1 : 1);
}
