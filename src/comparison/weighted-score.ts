/** Points of each company on each criterion, from 0 to 100; null where they are not known. */
export type PointTable = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

export interface WeightedScore {
  readonly company: string;
  /** The weighted mean of the known points; null where too little of the weight is known. */
  readonly score: number | null;
  /** The share of the weight whose points are known. */
  readonly completeness: number;
  /** From 1; the same for equal scores; null without a score. */
  readonly rank: number | null;
}

/** A weight that turns an order of two companies round, or parts or joins them, when it moves. */
export interface Sensitivity {
  readonly criterion: string;
  readonly direction: 'less' | 'more';
  /** Whose order changes, the one that was ahead first. */
  readonly pairs: readonly (readonly [ahead: string, behind: string])[];
}

/** By how much each weight is moved to see whether the order holds. */
export const WEIGHT_STEP = 0.2;

/** Scores closer than this are the same: what lies between them is rounding. */
const EQUAL = 1e-9;

/**
 * Weighted scores of companies, best first, those without one last. A company gets none where less
 * than `minimum` (a share from 0 to 1) of the weight is known of it.
 *
 * @param points by company, then by criterion
 */
export function weightedScores(
  weights: Readonly<Record<string, number>>,
  points: PointTable,
  minimum: number,
): WeightedScore[] {
  const scored = Object.entries(points).map(([company, own]) => {
    const { mean, completeness } = weightedMean(weights, own);
    return { company, score: completeness >= minimum - EQUAL ? mean : null, completeness };
  });
  const known = scored.flatMap(({ score }) => score ?? []);
  return scored
    .map((entry) => ({
      ...entry,
      rank:
        entry.score === null
          ? null
          : 1 + known.filter((other) => other > (entry.score ?? 0) + EQUAL).length,
    }))
    .toSorted(
      (a, b) =>
        (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.company.localeCompare(b.company, 'en'),
    );
}

/** Which weights, moved alone by a fifth down or up, change the order of companies that have a score. */
export function sensitivityOf(
  weights: Readonly<Record<string, number>>,
  points: PointTable,
  scored: readonly string[],
): Sensitivity[] {
  const scores = (moved: Readonly<Record<string, number>>) =>
    scored.map((company) => weightedMean(moved, points[company] ?? {}).mean ?? 0);
  const before = scores(weights);
  return Object.entries(weights).flatMap(([criterion, weight]) =>
    (['less', 'more'] as const).flatMap((direction) => {
      const factor = direction === 'less' ? 1 - WEIGHT_STEP : 1 + WEIGHT_STEP;
      const after = scores({ ...weights, [criterion]: weight * factor });
      const pairs = scored.flatMap((a, i) =>
        scored.flatMap((b, j): (readonly [string, string])[] => {
          if (j <= i) return [];
          const [was, is] = [orderOf(before, i, j), orderOf(after, i, j)];
          if (was === is) return [];
          return [was > 0 || (was === 0 && is < 0) ? [a, b] : [b, a]];
        }),
      );
      return pairs.length === 0 ? [] : [{ criterion, direction, pairs }];
    }),
  );
}

function orderOf(scores: readonly number[], i: number, j: number): number {
  const difference = (scores[i] ?? 0) - (scores[j] ?? 0);
  return Math.abs(difference) <= EQUAL ? 0 : Math.sign(difference);
}

function weightedMean(
  weights: Readonly<Record<string, number>>,
  points: Readonly<Record<string, number | null>>,
): { mean: number | null; completeness: number } {
  let [sum, known, all] = [0, 0, 0];
  for (const [criterion, weight] of Object.entries(weights)) {
    all += weight;
    const value = points[criterion] ?? null;
    if (value === null) continue;
    known += weight;
    sum += weight * value;
  }
  return { mean: known > 0 ? sum / known : null, completeness: all > 0 ? known / all : 0 };
}
