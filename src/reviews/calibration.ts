import { type Checklist, type Item, itemsOf } from '../assessment/checklist.ts';
import { cohenKappa, fleissKappa, krippendorffAlpha, percentAgreement } from './agreement.ts';
import type { Verdict } from './judgement.ts';
import type { Review } from './review.ts';

/** Why a coefficient says nothing. */
export const agreementGaps = ['one-answer', 'not-two-reviewers', 'uneven-reviewers'] as const;
export type AgreementGap = (typeof agreementGaps)[number];

export interface Coefficient {
  readonly value: number | null;
  readonly reason: AgreementGap | null;
}

/** How far reviewers agree on an item, over the conversations that several of them judged. */
export interface ItemAgreement {
  readonly units: number;
  readonly raters: number;
  /** From 0 to 1: the share of pairs of reviewers that agree, as the mean over conversations. */
  readonly agreement: number;
  readonly cohen: Coefficient;
  readonly fleiss: Coefficient;
  readonly alpha: Coefficient;
}

export interface Calibration {
  /** Conversations that several reviewers judged, and these reviewers. */
  readonly conversations: number;
  readonly raters: number;
  /** Items × conversations that several reviewers judged, and the agreement over all of these. */
  readonly judgements: number;
  readonly agreement: number;
  readonly items: Readonly<Record<string, ItemAgreement>>;
}

/**
 * Agreement of reviewers over the conversations that at least two of them judged; null without one.
 *
 * For percent agreement and the kappas “not applicable” is an answer like any other. Krippendorff's
 * alpha takes it as missing, since it has no place in the order of the others; it is ordinal for
 * pass, partial and fail, and by intervals for ratings, which the score spaces evenly too.
 */
export function calibrate(checklist: Checklist, reviews: readonly Review[]): Calibration | null {
  const named = reviews.filter(({ rater }) => rater !== null);
  const conversations = [...Map.groupBy(named, ({ conversation }) => conversation).values()].filter(
    ({ length }) => length > 1,
  );
  const items = Object.fromEntries(
    itemsOf(checklist).flatMap((item) => {
      const agreement = agreementOn(item, conversations);
      return agreement ? [[item.id, agreement]] : [];
    }),
  );
  const all = Object.values(items);
  const judgements = all.reduce((sum, { units }) => sum + units, 0);
  if (judgements === 0) return null;
  return {
    conversations: conversations.length,
    raters: new Set(conversations.flat().map(({ rater }) => rater)).size,
    judgements,
    agreement: all.reduce((sum, { units, agreement }) => sum + units * agreement, 0) / judgements,
    items,
  };
}

function agreementOn(
  item: Item,
  conversations: readonly (readonly Review[])[],
): ItemAgreement | null {
  const units = conversations
    .map((reviews) =>
      reviews
        .flatMap(({ rater, verdicts }) => {
          const verdict = verdicts.get(item.id);
          return verdict ? [{ rater: rater ?? 0, verdict }] : [];
        })
        .toSorted((a, b) => a.rater - b.rater),
    )
    .filter(({ length }) => length > 1);
  const words = units.map((unit) => unit.map(({ verdict }) => category(verdict)));
  const agreement = percentAgreement(words);
  if (agreement === null) return null;
  const raters = new Set(units.flat().map(({ rater }) => rater)).size;
  const places = units.map((unit) => unit.flatMap(({ verdict }) => placeOnScale(verdict)));
  const alpha = krippendorffAlpha(places, item.scale ? 'interval' : 'ordinal');
  const even = new Set(units.map(({ length }) => length)).size === 1;
  const pairs = words.flatMap(([one, other]) =>
    one === undefined || other === undefined ? [] : [[one, other] as const],
  );
  return {
    units: units.length,
    raters,
    agreement,
    cohen:
      raters === 2 ? coefficient(cohenKappa(pairs)) : { value: null, reason: 'not-two-reviewers' },
    fleiss: even ? coefficient(fleissKappa(words)) : { value: null, reason: 'uneven-reviewers' },
    alpha: coefficient(alpha),
  };
}

function coefficient(value: number | null): Coefficient {
  return { value, reason: value === null ? 'one-answer' : null };
}

function category({ result, rating }: Verdict): string {
  return rating === null ? result : String(rating);
}

const order = { fail: 0, partial: 1, pass: 2 } as const;

function placeOnScale({ result, rating }: Verdict): number[] {
  if (result === 'na') return [];
  return [rating ?? order[result]];
}
