import { MESSENGER } from './channels.ts';
import type { Dice } from './dice.ts';
import { REVIEWED_ITEMS } from './reviewed-items.ts';
import type { ReviewedItem } from './reviewed-items.ts';
import type { Reviewer } from './reviewers.ts';
import { FINNISH_SPEAKER_LEFT_AT } from './team.ts';
import type { Ticket } from './ticket.ts';

/** How well a conversation did at each item to which it is open, in deviations: from 0 up it passes. */
export type Merits = ReadonlyMap<ReviewedItem, number>;

/** Deviations of a whole conversation, and of one item in it. */
const SPREAD = { conversation: 0.45, item: 1 };

const PARTIAL_FROM = -0.7;

/** The lowest merit that earns each rating above 1; a 4 passes as an item without ratings would. */
const RATED_FROM = [
  [5, 1.3],
  [4, 0],
  [3, PARTIAL_FROM],
  [2, -1.5],
] as const;

const deviation = (dice: Dice, spread: number) => Math.log(dice.around(1, spread));

/** What a conversation suffers from, whoever leads it. */
function handicap({ channel, course, groupStations, language }: Ticket): number {
  const uncovered = language === 'Finnish' && course.createdAt >= FINNISH_SPEAKER_LEFT_AT;
  return (
    (channel === MESSENGER.name ? 0.9 : 0) +
    (uncovered ? 0.8 : 0) +
    (groupStations > 2 ? 0.25 : 0) +
    (course.reopens > 0 ? 0.2 : 0)
  );
}

export function drawMerits(dice: Dice, ticket: Ticket): Merits {
  const whole = deviation(dice, SPREAD.conversation) - handicap(ticket);
  return new Map(
    REVIEWED_ITEMS.filter(({ applies, fits }) => fits(ticket) && dice.happens(applies)).map(
      (item) => [item, item.ease(ticket) + whole + deviation(dice, SPREAD.item)],
    ),
  );
}

/** `pass`, `partial`, `fail` or `na`, or a rating from 1 to 5, as one reviewer sees it. */
export function drawMark(
  dice: Dice,
  item: ReviewedItem,
  merits: Merits,
  { strictness }: Reviewer,
): string {
  const merit = merits.get(item);
  if (merit === undefined) return 'na';
  const seen = merit - (strictness[item.id] ?? 0) + deviation(dice, item.vague);
  if (item.rated) return String(RATED_FROM.find(([, from]) => seen >= from)?.[0] ?? 1);
  return seen >= 0 ? 'pass' : seen >= PARTIAL_FROM ? 'partial' : 'fail';
}
