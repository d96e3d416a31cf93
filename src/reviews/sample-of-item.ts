import { pointsEarned } from '../assessment/score.ts';
import { type ReviewDimension, reviewDimensions } from './judgement.ts';
import type { Review } from './review.ts';

/** How many of the conversations to which an item applied passed it. */
export interface SampleCounts {
  readonly n: number;
  readonly passed: number;
}

/** An item over a sample of conversations. */
export interface ItemSample extends SampleCounts {
  /** Mean share of its weight that the item earned; null where it applied to none. */
  readonly points: number | null;
  readonly notApplicable: number;
  readonly by: Readonly<Record<ReviewDimension, readonly PartOf<SampleCounts>[]>>;
}

export type PartOf<Figure> = Figure & { readonly key: string | null };

/** An item over the reviews of a sample, each of another conversation. */
export function sampleOfItem(item: string, sample: readonly Review[]): ItemSample {
  const judged = sample.flatMap(({ parts, verdicts }) => {
    const verdict = verdicts.get(item);
    return verdict ? [{ parts, verdict }] : [];
  });
  const applied = judged.filter(({ verdict }) => verdict.result !== 'na');
  const earned = applied.reduce((sum, { verdict }) => sum + (pointsEarned(verdict) ?? 0), 0);
  const counts = (entries: typeof applied) => ({
    n: entries.length,
    passed: entries.filter(({ verdict }) => verdict.result === 'pass').length,
  });
  return {
    ...counts(applied),
    points: applied.length > 0 ? earned / applied.length : null,
    notApplicable: judged.length - applied.length,
    by: partsOf(applied, counts),
  };
}

/** A figure for each part of each dimension, the largest part first; nothing where none is named. */
export function partsOf<
  Entry extends { readonly parts: Review['parts'] },
  Figure extends { n: number },
>(
  entries: readonly Entry[],
  figure: (entries: Entry[]) => Figure,
): Record<ReviewDimension, PartOf<Figure>[]> {
  const of = (dimension: ReviewDimension): PartOf<Figure>[] => {
    const parts = Map.groupBy(entries, (entry) => entry.parts[dimension]);
    if (parts.size === 0 || (parts.size === 1 && parts.has(null))) return [];
    return [...parts]
      .map(([key, own]) => ({ ...figure(own), key }))
      .toSorted((a, b) => b.n - a.n || ((a.key ?? '\uFFFF') < (b.key ?? '\uFFFF') ? -1 : 1));
  };
  const [channel, group, agent] = reviewDimensions;
  return { channel: of(channel), group: of(group), agent: of(agent) };
}
