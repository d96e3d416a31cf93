import { HOUR } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import type { Dice } from './dice.ts';
import { afterWorkingSeconds } from './working-hours.ts';
import type { WorkingHours } from './working-hours.ts';

/** How the work on one ticket goes. Durations are working seconds of the group. */
export interface LifePlan {
  createdAt: WallSeconds;
  hours: WorkingHours;
  /** To the first reply, or to the silent solution of a ticket that never gets one. */
  replySeconds: number;
  replied: boolean;
  /** From the first reply to the first solution. */
  solveSeconds: number;
  /** Shares of that time that the ticket is Pending and On-hold; it is Open for the rest. */
  pendingShare: number;
  onHoldShare: number;
  reopened: boolean;
  /** The state a forgotten ticket stays in for good. */
  stuckIn: 'Open' | 'Pending' | 'On-hold' | undefined;
}

/** The whole life of a ticket, beyond the day of the export; `Infinity` is never. */
export interface TicketLife {
  createdAt: WallSeconds;
  assignedAt: WallSeconds;
  firstReplyAt: WallSeconds;
  /** Pending begins with `pendingAt`, On-hold with `onHoldAt`, Open again with `resumedAt`. */
  pendingAt: WallSeconds;
  onHoldAt: WallSeconds;
  resumedAt: WallSeconds;
  firstSolvedAt: WallSeconds;
  solvedAt: WallSeconds;
}

/** Solved tickets can be reopened until the automation closes them. */
const REOPENED_WITHIN = 90 * HOUR;

/** Order of the stamps: created ≤ assigned ≤ first reply ≤ pending ≤ on hold ≤ resumed ≤ first solved ≤ solved. */
export function drawLife(dice: Dice, plan: LifePlan): TicketLife {
  const { createdAt, hours, replySeconds, stuckIn } = plan;
  const handledAt = afterWorkingSeconds(hours, createdAt, replySeconds);
  const assignedAt = afterWorkingSeconds(hours, createdAt, replySeconds * dice.between(0.1, 0.85));
  const firstReplyAt = plan.replied ? handledAt : Infinity;
  const solvedAt = afterWorkingSeconds(hours, handledAt, plan.solveSeconds);
  const part = (share: number) => Math.floor(handledAt + share * (solvedAt - handledAt));
  const onHoldAt = part(plan.pendingShare);
  const resumedAt = part(plan.pendingShare + plan.onHoldShare);
  const start = { createdAt, assignedAt, firstReplyAt, pendingAt: handledAt };
  if (stuckIn !== undefined) {
    return {
      ...start,
      onHoldAt: stuckIn === 'Pending' ? Infinity : onHoldAt,
      resumedAt: stuckIn === 'Open' ? resumedAt : Infinity,
      firstSolvedAt: Infinity,
      solvedAt: Infinity,
    };
  }
  const solved = { ...start, onHoldAt, resumedAt, firstSolvedAt: solvedAt };
  if (!plan.reopened) return { ...solved, solvedAt };
  const reopenedAt = solvedAt + Math.round(Math.min(dice.around(20, 0.9) * HOUR, REOPENED_WITHIN));
  const secondSolveSeconds = 60 + dice.around(6 * HOUR, 0.8);
  return { ...solved, solvedAt: afterWorkingSeconds(hours, reopenedAt, secondSolveSeconds) };
}
