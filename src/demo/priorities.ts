import { weighted } from './dice.ts';

export interface Priority {
  /** As in the column `Priority`; empty where nobody set one. */
  name: string;
  weight: number;
  /** Multiplies the working time to the first reply. */
  replyFactor: number;
  /** The service level: a first reply within so many business minutes. */
  replyTargetMinutes: number;
}

const normal: Priority = {
  name: 'Normal',
  weight: 58,
  replyFactor: 1,
  replyTargetMinutes: 540,
};

export const PRIORITIES: readonly Priority[] = [
  { name: 'Low', weight: 13, replyFactor: 1.4, replyTargetMinutes: 1080 },
  normal,
  { name: 'High', weight: 15, replyFactor: 0.65, replyTargetMinutes: 240 },
  { name: 'Urgent', weight: 5, replyFactor: 0.45, replyTargetMinutes: 60 },
  { ...normal, name: '', weight: 9 },
];

export const PRIORITY_SHARES = weighted(PRIORITIES.map((priority) => [priority, priority.weight]));
