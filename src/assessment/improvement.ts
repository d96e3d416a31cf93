import type { Effort } from '../workspace/finding-schema.ts';
import { type Candidate, type Candidates, bestSets, keysOf, smallestSize } from './best-sets.ts';
import {
  bandsOf,
  grade,
  type Grading,
  isCriticalFailure,
  isFatalFailure,
  reaches,
  type ScoredItem,
  scoreAudit,
} from './score.ts';

/** Sets of items that, put right, lift the grade; `gain` in points of the score. */
export interface Improvement {
  /** Null where nothing at all was assessed yet. */
  readonly to: string | null;
  readonly toAssess: readonly string[];
  readonly sets: readonly {
    readonly items: readonly string[];
    readonly value: number | null;
    readonly grade: string | null;
    readonly gain: number;
    readonly effort: number;
    readonly effortAssumed: readonly string[];
  }[];
}

const effortOf = { low: 1, medium: 2, high: 3 } as const satisfies Record<Effort, number>;
const MOST_SETS = 5;
/** Sets with more items than this are no advice any more: of these only one is looked for. */
export const ENUMERATED = 60;

/**
 * What it takes to reach the next better grade, or null at the best: the smallest sets of items, by
 * their count, whose being put right (all points) reaches it, at most five, ranked by points gained per
 * effort (low 1, medium 2, high 3; medium where none is stated). To rise above the cap a set holds all
 * failed critical items; a checklist with a failed fatal item gains once all its fatal items are right.
 * Where too little was assessed for a grade, the fewest items that would do, and no sets.
 */
export function improvementOf(
  items: readonly ScoredItem[],
  grading: Grading,
  efforts: ReadonlyMap<string, Effort>,
): Improvement | null {
  const now = scoreAudit(items, grading);
  const bands = bandsOf(grading);
  if (now.grade === null) {
    const criticalFailures = items.filter(isCriticalFailure).map(({ key }) => key);
    const { grade: to } = grade({ ...now, completeness: 1 }, criticalFailures, grading);
    const toAssess = fewestToAssess(items, grading.minimumCompleteness);
    return toAssess.length === 0 ? null : { to, toAssess, sets: [] };
  }
  const to = bands[bands.findIndex(({ name }) => name === now.grade) - 1];
  if (!to) return null;

  const cap = bands.findIndex(({ name }) => name === grading.cappedAt);
  const required = bands.indexOf(to) < cap ? items.filter(isCriticalFailure) : [];
  const start = putRight(items, new Set(required.map(({ key }) => key)));
  const wanted = (to.lowest / 100 - 1e-11) * now.assessedWeight;
  const need = wanted - scoreAudit(start, grading).points;
  const candidates = candidatesOf(start, efforts);
  const size = smallestSize(candidates, need);
  const found = size === null ? [] : bestSets(candidates, size, size > ENUMERATED ? 1 : MOST_SETS);
  const sets = found
    .filter(({ gain }) => gain >= need)
    .map((set) => {
      const keys = new Set([...required.map(({ key }) => key), ...keysOf(set)]);
      const after = scoreAudit(putRight(items, keys), grading);
      const chosen = items.filter(({ key }) => keys.has(key)).map(({ key }) => key);
      return {
        items: chosen,
        value: after.value,
        grade: after.grade,
        gain: (after.value ?? 0) - (now.value ?? 0),
        effort: chosen.reduce((sum, key) => sum + effortOf[efforts.get(key) ?? 'medium'], 0),
        effortAssumed: chosen.filter((key) => !efforts.has(key)),
      };
    })
    .toSorted((a, b) => b.gain / b.effort - a.gain / a.effort)
    .slice(0, size !== null && size > ENUMERATED ? 1 : MOST_SETS);
  return { to: to.name, toAssess: [], sets };
}

/** The items with those of `keys` earning all their points. */
export function putRight(items: readonly ScoredItem[], keys: ReadonlySet<string>): ScoredItem[] {
  return items.map((item) => (keys.has(item.key) ? { ...item, result: 'pass', points: 1 } : item));
}

/** The fewest items not assessed yet, the heaviest first, that bring completeness to its minimum. */
function fewestToAssess(items: readonly ScoredItem[], minimum: number): string[] {
  const applicable = items.filter(({ result }) => result !== 'na');
  const whole = applicable.reduce((sum, { weight }) => sum + weight, 0);
  let assessed = applicable.reduce(
    (sum, { weight, points }) => sum + (points === null ? 0 : weight),
    0,
  );
  const open = applicable.filter(({ points }) => points === null);
  const chosen: string[] = [];
  for (const { key, weight } of open.toSorted((a, b) => b.weight - a.weight)) {
    if (chosen.length > 0 && reaches(assessed / whole, minimum)) break;
    chosen.push(key);
    assessed += weight;
  }
  return chosen;
}

/** What there is to gain by putting items right, in points × weight. */
function candidatesOf(
  items: readonly ScoredItem[],
  efforts: ReadonlyMap<string, Effort>,
): Candidates {
  const improvable = ({ points }: ScoredItem) => points !== null && points < 1;
  const candidate = ({ key, weight, points }: ScoredItem): Candidate => ({
    key,
    gain: weight * (1 - (points ?? 0)),
    effort: effortOf[efforts.get(key) ?? 'medium'],
  });
  const voided = new Set(items.filter(isFatalFailure).map(({ checklist }) => checklist));
  return {
    free: items.filter((item) => improvable(item) && !voided.has(item.checklist)).map(candidate),
    gates: [...voided].map((id) => {
      const own = items.filter(({ checklist }) => checklist === id);
      return {
        opening: own.filter(isFatalFailure).map(candidate),
        bonus: own.reduce((sum, { weight, points }) => sum + weight * (points ?? 0), 0),
        then: own.filter((item) => improvable(item) && !isFatalFailure(item)).map(candidate),
      };
    }),
  };
}
