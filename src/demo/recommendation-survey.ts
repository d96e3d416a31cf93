import { HOUR, wallSeconds } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import { customerCount, customerFrom, pseudonymOf } from './customers.ts';
import { RELEASED_AT } from './demo-period.ts';
import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import type { Language } from './languages.ts';
import { drawAnswer } from './survey-answer.ts';
import type { SurveyAnswer } from './survey-answer.ts';
import { FINNISH_SPEAKER_LEFT_AT } from './team.ts';

/** One customer who was asked how likely a recommendation is, from 0 to 10. */
export interface RecommendationAsked {
  /** A pseudonym of the survey tool, not the help desk's number. */
  customer: string;
  language: Language;
  sentAt: WallSeconds;
  answer: SurveyAnswer | undefined;
}

/** Four times a year, whether they had written to customer service or not. */
export const WAVES: readonly WallSeconds[] = [
  '2025-11-04T10:00',
  '2026-02-03T10:00',
  '2026-05-26T10:00',
  '2026-08-25T10:00',
].map(wallSeconds);

/** Every seventeenth customer or so is asked in a wave, within two hours. */
const ASKED_SHARE = 0.057;
const SENT_WITHIN = 2 * HOUR;

const RESPONSE_SHARE = 0.25;

/** Median of the points that a customer keeps back from 10, and its log-normal spread. */
const KEPT_BACK = { before: 1.65, since: 2.45, finnishWithoutCover: 4.2, spread: 0.9 };

function keptBack(language: Language, sentAt: WallSeconds): number {
  if (language === 'Finnish' && sentAt >= FINNISH_SPEAKER_LEFT_AT)
    return KEPT_BACK.finnishWithoutCover;
  return sentAt >= RELEASED_AT ? KEPT_BACK.since : KEPT_BACK.before;
}

function drawScore(dice: Dice, language: Language, sentAt: WallSeconds): number {
  return Math.max(0, 10 - Math.floor(dice.around(keptBack(language, sentAt), KEPT_BACK.spread)));
}

/** All customers asked, in the order in which the survey was sent to them. */
export function generateRecommendations(options: GeneratorOptions): RecommendationAsked[] {
  const dice = createDice(options.seed + 3);
  const customers = Array.from({ length: customerCount(options.tickets) }, (_, index) => index + 1);
  return WAVES.flatMap((wave) =>
    customers
      .filter(() => dice.happens(ASKED_SHARE))
      .map((number) => {
        const { language } = customerFrom(number);
        const sentAt = wave + Math.floor(dice.between(0, SENT_WITHIN));
        const answer = drawAnswer(dice, sentAt, RESPONSE_SHARE, () =>
          drawScore(dice, language, sentAt),
        );
        return { customer: pseudonymOf(number), language, sentAt, answer };
      })
      .toSorted((one, other) => one.sentAt - other.sentAt),
  );
}
