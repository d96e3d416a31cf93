/** What raters said of one thing (a unit): at least two of them, each with one value. */
export type Unit<Value> = readonly Value[];

/**
 * Percent agreement, from 0 to 1: of the pairs of raters of a unit, the share that agree, as the mean
 * over units. Chance is not taken off. Null without a unit.
 */
export function percentAgreement(units: readonly Unit<string>[]): number | null {
  if (units.length === 0) return null;
  return mean(units.map(agreeingPairs));
}

/**
 * Cohen's kappa of two raters, unweighted (Cohen 1960, “A coefficient of agreement for nominal
 * scales”): 1 is perfect agreement, 0 what chance gives. The first value of each pair is that of the
 * one rater, the second that of the other. Null where both used one category only, so that chance
 * alone gives full agreement.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const n = pairs.length;
  const observed = pairs.filter(([one, other]) => one === other).length / n;
  const shareOf = (rater: 0 | 1, category: string) =>
    pairs.filter((pair) => pair[rater] === category).length / n;
  const categories = [...new Set(pairs.flat())];
  const expected = sum(categories.map((category) => shareOf(0, category) * shareOf(1, category)));
  return n === 0 || expected === 1 ? null : (observed - expected) / (1 - expected);
}

/**
 * Fleiss' kappa of units that all have the same number of raters, who need not be the same persons
 * (Fleiss 1971, “Measuring nominal scale agreement among many raters”). Null where the numbers
 * differ, or where only one category was used.
 */
export function fleissKappa(units: readonly Unit<string>[]): number | null {
  const raters = units[0]?.length ?? 0;
  if (raters < 2 || units.some(({ length }) => length !== raters)) return null;
  const all = units.flat();
  const expected = sum([...tally(all).values()].map((count) => count ** 2)) / all.length ** 2;
  return expected === 1 ? null : (mean(units.map(agreeingPairs)) - expected) / (1 - expected);
}

/** How far two values lie apart: as categories, in their order, or by their numbers. */
export type Metric = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha of units with any number of raters, so that judgements may be missing
 * (Krippendorff 2011, “Computing Krippendorff's Alpha-Reliability”). Values are numbers whose order
 * is that of the scale; units with fewer than two values say nothing and are passed over. Null where
 * all values are alike, since there is then no variation that could be agreed on.
 */
export function krippendorffAlpha(units: readonly Unit<number>[], metric: Metric): number | null {
  const pairable = units.filter(({ length }) => length >= 2);
  const counts = tally(pairable.flat());
  const values = [...counts.keys()].toSorted((a, b) => a - b);
  const n = sum([...counts.values()]);
  const distance = distanceBy(metric, values, counts);
  let observed = 0;
  for (const unit of pairable) {
    const own = tally(unit);
    observed += pairSum(own, own, distance) / (unit.length - 1);
  }
  const expected = pairSum(counts, counts, distance) / (n - 1);
  return expected > 0 ? 1 - observed / expected : null;
}

/** The squared difference of two values, ranks by their frequencies (equations of section D). */
function distanceBy(
  metric: Metric,
  values: readonly number[],
  counts: ReadonlyMap<number, number>,
): (one: number, other: number) => number {
  if (metric === 'nominal') return (one, other) => (one === other ? 0 : 1);
  if (metric === 'interval') return (one, other) => (one - other) ** 2;
  return (one, other) => {
    if (one === other) return 0;
    const [low, high] = one < other ? [one, other] : [other, one];
    const between = values.filter((value) => value >= low && value <= high);
    const ends = ((counts.get(low) ?? 0) + (counts.get(high) ?? 0)) / 2;
    return (sum(between.map((value) => counts.get(value) ?? 0)) - ends) ** 2;
  };
}

function pairSum(
  ones: ReadonlyMap<number, number>,
  others: ReadonlyMap<number, number>,
  distance: (one: number, other: number) => number,
): number {
  let total = 0;
  for (const [one, n] of ones)
    for (const [other, m] of others) total += n * m * distance(one, other);
  return total;
}

/** The share of the ordered pairs of a unit's values that are equal. */
function agreeingPairs(unit: Unit<string>): number {
  const equal = sum([...tally(unit).values()].map((count) => count * (count - 1)));
  return equal / (unit.length * (unit.length - 1));
}

function tally<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}
