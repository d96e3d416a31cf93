import { type Bounds, z95 } from '../measures/intervals.ts';

/** What is open at an instant, and what came and went in the days before it. */
export interface Flowing {
  readonly backlog: number;
  readonly created: number;
  readonly resolved: number;
  readonly days: number;
}

export const drainStates = ['empty', 'drains', 'grows', 'uncertain'] as const;

export interface Drain {
  /** Resolved less created, a day. */
  readonly perDay: number;
  /** 95 % interval of it. */
  readonly interval: Bounds;
  readonly state: (typeof drainStates)[number];
  /** Days until nothing is left, if it goes on like this; null unless it drains. */
  readonly days: number | null;
  /** Days of work that the backlog holds, if nothing came in any more; null where nothing was resolved. */
  readonly work: number | null;
}

/**
 * Backlog ÷ (resolved − created a day). Both counts are taken as random (Poisson), so that their
 * difference has a variance of their sum; where its interval holds zero, it can't be told whether the
 * backlog drains or grows, and no number of days is given.
 */
export function backlogDrain({ backlog, created, resolved, days }: Flowing): Drain {
  const perDay = (resolved - created) / days;
  const half = (z95 * Math.sqrt(resolved + created)) / days;
  const state =
    backlog === 0 ? 'empty' : perDay > half ? 'drains' : perDay < -half ? 'grows' : 'uncertain';
  return {
    perDay,
    interval: [perDay - half, perDay + half],
    state,
    days: state === 'drains' ? backlog / perDay : null,
    work: resolved > 0 ? (backlog * days) / resolved : null,
  };
}
