import type { Checklist, Item } from './checklist.ts';

export type Result = 'pass' | 'partial' | 'fail' | 'na' | 'not-assessed';

/** How an item came to its result, and the sentence that says so. */
export interface Decision {
  readonly result: Result;
  /** From 1 to 5, where the item was rated. */
  readonly rating: number | null;
  readonly decidedBy: 'finding' | 'kpi' | 'sample' | 'none';
  readonly reason: string | null;
  /** The findings that gave the result. */
  readonly findings: readonly string[];
}

/** Points from 0 to 100, or null when nothing was assessed; completeness from 0 to 1. */
export interface Score {
  readonly value: number | null;
  readonly completeness: number;
  /** Weight × points of the assessed items, and the weight of these items. */
  readonly points: number;
  readonly assessedWeight: number;
  readonly applicableWeight: number;
}

export interface Grading {
  readonly bands: Readonly<Record<string, number>>;
  readonly minimumCompleteness: number;
  readonly cappedAt: string;
}

const pointsOf = { pass: 1, partial: 0.5, fail: 0, na: null, 'not-assessed': null } as const;

/** The share of its weight that an item earns; null where it does not apply or was not assessed. */
export function pointsEarned({
  result,
  rating,
}: Pick<Decision, 'result' | 'rating'>): number | null {
  return rating === null ? pointsOf[result] : (rating - 1) / 4;
}

/** What a rating from 1 to 5 means: 4 and 5 pass, 3 is partial. */
export function resultOfRating(rating: number): 'pass' | 'partial' | 'fail' {
  return rating >= 4 ? 'pass' : rating >= 3 ? 'partial' : 'fail';
}

/**
 * Score of weighted items: the weighted share of points, in which “not applicable” leaves numerator
 * and denominator, and “not assessed” leaves both but lowers completeness.
 */
export function scoreItems(
  items: readonly { weight: number; result: Result; points: number | null }[],
): Score {
  const applicable = items.filter(({ result }) => result !== 'na');
  const applicableWeight = sum(applicable.map(({ weight }) => weight));
  let points = 0;
  let assessedWeight = 0;
  for (const { weight, points: earned } of applicable) {
    if (earned === null) continue;
    points += weight * earned;
    assessedWeight += weight;
  }
  return {
    value: assessedWeight > 0 ? (100 * points) / assessedWeight : null,
    completeness: applicableWeight > 0 ? assessedWeight / applicableWeight : 0,
    points,
    assessedWeight,
    applicableWeight,
  };
}

/**
 * The grade of a score: the best band it reaches, none below the stated completeness, and none above
 * the cap when a critical item failed. `cappedBy` names these items when the cap took effect.
 */
export function grade(
  score: Score,
  criticalFailures: readonly string[],
  grading: Grading,
): { grade: string | null; cappedBy: string[] } {
  const { value } = score;
  if (value === null || !reaches(score.completeness, grading.minimumCompleteness))
    return { grade: null, cappedBy: [] };
  const bands = Object.entries(grading.bands).toSorted(([, a], [, b]) => b - a);
  const reached = bands.findIndex(([, lowest]) => reaches(value, lowest));
  const earned = reached < 0 ? bands.length - 1 : reached;
  const cap = bands.findIndex(([name]) => name === grading.cappedAt);
  const capped = criticalFailures.length > 0 && cap > earned;
  return {
    grade: bands[capped ? cap : earned]?.[0] ?? null,
    cappedBy: capped ? [...criticalFailures] : [],
  };
}

/** Whether a sum of fractions reaches a limit, to which rounding may bring it only all but. */
function reaches(value: number, limit: number): boolean {
  return value >= limit - 1e-9;
}

/** Every item of a checklist with its decision and its weight in the whole, in order. */
export function decidedItems(
  checklist: Checklist,
  decisions: ReadonlyMap<string, Decision>,
): { section: string; item: Item; weight: number; decision: Decision }[] {
  return checklist.sections.flatMap((section) =>
    section.items.map((item) => ({
      section: section.id,
      item,
      weight: item.weight * section.weight,
      decision: decisions.get(`${checklist.id}/${item.id}`) ?? undecided,
    })),
  );
}

const undecided: Decision = {
  result: 'not-assessed',
  rating: null,
  decidedBy: 'none',
  reason: 'no finding and no KPI decides it',
  findings: [],
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
