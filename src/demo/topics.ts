import type { WallSeconds } from './account-clock.ts';
import { RELEASED_AT } from './demo-period.ts';
import { weighted } from './dice.ts';
import type { Weighted } from './dice.ts';
import type { GroupName } from './team.ts';

export type TopicName =
  | 'Order status'
  | 'Return'
  | 'Refund'
  | 'Product question'
  | 'Damaged item'
  | 'Size exchange'
  | 'Invoice'
  | 'Account';

export type TicketType = 'Question' | 'Incident' | 'Problem' | 'Task';

/** What a ticket is about, and what that means for the work. */
export interface Topic {
  name: TopicName;
  weight: number;
  /** Multiplies the volume in the given months (1–12). */
  months: Readonly<Record<number, number>>;
  /** Multiplies the volume once the new web shop is live. */
  releaseFactor: number;
  groups: Weighted<GroupName>;
  types: Weighted<TicketType>;
  /** Share of tickets solved with the first reply. */
  oneTouch: number;
  /** Median of working minutes from the first reply to the solution, for the other tickets. */
  solveMinutes: number;
  /** Share of the other tickets that wait on hold, for a supplier or a carrier. */
  onHold: number;
  complaint: number;
}

const questions = weighted<TicketType>([
  ['Question', 88],
  ['Incident', 8],
  ['Task', 4],
]);

const tasks = weighted<TicketType>([
  ['Task', 70],
  ['Question', 25],
  ['Problem', 5],
]);

const incidents = weighted<TicketType>([
  ['Incident', 62],
  ['Problem', 28],
  ['Task', 10],
]);

const mostlyOrders = weighted<GroupName>([
  ['Orders', 72],
  ['Front line', 28],
]);

export const TOPICS: readonly Topic[] = [
  {
    name: 'Order status',
    weight: 27,
    months: { 11: 1.25, 12: 1.35 },
    releaseFactor: 1.45,
    groups: weighted([
      ['Front line', 85],
      ['Orders', 15],
    ]),
    types: questions,
    oneTouch: 0.56,
    solveMinutes: 480,
    onHold: 0.1,
    complaint: 0.03,
  },
  {
    name: 'Return',
    weight: 14,
    months: { 1: 1.6, 12: 1.15 },
    releaseFactor: 1,
    groups: mostlyOrders,
    types: tasks,
    oneTouch: 0.4,
    solveMinutes: 1000,
    onHold: 0.1,
    complaint: 0.03,
  },
  {
    name: 'Refund',
    weight: 10,
    months: { 1: 1.4 },
    releaseFactor: 1,
    groups: weighted([
      ['Orders', 52],
      ['Billing', 48],
    ]),
    types: tasks,
    oneTouch: 0.2,
    solveMinutes: 1400,
    onHold: 0.1,
    complaint: 0.07,
  },
  {
    name: 'Product question',
    weight: 16,
    months: { 6: 1.45, 7: 1.5, 1: 0.8 },
    releaseFactor: 1,
    groups: weighted([
      ['Product experts', 65],
      ['Front line', 35],
    ]),
    types: questions,
    oneTouch: 0.55,
    solveMinutes: 450,
    onHold: 0.08,
    complaint: 0.01,
  },
  {
    name: 'Damaged item',
    weight: 8,
    months: { 7: 1.2, 8: 1.2 },
    releaseFactor: 1,
    groups: mostlyOrders,
    types: incidents,
    oneTouch: 0.18,
    solveMinutes: 1500,
    onHold: 0.4,
    complaint: 0.16,
  },
  {
    name: 'Size exchange',
    weight: 11,
    months: { 1: 1.5, 12: 1.1 },
    releaseFactor: 1,
    groups: mostlyOrders,
    types: tasks,
    oneTouch: 0.4,
    solveMinutes: 900,
    onHold: 0.08,
    complaint: 0.02,
  },
  {
    name: 'Invoice',
    weight: 7,
    months: {},
    releaseFactor: 1,
    groups: weighted([
      ['Billing', 85],
      ['Front line', 15],
    ]),
    types: questions,
    oneTouch: 0.48,
    solveMinutes: 700,
    onHold: 0.06,
    complaint: 0.04,
  },
  {
    name: 'Account',
    weight: 7,
    months: {},
    releaseFactor: 2.6,
    groups: weighted([
      ['Front line', 82],
      ['Billing', 18],
    ]),
    types: weighted([
      ['Question', 55],
      ['Incident', 30],
      ['Problem', 15],
    ]),
    oneTouch: 0.48,
    solveMinutes: 420,
    onHold: 0.1,
    complaint: 0.04,
  },
];

/** The topics' shares of a day, and how much the day's contacts exceed those of a plain day. */
export interface TopicMix {
  shares: Weighted<Topic>;
  volumeFactor: number;
}

/** The mix of topics on the day that begins at the stamp. */
export function topicMix(day: WallSeconds): TopicMix {
  const month = new Date(day * 1000).getUTCMonth() + 1;
  const weights = TOPICS.map((topic) => {
    const season = topic.months[month] ?? 1;
    const release = day >= RELEASED_AT ? topic.releaseFactor : 1;
    return [topic, topic.weight * season * release] as const;
  });
  const plain = TOPICS.reduce((sum, topic) => sum + topic.weight, 0);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return { shares: weighted(weights), volumeFactor: total / plain };
}
