import type { WallSeconds } from './account-clock.ts';
import type { Assignment } from './assignment.ts';
import { EXPORTED_AT } from './demo-period.ts';
import type { Dice } from './dice.ts';
import { COLLEAGUES, FINNISH_SPEAKER, FINNISH_SPEAKER_LEFT_AT, GROUP_HOURS } from './team.ts';
import type { TicketCourse } from './ticket.ts';
import { afterWorkingSeconds, workingSecondsBetween } from './working-hours.ts';

/** Who has a ticket at the time of the export, and since when. */
export interface LastAssignment {
  /** Empty before the first assignment. */
  assignee: string;
  assigneeStations: number;
  assignedAt: WallSeconds | undefined;
}

/** A colleague finishes what the Finnish speaker left behind. */
export function lastAssignment(
  dice: Dice,
  first: Assignment,
  course: TicketCourse,
): LastAssignment {
  const { initiallyAssignedAt, firstSolvedAt = EXPORTED_AT, solvedAt = EXPORTED_AT } = course;
  const { agent, group, assigneeStations } = first;
  if (initiallyAssignedAt === undefined)
    return { assignee: '', assigneeStations, assignedAt: undefined };
  const left = agent === FINNISH_SPEAKER && solvedAt > FINNISH_SPEAKER_LEFT_AT;
  const stations = left ? assigneeStations + 1 : assigneeStations;
  const hours = GROUP_HOURS[group];
  const workedOn = workingSecondsBetween(hours, initiallyAssignedAt, firstSolvedAt);
  const moved = stations > 1 ? Math.floor(dice.between(0, workedOn)) : 0;
  return {
    assignee: left ? dice.pick(COLLEAGUES[group]) : agent,
    assigneeStations: stations,
    assignedAt: afterWorkingSeconds(hours, initiallyAssignedAt, moved),
  };
}
