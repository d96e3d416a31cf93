import type { Bounds } from '../measures/intervals.ts';

export interface Contender {
  readonly key: string;
  readonly value: number;
  readonly n: number;
  readonly interval: Bounds;
}

/**
 * The best of several, with all that can't be told from it: those whose 95 % interval overlaps its
 * own, which is stricter than a test of the difference. A single leader is best beyond doubt.
 */
export function leadersOf(
  contenders: readonly Contender[],
  better: 'lower' | 'higher',
): Contender[] {
  const sign = better === 'lower' ? 1 : -1;
  const [best, ...others] = contenders.toSorted((a, b) => sign * (a.value - b.value) || b.n - a.n);
  if (!best) return [];
  const overlaps = ({ interval: [low, high] }: Contender) =>
    low <= best.interval[1] && high >= best.interval[0];
  return [best, ...others.filter(overlaps)];
}

/** The middle value; of an even number the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
