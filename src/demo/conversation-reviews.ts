import { wallSeconds } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { drawMark, drawMerits } from './review-marks.ts';
import { drawSample, reviewFrame } from './review-sample.ts';
import { REVIEWED_ITEMS } from './reviewed-items.ts';
import { REVIEWERS } from './reviewers.ts';
import type { Reviewer } from './reviewers.ts';
import type { Ticket } from './ticket.ts';
import { workingDays } from './working-hours.ts';

/** One conversation as one reviewer judged it. */
export interface Review {
  ticket: Ticket;
  reviewer: string;
  /** 00:00 of the day. */
  day: WallSeconds;
  /** By item, in the order of the checklist. */
  marks: ReadonlyMap<string, string>;
}

export interface Reviews {
  /** Of each conversation of the sample, by one reviewer. */
  sample: Review[];
  /** Of some of the same conversations by other reviewers, who had not seen the first verdict. */
  calibration: Review[];
}

/** The first conversations of the sample are judged again: so many by both others, so many by one. */
const CALIBRATED = { byBoth: 24, byOne: 16 };

/** Two weeks of September, and the one after them. */
const SAMPLE_DAYS = [...workingDays(wallSeconds('2026-09-07')).take(10)];
const CALIBRATION_DAYS = [...workingDays(wallSeconds('2026-09-21')).take(5)];

function others(dice: Dice, first: Reviewer, index: number): readonly Reviewer[] {
  const rest = REVIEWERS.filter((reviewer) => reviewer !== first);
  if (index < CALIBRATED.byBoth) return rest;
  return index < CALIBRATED.byBoth + CALIBRATED.byOne ? [dice.choose(rest)] : [];
}

const byDay = (one: Review, other: Review) =>
  one.day - other.day || one.ticket.id - other.ticket.id;

/** All reviews of the sample of answered conversations, each part in the order of its days. */
export function generateReviews(options: GeneratorOptions): Reviews {
  const dice = createDice(options.seed + 6);
  const sample: Review[] = [];
  const calibration: Review[] = [];
  for (const [index, ticket] of drawSample(reviewFrame(options), options.seed).entries()) {
    const merits = drawMerits(dice, ticket);
    const review = (reviewer: Reviewer, days: readonly WallSeconds[]): Review => ({
      ticket,
      reviewer: reviewer.name,
      day: dice.choose(days),
      marks: new Map(
        REVIEWED_ITEMS.map((item) => [item.id, drawMark(dice, item, merits, reviewer)]),
      ),
    });
    const first = dice.choose(REVIEWERS);
    sample.push(review(first, SAMPLE_DAYS));
    for (const other of others(dice, first, index))
      calibration.push(review(other, CALIBRATION_DAYS));
  }
  return { sample: sample.toSorted(byDay), calibration: calibration.toSorted(byDay) };
}
