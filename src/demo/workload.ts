import { weekday } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import type { Assignment } from './assignment.ts';
import type { Channel } from './channels.ts';
import { RELEASED_AT } from './demo-period.ts';
import type { Dice } from './dice.ts';
import type { Priority } from './priorities.ts';
import { EASY_PICKER, FINNISH_SPEAKER, GROUP_HOURS } from './team.ts';
import type { LifePlan } from './ticket-life.ts';
import type { Topic } from './topics.ts';

/** The contact that is worked on, and by whom. */
export interface Work {
  createdAt: WallSeconds;
  channel: Channel;
  topic: Topic;
  priority: Priority;
  assignment: Assignment;
}

/** Planted: what the weekend leaves makes Mondays slow; Monday first, by the day the ticket was created. */
const QUEUE_FACTOR = [1.9, 1.2, 1, 1, 1.05, 1.5, 1.7] as const;

/** The new web shop brought more contacts than the team was made for. */
const AFTER_RELEASE_FACTOR = 1.1;

/** Median of working minutes until someone translates a ticket in a language that no one speaks. */
const UNCOVERED_MINUTES = 2200;

/** The easy picker answers first and solves at once. */
const EASY_PICKER_FACTOR = 0.4;
const EASY_PICKER_ONE_TOUCH = 0.93;

/** Median of working minutes until a ticket that gets no reply is solved in silence. */
const UNANSWERED_MINUTES = 900;

const PART_TIME_FACTOR = 1.5;

/** Median of working minutes that a refund goes to and fro: about nine working days. */
const LOOP_MINUTES = 4800;
const LOOP_ONE_TOUCH = 0.03;

function agentFactor(agent: string): number {
  if (agent === EASY_PICKER) return EASY_PICKER_FACTOR;
  return agent === FINNISH_SPEAKER ? PART_TIME_FACTOR : 1;
}

/** A ticket that is forgotten stays as it is. */
const STUCK_SHARE = { answered: 0.005, unanswered: 0.04 };
const STUCK_STATES = ['Open', 'Pending', 'On-hold'] as const;

const REOPENED_SHARE = 0.05;
const REOPENED_LOOP_SHARE = 0.1;

/** Working seconds to the first reply. */
function drawReplySeconds(dice: Dice, work: Work): number {
  const { createdAt, channel, priority, assignment } = work;
  if (assignment.uncoveredLanguage) return 60 * dice.around(UNCOVERED_MINUTES, 0.5);
  const seconds = 60 * dice.around(channel.replyMinutes, channel.replySpread);
  if (channel.live) return seconds;
  const queue = QUEUE_FACTOR[weekday(createdAt)] ?? 1;
  const release = createdAt >= RELEASED_AT ? AFTER_RELEASE_FACTOR : 1;
  return seconds * queue * release * priority.replyFactor * agentFactor(assignment.agent);
}

function drawOneTouch(dice: Dice, { channel, topic, assignment }: Work): boolean {
  if (assignment.looped) return dice.happens(LOOP_ONE_TOUCH);
  if (assignment.agent === EASY_PICKER) return dice.happens(EASY_PICKER_ONE_TOUCH);
  return dice.happens(topic.oneTouch * channel.oneTouchFactor);
}

/** Working seconds from the first reply to the first solution. */
function drawSolveSeconds(dice: Dice, work: Work, oneTouch: boolean): number {
  if (oneTouch) return work.channel.live ? 60 * dice.around(8, 0.5) : 0;
  if (work.assignment.looped) return 60 * dice.around(LOOP_MINUTES, 0.45);
  return 60 * agentFactor(work.assignment.agent) * dice.around(work.topic.solveMinutes, 0.8);
}

/** Plans how the work goes, and whether the first reply solves the ticket. */
export function drawPlan(dice: Dice, work: Work): { plan: LifePlan; oneTouch: boolean } {
  const { createdAt, channel, topic, assignment } = work;
  const { looped } = assignment;
  const base = { createdAt, hours: GROUP_HOURS[assignment.group] };
  if (dice.happens(channel.neverAnswered)) {
    const plan: LifePlan = {
      ...base,
      replySeconds: 60 * dice.around(UNANSWERED_MINUTES, 0.8),
      replied: false,
      solveSeconds: 0,
      pendingShare: 0,
      onHoldShare: 0,
      reopened: false,
      stuckIn: dice.happens(STUCK_SHARE.unanswered) ? 'Open' : undefined,
    };
    return { plan, oneTouch: false };
  }
  const oneTouch = drawOneTouch(dice, work);
  const stuck = !oneTouch && dice.happens(STUCK_SHARE.answered);
  const plan: LifePlan = {
    ...base,
    replySeconds: drawReplySeconds(dice, work),
    replied: true,
    solveSeconds: drawSolveSeconds(dice, work, oneTouch),
    pendingShare: oneTouch ? 0 : looped ? dice.between(0.05, 0.2) : dice.between(0.25, 0.6),
    onHoldShare: !oneTouch && dice.happens(topic.onHold) ? dice.between(0.1, 0.35) : 0,
    reopened: dice.happens(looped ? REOPENED_LOOP_SHARE : REOPENED_SHARE),
    stuckIn: stuck ? dice.choose(STUCK_STATES) : undefined,
  };
  return { plan, oneTouch };
}
