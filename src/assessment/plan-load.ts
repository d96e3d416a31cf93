import { slicesOf } from '../time/period.ts';
import type { OwnedActions, PlannedAction } from './planned-action.ts';

/** Actions that are not done, each counted once. */
export interface LoadCounts {
  readonly overdue: number;
  /** Due in each of the months, and not overdue. */
  readonly months: number[];
  readonly later: number;
  readonly noDue: number;
  readonly total: number;
}

/** How many actions that are not done are due, by owner and month. */
export interface Load {
  /** As 2026-03, without gaps. */
  readonly months: string[];
  readonly owners: (LoadCounts & { readonly owner: string | null })[];
  readonly all: LoadCounts;
}

/** So many months from the first due one have a column of their own. */
export const MOST_MONTHS = 12;

export function loadOf(owners: readonly OwnedActions[]): Load {
  const left = owners
    .map(([owner, actions]) => [owner, actions.filter(({ status }) => status !== 'done')] as const)
    .filter(([, actions]) => actions.length > 0);
  const all = left.flatMap(([, actions]) => actions);
  const months = dueMonths(all);
  return {
    months,
    owners: left.map(([owner, actions]) => ({ owner, ...count(actions, months) })),
    all: count(all, months),
  };
}

function dueMonths(actions: readonly PlannedAction[]): string[] {
  const days = actions
    .flatMap(({ due, overdue }) => (due === null || overdue ? [] : [due]))
    .toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  return slicesOf({ from, to }, 'month')
    .slice(0, MOST_MONTHS)
    .map(({ key }) => key);
}

function count(actions: readonly PlannedAction[], months: readonly string[]): LoadCounts {
  const ahead = actions.filter(({ overdue }) => !overdue);
  const due = ahead.flatMap((action) => (action.due === null ? [] : [action.due.slice(0, 7)]));
  const byMonth = months.map((month) => due.filter((each) => each === month).length);
  return {
    overdue: actions.length - ahead.length,
    months: byMonth,
    later: due.length - byMonth.reduce((sum, n) => sum + n, 0),
    noDue: ahead.length - due.length,
    total: actions.length,
  };
}
