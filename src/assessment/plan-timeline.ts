import {
  endOf,
  type OwnedActions,
  type PlannedAction,
  type PlanState,
  stateOf,
} from './planned-action.ts';

/** From day to day, both included. */
interface Span {
  readonly from: string;
  readonly to: string;
  /**
   * `start` is stated; else it is assumed: the day on which the finding was raised, that of the report,
   * or the end itself. `due`: the first due day of an owner's actions.
   */
  readonly fromIs: 'start' | 'raised' | 'report' | 'end' | 'due';
  readonly toIs: 'due' | 'done';
}

export interface TimelineBar extends Span {
  /** Null where a bar stands for all actions of an owner. */
  readonly action: string | null;
  readonly owner: string | null;
  readonly state: PlanState;
  readonly n: number;
  readonly overdue: number;
}

export interface Timeline {
  /** What a bar stands for: with too many actions, only what is not done, or an owner. */
  readonly of: 'actions' | 'not-done' | 'owners';
  readonly bars: TimelineBar[];
  /** Actions that have a day but no bar. */
  readonly omitted: number;
  /** Actions that have neither a due day nor one on which they were done. */
  readonly undated: string[];
}

/** More bars than this are no picture any more. */
export const MOST_BARS = 60;

export function timelineOf(
  ordered: readonly PlannedAction[],
  owners: readonly OwnedActions[],
  raised: ReadonlyMap<string, string | null>,
  day: string | null,
): Timeline {
  const barsOf = (actions: readonly PlannedAction[]) =>
    actions.flatMap((action) => barOf(action, raised.get(action.finding) ?? null, day) ?? []);
  const undated = ordered.filter((action) => endOf(action) === null).map(({ id }) => id);
  const notDone = (actions: readonly PlannedAction[]) =>
    actions.filter(({ status }) => status !== 'done');
  const dated = barsOf(ordered);
  const open = barsOf(notDone(ordered));
  const timeline = (of: Timeline['of'], bars: TimelineBar[]): Timeline => ({
    of,
    bars,
    omitted: dated.length - bars.reduce((sum, { n }) => sum + n, 0),
    undated,
  });
  if (dated.length <= MOST_BARS) return timeline('actions', dated);
  if (open.length <= MOST_BARS) return timeline('not-done', open);
  const together = owners
    .flatMap(([, actions]) => summarise(barsOf(notDone(actions))) ?? [])
    .toSorted((a, b) => b.n - a.n)
    .slice(0, MOST_BARS);
  return timeline('owners', together);
}

function barOf(
  action: PlannedAction,
  raised: string | null,
  day: string | null,
): TimelineBar | null {
  const to = endOf(action);
  if (to === null) return null;
  const { id, owner, start, done, overdue } = action;
  const span = { to, toIs: done === null ? ('due' as const) : ('done' as const) };
  const state = stateOf(action);
  const bar = { action: id, owner, ...span, state, n: 1, overdue: overdue ? 1 : 0 };
  const starts = [
    ['start', start],
    ['raised', start === null ? raised : null],
    ['report', start === null ? day : null],
  ] as const;
  for (const [fromIs, from] of starts)
    if (from !== null && from <= to) return { ...bar, from, fromIs };
  return { ...bar, from: to, fromIs: 'end' };
}

const worstFirst: readonly PlanState[] = ['overdue', 'in-progress', 'open', 'done'];

/** One bar from the first to the last due day of an owner's actions. */
function summarise(bars: readonly TimelineBar[]): TimelineBar | null {
  const [first] = bars;
  const ends = bars.map(({ to }) => to).toSorted();
  const [from, to] = [ends[0], ends.at(-1)];
  if (!first || from === undefined || to === undefined) return null;
  return {
    action: null,
    owner: first.owner,
    ...{ from, fromIs: 'due', to, toIs: 'due' },
    state: worstFirst.find((state) => bars.some((bar) => bar.state === state)) ?? 'open',
    n: bars.length,
    overdue: bars.filter(({ overdue }) => overdue > 0).length,
  };
}
