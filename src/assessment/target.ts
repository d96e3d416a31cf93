import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import type { Bounds } from '../measures/intervals.ts';
import type { Unit } from '../measures/unit.ts';
import { parseDuration } from '../workspace/duration-text.ts';
import type { Place } from '../errors/problem.ts';

/** What a KPI is held against, in the KPI's own unit; both bounds make a band. */
export interface Target {
  readonly min: number | null;
  readonly max: number | null;
}

/** Whether a figure meets its target; `uncertain` when its interval spans a bound. */
export type Verdict = 'met' | 'missed' | 'uncertain' | 'no-target' | 'not-measured';

interface StatedTarget {
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
}

/** Reads a target in the unit of its KPI: durations as `4h`, shares as `0.9` or `90%`. */
export function readTarget(
  kpi: Kpi,
  stated: StatedTarget,
  placeOf: (bound: 'min' | 'max') => Place,
): { target: Target; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = (bound: 'min' | 'max'): number | null => {
    const value = stated[bound];
    if (value === undefined) return null;
    const amount = readAmount(kpi.unit, value);
    if (amount === null)
      problems.push(
        problem('target-unit', placeOf(bound), {
          kpi: kpi.id,
          value,
          expected: expectations[kpi.unit],
        }),
      );
    return amount;
  };
  const target = { min: read('min'), max: read('max') };
  if (target.min !== null && target.max !== null && target.min > target.max)
    problems.push(problem('target-reversed', placeOf('min'), { kpi: kpi.id }));
  return { target, problems };
}

/** What an amount of each unit is, as authors write it. */
export const expectations: Record<Unit, string> = {
  count: 'a number',
  decimal: 'a number',
  score: 'a number',
  share: 'a share such as 0.9 or 90%',
  duration: 'a duration such as 30m, 4h or 2d',
};

/** An amount in a unit (durations in seconds, shares from 0 to 1), or null where it is none. */
export function readAmount(unit: Unit, value: number | string): number | null {
  if (typeof value === 'string' && value.trim() === '') return null;
  if (unit === 'duration') return typeof value === 'string' ? parseDuration(value) : null;
  const percent = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(String(value));
  if (unit === 'share') {
    const share = percent ? Number(percent[1]) / 100 : Number(value);
    return share >= 0 && share <= 1 ? share : null;
  }
  return percent || Number.isNaN(Number(value)) ? null : Number(value);
}

/** Holds a figure against a target. */
export function judge(
  target: Target | null,
  value: number | null,
  interval: Bounds | null,
): Verdict {
  if (value === null) return 'not-measured';
  if (target === null) return 'no-target';
  const meets = (figure: number) =>
    (target.min === null || figure >= target.min) && (target.max === null || figure <= target.max);
  const met = meets(value);
  if (interval === null) return met ? 'met' : 'missed';
  const [lower, upper] = interval;
  if (meets(lower) && meets(upper)) return 'met';
  const below = target.min !== null && upper < target.min;
  const above = target.max !== null && lower > target.max;
  return below || above ? 'missed' : 'uncertain';
}
