import { DAY, HOUR, dayNumber } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import { arrivals } from './arrivals.ts';
import type { Arrival } from './arrivals.ts';
import { drawAssignment } from './assignment.ts';
import { MAIL } from './channels.ts';
import { courseAtExport } from './course-at-export.ts';
import { createCustomers } from './customers.ts';
import type { Customer } from './customers.ts';
import { EXPORTED_AT, RELEASED_AT } from './demo-period.ts';
import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import type { Language } from './languages.ts';
import { lastAssignment } from './last-assignment.ts';
import { PRIORITY_SHARES } from './priorities.ts';
import { drawSurvey } from './satisfaction.ts';
import { meetsTarget } from './service-level.ts';
import { drawSubject } from './subjects.ts';
import { drawLife } from './ticket-life.ts';
import type { Ticket, TicketCourse } from './ticket.ts';
import type { TicketType, TopicName } from './topics.ts';
import { drawPlan } from './workload.ts';
import type { Work } from './workload.ts';

export interface GeneratorOptions {
  /** The same seed makes the same tickets. */
  seed: number;
  /** How many; the period stays the same, so more of them means more a day. */
  tickets: number;
}

/** What the committed export is made with; this seed's CSAT of each month stays near the rate it is drawn from. */
export const DEMO: GeneratorOptions = { seed: 20260557, tickets: 20_000 };

const FIRST_ID = 218_400;

/** Now and then a number is missing: the ticket was deleted. */
const DELETED_SHARE = 0.03;

/** Yields the demo's tickets in the order of their creation, in constant memory. */
export function* generateTickets({ seed, tickets }: GeneratorOptions): Generator<Ticket> {
  const dice = createDice(seed);
  const nextCustomer = createCustomers(dice, tickets);
  let id = FIRST_ID;
  for (const arrival of arrivals(dice, tickets)) {
    id += dice.happens(DELETED_SHARE) ? 2 : 1;
    yield drawTicket(dice, id, arrival, nextCustomer());
  }
}

function drawTicket(dice: Dice, id: number, arrival: Arrival, requester: Customer): Ticket {
  const createdAt = arrival.at;
  const { language } = requester;
  const topic = dice.pick(arrival.topics);
  const channel = arrival.channel.live && language === 'Finnish' ? MAIL : arrival.channel;
  const priority = dice.pick(PRIORITY_SHARES);
  const type = dice.pick(topic.types);
  const assignment = drawAssignment(dice, topic, language, createdAt);
  const work: Work = { createdAt, channel, topic, priority, assignment };
  const { plan, oneTouch } = drawPlan(dice, work);
  const course = courseAtExport(dice, drawLife(dice, plan), EXPORTED_AT);
  const last = lastAssignment(dice, assignment, course);

  const slaMet = meetsTarget(course, priority);
  const { looped } = assignment;
  const reopened = course.reopens > 0;
  const survey = drawSurvey(dice, { work, course, slow: !slaMet });
  return {
    id,
    course,
    requester,
    submitter: channel.name === 'Phone' && last.assignee !== '' ? last.assignee : requester.name,
    assignee: last.assignee,
    group: assignment.group,
    subject: drawSubject(dice, language, topic.name),
    tags: tagsOf(topic.name, language, createdAt),
    priority: priority.name,
    channel: channel.name,
    type,
    topic: topic.name,
    language,
    assignedAt: last.assignedAt,
    updatedAt: Math.max(course.lastStepAt, last.assignedAt ?? 0, survey.changedAt ?? 0),
    dueAt: drawDueAt(dice, type, createdAt),
    satisfaction: survey.satisfaction,
    groupStations: assignment.groupStations,
    assigneeStations: last.assigneeStations,
    replies: drawReplies(dice, course, oneTouch, looped),
    complaint: dice.happens(topic.complaint + (looped ? 0.1 : 0) + (slaMet ? 0 : 0.03)),
    escalated: dice.happens(
      0.02 + (looped ? 0.1 : 0) + (reopened ? 0.08 : 0) + (priority.name === 'Urgent' ? 0.1 : 0),
    ),
    slaMet,
  };
}

function drawReplies(dice: Dice, course: TicketCourse, oneTouch: boolean, looped: boolean): number {
  if (course.firstReplyAt === undefined) return 0;
  if (course.solvedAt === undefined) return dice.happens(0.4) ? 2 : 1;
  if (oneTouch) return 1 + course.reopens;
  let replies = looped ? 3 : 2;
  while (dice.happens(0.35)) replies++;
  return replies + course.reopens;
}

/** Some tasks have a day by which they must be done, at noon. */
function drawDueAt(dice: Dice, type: TicketType, createdAt: WallSeconds): WallSeconds | undefined {
  if (type !== 'Task' || !dice.happens(0.3)) return undefined;
  const day = dayNumber(createdAt) + Math.ceil(dice.between(2, 12));
  const dueAt = day * DAY + 12 * HOUR;
  return dueAt <= EXPORTED_AT ? dueAt : undefined;
}

/** Topic and language, and a mark on what the new shop may have broken. */
function tagsOf(topic: TopicName, language: Language, createdAt: WallSeconds): string {
  const tags = `${topic.toLowerCase().replace(' ', '_')} ${language.toLowerCase()}`;
  const byShop = createdAt >= RELEASED_AT && (topic === 'Account' || topic === 'Order status');
  return byShop ? `${tags} new_web_shop` : tags;
}
