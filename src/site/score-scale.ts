import type { Report } from '../report/schema.ts';

export interface ScoreBand {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The grades' bands on the scale of 0 to 100, from the lowest. */
export function scoreBands(bands: Report['score']['bands']): ScoreBand[] {
  const ascending = Object.entries(bands).toSorted(([, a], [, b]) => a - b);
  return ascending.map(([name, from], index) => ({
    name,
    from,
    to: ascending[index + 1]?.[1] ?? 100,
  }));
}
