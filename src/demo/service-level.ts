import { EXPORTED_AT } from './demo-period.ts';
import type { Priority } from './priorities.ts';
import type { TicketCourse } from './ticket.ts';
import { BUSINESS_HOURS, workingSecondsBetween } from './working-hours.ts';

/** Whether the first reply came within the priority's target; without a reply the ticket's end, or its age, counts. */
export function meetsTarget(course: TicketCourse, { replyTargetMinutes }: Priority): boolean {
  const { createdAt, solvedAt = EXPORTED_AT, firstReply } = course;
  const waited =
    firstReply?.business ?? workingSecondsBetween(BUSINESS_HOURS, createdAt, solvedAt) / 60;
  return waited <= replyTargetMinutes;
}
