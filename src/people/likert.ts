import { type Bounds, wilson } from '../measures/intervals.ts';

/** How many answered 1, 2, 3, 4 and 5, of which 5 is the most favourable. */
export type LikertCounts = readonly [number, number, number, number, number];

export const noAnswers: LikertCounts = [0, 0, 0, 0, 0];

/** Answers on five steps in figures: the share of 4 and 5 with its 95 % interval (Wilson), and the mean step. */
export interface LikertFigures {
  readonly n: number;
  readonly favourable: number | null;
  readonly interval: Bounds | null;
  readonly mean: number | null;
}

export function likertFigures(counts: LikertCounts): LikertFigures {
  const n = answersIn(counts);
  if (n === 0) return { n, favourable: null, interval: null, mean: null };
  const hits = counts[3] + counts[4];
  const points = counts.reduce((sum, count, step) => sum + count * (step + 1), 0);
  return { n, favourable: hits / n, interval: wilson(hits, n), mean: points / n };
}

export const answersIn = (counts: LikertCounts): number =>
  counts.reduce((sum, count) => sum + count, 0);

export function addAnswers(a: LikertCounts, b: LikertCounts): LikertCounts {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]];
}
