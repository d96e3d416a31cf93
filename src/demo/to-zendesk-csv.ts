import { csvCell } from '../formats/csv-cell.ts';
import { stampText } from './stamp-text.ts';
import type { Minutes, Ticket, TicketCourse } from './ticket.ts';

/** The columns of Zendesk's account export in its order; the last five are custom fields. */
export const ZENDESK_COLUMNS = [
  'Summation column',
  'Id',
  'Requester',
  'Requester id',
  'Requester external id',
  'Requester email',
  'Requester domain',
  'Submitter',
  'Assignee',
  'Group',
  'Subject',
  'Tags',
  'Status',
  'Priority',
  'Via',
  'Ticket type',
  'Created at',
  'Updated at',
  'Assigned at',
  'Organization',
  'Due date',
  'Initially assigned at',
  'Solved at',
  'Resolution time',
  'Satisfaction Score',
  'Group stations',
  'Assignee stations',
  'Reopens',
  'Replies',
  'First reply time in minutes',
  'First reply time in minutes within business hours',
  'First resolution time in minutes',
  'First resolution time in minutes within business hours',
  'Full resolution time in minutes',
  'Full resolution time in minutes within business hours',
  'Agent wait time in minutes',
  'Agent wait time in minutes within business hours',
  'Requester wait time in minutes',
  'Requester wait time in minutes within business hours',
  'On hold time in minutes',
  'On hold time in minutes within business hours',
  'Language [list]',
  'Topic [list]',
  'Complaint [flag]',
  'Escalated [flag]',
  'SLA met [flag]',
] as const;

function minutesText(minutes: Minutes | undefined): string {
  return minutes === undefined ? ',' : `${minutes.calendar},${minutes.business}`;
}

/** The full resolution time again, but in whole hours. */
function resolutionHours({ fullResolution }: TicketCourse): string {
  return fullResolution === undefined ? '' : String(Math.round(fullResolution.calendar / 60));
}

/** The header, without a line end. */
export const ZENDESK_HEADER = ZENDESK_COLUMNS.join(',');

/** One ticket as a CSV line, without a line end. */
export function toZendeskLine(ticket: Ticket): string {
  const { course, requester } = ticket;
  return [
    1,
    ticket.id,
    requester.name,
    requester.id,
    requester.externalId,
    requester.email,
    requester.domain,
    ticket.submitter,
    ticket.assignee,
    ticket.group,
    csvCell(ticket.subject),
    ticket.tags,
    course.status,
    ticket.priority,
    ticket.channel,
    ticket.type,
    stampText(course.createdAt),
    stampText(ticket.updatedAt),
    stampText(ticket.assignedAt),
    csvCell(requester.organization),
    stampText(ticket.dueAt),
    stampText(course.initiallyAssignedAt),
    stampText(course.solvedAt),
    resolutionHours(course),
    ticket.satisfaction,
    ticket.groupStations,
    ticket.assigneeStations,
    course.reopens,
    ticket.replies,
    minutesText(course.firstReply),
    minutesText(course.firstResolution),
    minutesText(course.fullResolution),
    minutesText(course.agentWait),
    minutesText(course.requesterWait),
    minutesText(course.onHold),
    ticket.language,
    ticket.topic,
    ticket.complaint ? 1 : 0,
    ticket.escalated ? 1 : 0,
    ticket.slaMet ? 1 : 0,
  ].join(',');
}
