import { DAY, elapsedSeconds } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import type { Dice } from './dice.ts';
import type { Minutes, Status, TicketCourse } from './ticket.ts';
import type { TicketLife } from './ticket-life.ts';
import { BUSINESS_HOURS, workingSecondsBetween } from './working-hours.ts';

/** An automation closes what has been solved for so long. */
const CLOSED_AFTER = 4 * DAY;

function minutesBetween(from: WallSeconds, to: WallSeconds): Minutes {
  return {
    calendar: Math.round(elapsedSeconds(from, to) / 60),
    business: Math.round(workingSecondsBetween(BUSINESS_HOURS, from, to) / 60),
  };
}

function statusAt(moment: WallSeconds, life: TicketLife, closedAt: WallSeconds): Status {
  if (closedAt <= moment) return 'Closed';
  if (life.firstSolvedAt <= moment) return 'Solved';
  if (life.assignedAt > moment) return 'New';
  if (life.resumedAt <= moment) return 'Open';
  if (life.onHoldAt <= moment) return 'On-hold';
  return life.pendingAt <= moment ? 'Pending' : 'Open';
}

/**
 * What an export at the given moment shows of a ticket's life. A reopening that isn't solved again by then is left out, and
 * the three waiting times sum, but for rounding, to the full resolution time or to the age of a ticket that isn't solved.
 */
export function courseAtExport(dice: Dice, life: TicketLife, moment: WallSeconds): TicketCourse {
  const known = (stamp: WallSeconds) => (stamp <= moment ? stamp : undefined);
  const { createdAt } = life;
  const firstSolvedAt = known(life.firstSolvedAt);
  const solvedAt = known(life.solvedAt) ?? firstSolvedAt;
  const firstReplyAt = known(life.firstReplyAt);
  const initiallyAssignedAt = known(life.assignedAt);
  const closedAt =
    solvedAt === undefined ? Infinity : solvedAt + CLOSED_AFTER + dice.between(0, 3600);
  const status = statusAt(moment, life, closedAt);

  const until = solvedAt ?? moment;
  const whole = minutesBetween(createdAt, until);
  const agentWait = minutesBetween(Math.min(life.pendingAt, until), Math.min(life.onHoldAt, until));
  const onHold = minutesBetween(Math.min(life.onHoldAt, until), Math.min(life.resumedAt, until));
  const lastStep = [life.resumedAt, life.onHoldAt, life.pendingAt, life.assignedAt].find(
    (stamp) => stamp <= moment,
  );
  return {
    status,
    createdAt,
    lastStepAt: status === 'Closed' ? Math.floor(closedAt) : (solvedAt ?? lastStep ?? createdAt),
    initiallyAssignedAt,
    firstReplyAt,
    firstSolvedAt,
    solvedAt,
    firstReply: firstReplyAt === undefined ? undefined : minutesBetween(createdAt, firstReplyAt),
    firstResolution:
      firstSolvedAt === undefined ? undefined : minutesBetween(createdAt, firstSolvedAt),
    fullResolution: solvedAt === undefined ? undefined : whole,
    agentWait,
    requesterWait: {
      calendar: Math.max(0, whole.calendar - agentWait.calendar - onHold.calendar),
      business: Math.max(0, whole.business - agentWait.business - onHold.business),
    },
    onHold,
    reopens: solvedAt !== firstSolvedAt ? 1 : 0,
  };
}
