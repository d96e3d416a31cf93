import { randomLcg, randomNormal } from 'd3-random';

/** Values with their shares; `upTo` is cumulative and ends at 1. */
export interface Weighted<T> {
  steps: readonly { value: T; upTo: number }[];
  last: T;
}

/** Makes a table to pick from; the weights need not sum to 1. */
export function weighted<T>(
  entries: readonly (readonly [value: T, weight: number])[],
): Weighted<T> {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let upTo = 0;
  const steps = entries.map(([value, weight]) => ({ value, upTo: (upTo += weight / total) }));
  const last = steps.at(-1);
  if (last === undefined) throw new RangeError('a weighted table needs at least one entry');
  return { steps, last: last.value };
}

/** The value at a position from 0 to 1. */
export function valueAt<T>({ steps, last }: Weighted<T>, position: number): T {
  for (const step of steps) if (position < step.upTo) return step.value;
  return last;
}

/** One seeded stream of chance: the same seed gives the same throws in the same order. */
export interface Dice {
  happens(probability: number): boolean;
  between(low: number, high: number): number;
  /** Log-normal: half the throws are below the median; `spread` is the deviation of the logarithm. */
  around(median: number, spread: number): number;
  pick<T>(table: Weighted<T>): T;
  choose<T>(list: readonly T[]): T;
}

export function createDice(seed: number): Dice {
  const source = randomLcg(seed);
  const normal = randomNormal.source(source)();
  return {
    happens: (probability) => source() < probability,
    between: (low, high) => low + (high - low) * source(),
    around: (median, spread) => median * Math.exp(spread * normal()),
    pick: (table) => valueAt(table, source()),
    choose: <T>(list: readonly T[]) => list[Math.floor(source() * list.length)] as T,
  };
}
