import { DAY } from './account-clock.ts';
import type { Ticket } from './ticket.ts';

/** An item of the checklist “conversation-quality”, and how the demo's agents do at it. */
export interface ReviewedItem {
  id: string;
  /** From 1 to 5 instead of pass, partial and fail. */
  rated: boolean;
  /** How sure a conversation is to pass, in deviations: at 0 half of them do, at 1.1 six in seven. */
  ease: (ticket: Ticket) => number;
  /** Deviation of what one reviewer sees from what another sees. */
  vague: number;
  /** Share of the conversations to which it applies, as far as `fits` lets it. */
  applies: number;
  fits: (ticket: Ticket) => boolean;
}

/** Within five working days of nine hours. */
const TIMELY_MINUTES = 5 * 9 * 60;

const tookLonger = ({ replies }: Ticket) => replies > 1;
const tookADay = ({ course }: Ticket) => (course.fullResolution?.calendar ?? 0) * 60 > DAY;
const wasTimely = ({ course }: Ticket) => (course.fullResolution?.business ?? 0) <= TIMELY_MINUTES;

const item = (
  id: string,
  ease: number | ((ticket: Ticket) => number),
  more: Partial<Pick<ReviewedItem, 'applies' | 'fits'>> = {},
): ReviewedItem => ({
  id,
  rated: false,
  ease: typeof ease === 'number' ? () => ease : ease,
  vague: 0.2,
  applies: 1,
  fits: () => true,
  ...more,
});

const rating = (id: string, ease: number, vague: number, applies = 1): ReviewedItem => ({
  ...item(id, ease, { applies }),
  rated: true,
  vague,
});

/**
 * Planted: customers are treated kindly and told what is right, but seldom what happens next and
 * when; what empathy and listening are, reviewers see differently.
 */
export const REVIEWED_ITEMS: readonly ReviewedItem[] = [
  item('greeting', 2.4),
  item('name', 2),
  rating('natural-speech', 1.4, 0.4),
  rating('empathy', 1.6, 1.1, 0.8),
  item('use-of-name', 1.2),
  rating('active-listening', 1.2, 0.95),
  rating('positive-tone', 2.7, 0.25),
  item('no-blame', 4.2),
  rating('explanation', 1.3, 0.35),
  rating('plain-words', 2.1, 0.3),
  item('questions-answered', 1.6, { applies: 0.9 }),
  item('knowledge', 2.4),
  item('education', 1.1, { applies: 0.6 }),
  item('options', 0.7, { applies: 0.4 }),
  item('alternative', 1, { applies: 0.15 }),
  item('extra-help', 1.4),
  item('first-reply', (ticket) => (tookLonger(ticket) ? 0.1 : 2.4)),
  item('timely-resolution', (ticket) => (wasTimely(ticket) ? 1.9 : -0.9)),
  item('estimate', 0, { fits: tookLonger }),
  item('next-steps', 0.1, { applies: 0.6 }),
  item('process-overview', -0.1, { fits: tookLonger }),
  item('follow-up', 0.2, { fits: tookADay }),
  item('further-questions', 1),
  item('thanks', 2.2),
  item('labels', 1.9),
];
