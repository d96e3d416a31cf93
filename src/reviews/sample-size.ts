import { z95 } from '../measures/intervals.ts';

/** What a share in a sample is wanted or known by. All but the population are from 0 to 1. */
export interface ShareEstimate {
  /** Cases that the sample is drawn from. */
  readonly population: number;
  /** The share that is expected; 0.5 needs the largest sample. */
  readonly share: number;
}

/**
 * Cases to draw so that the 95 % interval of a share is no wider than ± `margin`: the normal
 * approximation with the correction for a finite population (Cochran 1977, Sampling Techniques, 4.4).
 */
export function sampleSize({
  population,
  share,
  margin,
}: ShareEstimate & { margin: number }): number {
  const infinite = (z95 ** 2 * share * (1 - share)) / margin ** 2;
  return Math.min(population, Math.ceil(infinite / (1 + (infinite - 1) / population)));
}

/** Half the width of the 95 % interval of a share in a sample of `n` cases; 0 where all are drawn. */
export function marginOf({ population, share, n }: ShareEstimate & { n: number }): number {
  if (n >= population) return 0;
  const correction = (population - n) / (population - 1);
  return z95 * Math.sqrt(((share * (1 - share)) / n) * correction);
}
