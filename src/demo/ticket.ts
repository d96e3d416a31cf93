import type { WallSeconds } from './account-clock.ts';
import type { Customer } from './customers.ts';
import type { Language } from './languages.ts';
import type { TicketType, TopicName } from './topics.ts';

export type Status = 'New' | 'Open' | 'Pending' | 'On-hold' | 'Solved' | 'Closed';

export type Satisfaction = 'Not Offered' | 'Offered' | 'Good' | 'Bad';

/** A duration in whole minutes, by the clock on the wall and within business hours. */
export interface Minutes {
  calendar: number;
  business: number;
}

/** What the export knows of a ticket's course. */
export interface TicketCourse {
  status: Status;
  /** `NaN` where the export's stamp can't be read. */
  createdAt: WallSeconds;
  /** The last step of the work; for a closed ticket its closing. */
  lastStepAt: WallSeconds;
  initiallyAssignedAt: WallSeconds | undefined;
  firstReplyAt: WallSeconds | undefined;
  firstSolvedAt: WallSeconds | undefined;
  /** The last time it was solved; undefined while it isn't. */
  solvedAt: WallSeconds | undefined;
  firstReply: Minutes | undefined;
  firstResolution: Minutes | undefined;
  fullResolution: Minutes | undefined;
  /** Time in Pending. */
  agentWait: Minutes;
  /** Time in New and Open, and in Solved until reopened. */
  requesterWait: Minutes;
  onHold: Minutes;
  reopens: number;
}

/** One ticket of the help-desk export. */
export interface Ticket {
  id: number;
  course: TicketCourse;
  requester: Customer;
  submitter: string;
  /** Empty before the first assignment. */
  assignee: string;
  group: string;
  subject: string;
  /** Separated by blanks. */
  tags: string;
  priority: string;
  channel: string;
  type: TicketType;
  topic: TopicName;
  language: Language;
  /** The last assignment. */
  assignedAt: WallSeconds | undefined;
  updatedAt: WallSeconds;
  dueAt: WallSeconds | undefined;
  satisfaction: Satisfaction;
  groupStations: number;
  assigneeStations: number;
  /** Public replies of agents. */
  replies: number;
  complaint: boolean;
  escalated: boolean;
  /** The first reply came within the priority's target, or isn't overdue yet. */
  slaMet: boolean;
}
