import { DAY, wallSeconds } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import { EXPORTED_AT, RELEASED_AT } from './demo-period.ts';
import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { generateTickets } from './generate-tickets.ts';
import { drawAnswer } from './survey-answer.ts';
import type { SurveyAnswer } from './survey-answer.ts';
import { FINNISH_SPEAKER_LEFT_AT } from './team.ts';
import type { Ticket } from './ticket.ts';

/** One customer who was asked how easy it was to get help, from 1 (hard) to 7 (easy). */
export interface EffortAsked {
  ticket: number;
  sentAt: WallSeconds;
  answer: SurveyAnswer | undefined;
}

/** The survey began as a pilot: some of those whose answered ticket was solved from then on are asked. */
const PILOT_FROM = wallSeconds('2026-02-01');
const ASKED_SHARE = 0.13;
const ASKED_AFTER = 2 * DAY;

const RESPONSE_SHARE = 0.26;

/** Median of the points that a customer keeps back from 7, and its log-normal spread. */
const KEPT_BACK = { median: 1.15, spread: 0.75 };

/** What makes it harder to get help: each multiplies what is kept back. */
function hardship(ticket: Ticket): number {
  const { course, language, groupStations, replies, topic } = ticket;
  const since = (moment: WallSeconds) => course.createdAt >= moment;
  const factors = [
    replies > 1 ? 1.3 : 1,
    groupStations > 2 ? 1.9 : 1,
    course.reopens > 0 ? 1.4 : 1,
    ticket.slaMet ? 1 : 1.4,
    since(RELEASED_AT) && topic === 'Account' ? 1.6 : 1,
    language === 'Finnish' && since(FINNISH_SPEAKER_LEFT_AT) ? 1.8 : 1,
  ];
  return factors.reduce((product, factor) => product * factor, 1);
}

function drawEase(dice: Dice, ticket: Ticket): number {
  const kept = dice.around(KEPT_BACK.median * hardship(ticket), KEPT_BACK.spread);
  return Math.max(1, 7 - Math.floor(kept));
}

/** All customers asked, in the order in which the survey was sent to them. */
export function generateEfforts(options: GeneratorOptions): EffortAsked[] {
  const dice = createDice(options.seed + 4);
  const asked: EffortAsked[] = [];
  for (const ticket of generateTickets(options)) {
    const { firstReplyAt, solvedAt } = ticket.course;
    if (firstReplyAt === undefined || solvedAt === undefined || solvedAt < PILOT_FROM) continue;
    const sentAt = solvedAt + ASKED_AFTER;
    if (sentAt > EXPORTED_AT || !dice.happens(ASKED_SHARE)) continue;
    const answer = drawAnswer(dice, sentAt, RESPONSE_SHARE, () => drawEase(dice, ticket));
    asked.push({ ticket: ticket.id, sentAt, answer });
  }
  return asked.toSorted((one, other) => one.sentAt - other.sentAt);
}
