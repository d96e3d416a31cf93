import type { JudgementRow, ReviewDimension, Verdict } from './judgement.ts';

/** A conversation as one reviewer judged it by one checklist. */
export interface Review {
  readonly conversation: number;
  readonly rater: number | null;
  readonly parts: Readonly<Record<ReviewDimension, string | null>>;
  /** By item; a later judgement of the same reviewer has taken the place of an earlier one. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** Judgements gathered into reviews, in the order in which these began. */
export function gatherReviews(
  judgements: readonly { readonly row: JudgementRow; readonly verdict: Verdict }[],
): Review[] {
  const reviews = new Map<string, Review & { verdicts: Map<string, Verdict> }>();
  for (const { row, verdict } of judgements) {
    const { conversation, rater, channel, group, agent } = row;
    const key = `${conversation}|${rater ?? ''}`;
    const review = reviews.get(key) ?? {
      conversation,
      rater,
      parts: { channel, group, agent },
      verdicts: new Map<string, Verdict>(),
    };
    review.verdicts.set(row.item, verdict);
    reviews.set(key, review);
  }
  return [...reviews.values()];
}

/** The first review of each conversation: the sample, in which none counts twice. */
export function firstReviews(reviews: readonly Review[]): Review[] {
  const seen = new Set<number>();
  return reviews.filter(({ conversation }) => {
    if (seen.has(conversation)) return false;
    seen.add(conversation);
    return true;
  });
}
