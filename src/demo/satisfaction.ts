import { DAY, HOUR } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import { EXPORTED_AT, RELEASED_AT } from './demo-period.ts';
import type { Dice } from './dice.ts';
import type { Satisfaction, TicketCourse } from './ticket.ts';
import type { TopicName } from './topics.ts';
import type { Work } from './workload.ts';

/** What a customer's mood depends on. */
export interface Experience {
  work: Work;
  course: TicketCourse;
  /** The first reply missed its target. */
  slow: boolean;
}

/** The survey is sent a day after solving, and answered before the ticket closes. */
const ASKED_AFTER = DAY;
const ANSWERED_WITHIN = 2.5 * DAY;
const RESPONSE_SHARE = 0.275;

/** Log-odds of a good rating for a plain ticket, and what takes from them. */
const CONTENT = 2.45;
const SHOP_TROUBLE: Partial<Record<TopicName, number>> = { 'Order status': 1.2, Account: 1.55 };
const OTHER_SHOP_TROUBLE = 0.8;

function goodShare({ work, course, slow }: Experience): number {
  const { createdAt, topic, assignment } = work;
  let logOdds = CONTENT;
  if (createdAt >= RELEASED_AT) logOdds -= SHOP_TROUBLE[topic.name] ?? OTHER_SHOP_TROUBLE;
  if (slow) logOdds -= 0.4;
  if (assignment.looped) logOdds -= 1;
  if (course.reopens > 0) logOdds -= 0.6;
  if (assignment.uncoveredLanguage) logOdds -= 1.5;
  return 1 / (1 + Math.exp(-logOdds));
}

export interface Survey {
  satisfaction: Satisfaction;
  /** When the survey last changed the ticket; undefined if it never did. */
  changedAt: WallSeconds | undefined;
}

const NOT_OFFERED: Survey = { satisfaction: 'Not Offered', changedAt: undefined };

/** Asks the customer of a solved and answered ticket, as far as that has happened by the export. */
export function drawSurvey(dice: Dice, experience: Experience): Survey {
  const { solvedAt, firstReplyAt } = experience.course;
  if (solvedAt === undefined || firstReplyAt === undefined) return NOT_OFFERED;
  const askedAt = solvedAt + ASKED_AFTER;
  if (askedAt > EXPORTED_AT || !dice.happens(experience.work.channel.csatOffered))
    return NOT_OFFERED;
  const answeredAt = askedAt + Math.floor(Math.min(dice.around(8, 1) * HOUR, ANSWERED_WITHIN));
  if (!dice.happens(RESPONSE_SHARE) || answeredAt > EXPORTED_AT) {
    return { satisfaction: 'Offered', changedAt: askedAt };
  }
  const good = dice.happens(goodShare(experience));
  return { satisfaction: good ? 'Good' : 'Bad', changedAt: answeredAt };
}
