import type { Unit } from '../measures/unit.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps that a clock and a calendar make natural, in seconds; a week is said in days. */
const clockSteps = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((step) => step * minute),
  ...[1, 2, 4, 8, 12].map((step) => step * hour),
  ...[1, 2, 7, 14].map((step) => step * day),
];

/** The smallest round step that takes at most `most` steps to cover the span. */
export function tickStep(unit: Unit, span: number, most: number): number {
  const least = span / most;
  switch (unit) {
    case 'count':
      return Math.max(1, decimalStep(least));
    case 'duration': {
      if (least <= 0.5) return decimalStep(least);
      const onClock = clockSteps.find((step) => step >= least);
      return onClock ?? decimalStep(least / day) * day;
    }
    case 'share':
    case 'decimal':
    case 'score':
      return decimalStep(least);
  }
}

/** 1, 2 or 5 times a power of ten. */
function decimalStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}
