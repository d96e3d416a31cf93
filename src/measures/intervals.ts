import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';

/** A 95 % confidence interval, lower and upper bound. */
export type Bounds = readonly [lower: number, upper: number];

export const CONFIDENCE = 0.95;
const upperTail = 1 - (1 - CONFIDENCE) / 2;
export const z95 = normalQuantile(upperTail, 0, 1);

/** Wilson's score interval of a share (Wilson 1927; without continuity correction). */
export function wilson(hits: number, n: number): Bounds | null {
  if (n === 0) return null;
  const p = hits / n;
  const z2 = z95 * z95;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return [hits === 0 ? 0 : centre - half, hits === n ? 1 : centre + half];
}

/** Student's interval of a mean, from its sample standard deviation. */
export function meanInterval(mean: number, deviation: number | null, n: number): Bounds | null {
  if (n < 2 || deviation === null) return null;
  const half = (studentQuantile(upperTail, n - 1) * deviation) / Math.sqrt(n);
  return [mean - half, mean + half];
}

/**
 * Interval of a Net Promoter Score in points: the normal interval of the mean of +1, 0 and −1
 * (Rocks 2016), kept within −100 and 100.
 */
export function npsInterval(promoters: number, detractors: number, n: number): Bounds | null {
  if (n < 2) return null;
  const score = (promoters - detractors) / n;
  const variance = (promoters + detractors) / n - score * score;
  const half = z95 * Math.sqrt(variance / n);
  return [100 * Math.max(-1, score - half), 100 * Math.min(1, score + half)];
}

/**
 * SQL for the ranks of the order statistics that hold a quantile between them with at least 95 %
 * confidence, from the normal approximation of the binomial, rounded outwards (Conover 1999, 3.2).
 * A rank below 1 or above `n` means that the sample is too small for that bound.
 */
export function quantileRanksSql(p: number, n: string): { lower: string; upper: string } {
  const centre = `${n} * ${p}::DOUBLE`;
  const spread = `${z95} * sqrt(${centre} * ${1 - p})`;
  return {
    lower: `CAST(floor(${centre} - ${spread}) AS BIGINT)`,
    upper: `CAST(ceil(${centre} + ${spread}) AS BIGINT) + 1`,
  };
}
