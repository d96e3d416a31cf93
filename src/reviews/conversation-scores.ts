import { type Checklist, itemsOf } from '../assessment/checklist.ts';
import { pointsEarned, scoreItems } from '../assessment/score.ts';
import type { ReviewDimension } from './judgement.ts';
import type { Review } from './review.ts';
import { type PartOf, partsOf } from './sample-of-item.ts';

/** The mean of scores from 0 to 100, with their sample standard deviation. */
export interface MeanScore {
  readonly n: number;
  readonly mean: number;
  /** Null of a single score. */
  readonly deviation: number | null;
}

export interface ConversationScores {
  readonly whole: MeanScore | null;
  /** Conversations in which a fatal item failed, so that they score 0. */
  readonly fatal: number;
  readonly distribution: readonly { from: number; to: number; n: number }[];
  readonly by: Readonly<Record<ReviewDimension, readonly PartOf<MeanScore>[]>>;
}

/**
 * The scores of a sample of conversations, each by the arithmetic of the checklist as a whole: item
 * weight × section weight, “not applicable” left out, 0 where a fatal item failed. A conversation
 * in which nothing applied has no score.
 */
export function conversationScores(
  checklist: Checklist,
  sample: readonly Review[],
): ConversationScores {
  const scored = sample.flatMap(({ parts, verdicts }) => {
    const score = scoreOf(checklist, verdicts);
    return score === null ? [] : [{ parts, ...score }];
  });
  const figure = (entries: readonly { readonly value: number }[]) =>
    meanOf(entries.map(({ value }) => value));
  return {
    whole: scored.length > 0 ? figure(scored) : null,
    fatal: scored.filter(({ fatal }) => fatal).length,
    distribution: distributionOf(scored.map(({ value }) => value)),
    by: partsOf(scored, figure),
  };
}

/** The score of one conversation. */
export function scoreOf(
  checklist: Checklist,
  verdicts: Review['verdicts'],
): { value: number; fatal: boolean } | null {
  const items = checklist.sections.flatMap((section) =>
    section.items.map((item) => {
      const verdict = verdicts.get(item.id);
      return {
        weight: item.weight * section.weight,
        result: verdict?.result ?? ('not-assessed' as const),
        points: verdict ? pointsEarned(verdict) : null,
      };
    }),
  );
  const { value } = scoreItems(items);
  if (value === null) return null;
  const fatal = itemsOf(checklist).some(
    (item) => item.fatal && verdicts.get(item.id)?.result === 'fail',
  );
  return { value: fatal ? 0 : value, fatal };
}

function meanOf(values: readonly number[]): MeanScore {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, deviation: n > 1 ? Math.sqrt(squares / (n - 1)) : null };
}

const BIN = 10;

/** Tens of points; the last holds 100 too. */
function distributionOf(values: readonly number[]): { from: number; to: number; n: number }[] {
  const last = 100 - BIN;
  return Array.from({ length: 100 / BIN }, (_, index) => {
    const from = index * BIN;
    const isIn = (value: number) => Math.min(last, Math.floor(value / BIN) * BIN) === from;
    return { from, to: from + BIN, n: values.filter(isIn).length };
  });
}
