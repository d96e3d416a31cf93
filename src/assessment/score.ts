import type { Checklist, Item } from './checklist.ts';

export type Result = 'pass' | 'partial' | 'fail' | 'na' | 'not-assessed';

/** How an item came to its result, and the sentence that says so. */
export interface Decision {
  readonly result: Result;
  /** From 1 to 5, where the item was rated. */
  readonly rating: number | null;
  /** Mean points from 0 to 1 of the sample that decided the item. */
  readonly mean: number | null;
  readonly decidedBy: 'finding' | 'kpi' | 'sample' | 'none';
  readonly reason: string | null;
  /** The findings that name the item. */
  readonly findings: readonly string[];
  /** Of the checklist by which the item was judged; null where nothing judged it. */
  readonly version: string | null;
  /** False where a result was recorded with another version of the checklist, and so is not used. */
  readonly comparable: boolean;
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

/**
 * The share of its weight that an item earns, from 0 to 1: pass 1, partial ½, fail 0; of a rating from
 * 1 to 5 a quarter of what it is above 1; of a sample its mean. Null where the item does not apply or
 * was not assessed.
 */
export function pointsEarned({
  result,
  rating,
  mean = null,
}: Pick<Decision, 'result' | 'rating'> & { readonly mean?: number | null }): number | null {
  return mean ?? (rating === null ? pointsOf[result] : (rating - 1) / 4);
}

/** What a rating from 1 to 5 means: 4 and 5 pass, 3 is partial. */
export function resultOfRating(rating: number): 'pass' | 'partial' | 'fail' {
  return rating >= 4 ? 'pass' : rating >= 3 ? 'partial' : 'fail';
}

/** What the score needs to know of an item. */
export interface WeighedItem {
  /** That of the item × that of its section. */
  readonly weight: number;
  readonly result: Result;
  /** From 0 to 1; null where the item does not apply or was not assessed. */
  readonly points: number | null;
}

/**
 * Score of weighted items, from 0 to 100: Σ points × weight ÷ Σ weight × 100 over the items that apply
 * and were assessed, a weight being that of the item × that of its section (Genesys, “About evaluation
 * form scoring”). “Not applicable” leaves numerator and denominator, and “not assessed” leaves both but
 * lowers completeness, the share of the applicable weight that was assessed.
 */
export function scoreItems(items: readonly WeighedItem[]): Score {
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
  const bands = bandsOf(grading);
  const reached = bands.findIndex(({ lowest }) => reaches(value, lowest));
  const earned = reached < 0 ? bands.length - 1 : reached;
  const cap = bands.findIndex(({ name }) => name === grading.cappedAt);
  const capped = criticalFailures.length > 0 && cap > earned;
  return {
    grade: bands[capped ? cap : earned]?.name ?? null,
    cappedBy: capped ? [...criticalFailures] : [],
  };
}

/** The grades with the lowest score that earns each, from the best. */
export function bandsOf({ bands }: Grading): { name: string; lowest: number }[] {
  return Object.entries(bands)
    .map(([name, lowest]) => ({ name, lowest }))
    .toSorted((a, b) => b.lowest - a.lowest);
}

/** Whether a sum of fractions reaches a limit, to which rounding may bring it only all but. */
export function reaches(value: number, limit: number): boolean {
  return value >= limit - 1e-9;
}

/** An item in the score of an audit. */
export interface ScoredItem extends WeighedItem {
  /** `<checklist>/<item>` */
  readonly key: string;
  readonly checklist: string;
  /** If it fails, the grade is capped. */
  readonly critical: boolean;
  /** If it fails, its checklist earns no points at all. */
  readonly fatal: boolean;
}

export const isFatalFailure = ({ fatal, result }: ScoredItem): boolean =>
  fatal && result === 'fail';

export const isCriticalFailure = ({ critical, result }: ScoredItem): boolean =>
  critical && result === 'fail';

/** The score of checklists; all points of one with a failed fatal item count as 0. */
export function scoreChecklists(items: readonly ScoredItem[]): Score {
  const voided = new Set(items.filter(isFatalFailure).map(({ checklist }) => checklist));
  return scoreItems(
    items.map((item) =>
      item.points !== null && voided.has(item.checklist) ? { ...item, points: 0 } : item,
    ),
  );
}

/** The score and the grade of all items of an audit. */
export function scoreAudit(
  items: readonly ScoredItem[],
  grading: Grading,
): Score & { grade: string | null; cappedBy: string[] } {
  const score = scoreChecklists(items);
  const failures = items.filter(isCriticalFailure).map(({ key }) => key);
  return { ...score, ...grade(score, failures, grading) };
}

export const undecided: Decision = {
  result: 'not-assessed',
  rating: null,
  mean: null,
  decidedBy: 'none',
  reason: null,
  findings: [],
  version: null,
  comparable: true,
};

/** Every item of a checklist with its decision and its weight in the whole, in order. */
export function decidedItems(
  checklist: Checklist,
  decisions: ReadonlyMap<string, Decision>,
): (ScoredItem & { section: string; item: Item; decision: Decision })[] {
  return checklist.sections.flatMap((section) =>
    section.items.map((item) => {
      const key = `${checklist.id}/${item.id}`;
      const decision = decisions.get(key) ?? undecided;
      return {
        key,
        checklist: checklist.id,
        section: section.id,
        item,
        decision,
        weight: item.weight * section.weight,
        critical: item.critical || item.fatal,
        fatal: item.fatal,
        result: decision.result,
        points: pointsEarned(decision),
      };
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
