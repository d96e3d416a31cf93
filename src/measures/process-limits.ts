export interface Point {
  readonly key: string;
  /** Null where there is no figure; the gap stays in the series. */
  readonly value: number | null;
}

/**
 * `outside`: beyond the limits. `run`: one of at least eight in a row on one side of the mean and of
 * the median.
 */
export interface Signal {
  readonly key: string;
  readonly rule: 'outside' | 'run';
}

export type Verdict = 'signal' | 'noise';

export interface ProcessLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly signals: readonly Signal[];
  /** Whether anything in the series is more than routine variation. */
  readonly verdict: Verdict;
  /** Whether the last point that has a value is, or belongs to a run that goes on. */
  readonly latest: Verdict;
}

/** What no value can go beyond, such as 0 and 1 for a share. */
export interface Clamp {
  readonly min?: number;
  readonly max?: number;
}

const fewest = 10;
const longRun = 8;
/** 3 ÷ 1.128, which turns a mean range of two into three deviations. */
const scaling = 2.66;
/** What adding and dividing may leave of a difference that is none, relative to the values. */
const rounding = 1e-9;

/**
 * The natural process limits of an XmR chart, mean ± 2.66 × mean moving range, and the points that
 * signal a change (Wheeler 2000, Understanding Variation, 2nd edition; of its rules the point outside
 * and the run of eight). Every point counts alike, however many rows it rests on. A point on a limit is within
 * it; one on the mean ends a run. A run must keep to one side of the median too: otherwise one wild
 * week, which drags the mean along, would make a run of all the others.
 *
 * A gap (null) ends a run and has no moving range. Limits are null with fewer than 10 values, or
 * where no two of them are neighbours.
 */
export function processLimits(points: readonly Point[], clamp: Clamp = {}): ProcessLimits | null {
  const known = points.filter((point) => point.value !== null) as KnownPoint[];
  const ranges = points.flatMap(({ value }, i) => {
    const before = points[i - 1]?.value ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  if (known.length < fewest || ranges.length === 0) return null;

  const values = known.map(({ value }) => value);
  const mean = average(values);
  const reach = scaling * average(ranges);
  const lower = Math.max(mean - reach, clamp.min ?? -Infinity);
  const upper = Math.min(mean + reach, clamp.max ?? Infinity);

  const slack = rounding * Math.max(...values.map(Math.abs));
  const outside = known.filter(({ value }) => value < lower - slack || value > upper + slack);
  const signals = [
    ...outside.map(({ key }): Signal => ({ key, rule: 'outside' })),
    ...runs(points, [mean, median(values)], slack).map((key): Signal => ({ key, rule: 'run' })),
  ];
  const last = known.at(-1)?.key;
  return {
    mean,
    lower,
    upper,
    signals,
    verdict: signals.length > 0 ? 'signal' : 'noise',
    latest: signals.some(({ key }) => key === last) ? 'signal' : 'noise',
  };
}

interface KnownPoint extends Point {
  readonly value: number;
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = [Math.floor, Math.ceil].map(
    (round) => sorted[round((sorted.length - 1) / 2)] ?? NaN,
  );
  return average(middle);
}

/** The points of every run that is long enough, on one side of all the centres. */
function runs(points: readonly Point[], centres: readonly number[], slack: number): string[] {
  const sides = points.map(({ value }) => {
    if (value === null) return 0;
    if (centres.every((centre) => value > centre + slack)) return 1;
    return centres.every((centre) => value < centre - slack) ? -1 : 0;
  });
  const found: string[] = [];
  for (let start = 0, end = 0; start < points.length; start = end) {
    while (end < points.length && sides[end] === sides[start]) end += 1;
    if (sides[start] !== 0 && end - start >= longRun)
      found.push(...points.slice(start, end).map(({ key }) => key));
  }
  return found;
}
