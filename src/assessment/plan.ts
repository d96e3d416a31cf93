import { type Load, loadOf } from './plan-load.ts';
import { type MatrixFinding, type PrioritisedFinding, prioritise } from './plan-matrix.ts';
import { type Timeline, timelineOf } from './plan-timeline.ts';
import {
  endOf,
  type OwnedActions,
  type PlannedAction,
  type PlanState,
  stateOf,
} from './planned-action.ts';

export interface PlannedFinding extends PrioritisedFinding {
  readonly raised: string | null;
}

export interface OwnerActions extends Record<PlanState, number> {
  /** Null for what nobody owns. */
  readonly owner: string | null;
  /** Ids, in the order in which they are due. */
  readonly actions: string[];
}

/** What is to be done, by whom and when. */
export interface Plan {
  /** The report's own day, on which “overdue” is judged. */
  readonly day: string | null;
  readonly states: Record<PlanState, string[]>;
  readonly owners: OwnerActions[];
  readonly load: Load;
  readonly timeline: Timeline;
  readonly matrix: MatrixFinding[];
}

/**
 * Orders the actions and findings of a report for the plan's page. Days are ISO days; owners are
 * sorted by name as `locale` does, what nobody owns last.
 */
export function planActions(
  actions: readonly PlannedAction[],
  findings: readonly PlannedFinding[],
  day: string | null,
  locale: string,
): Plan {
  const ordered = actions.toSorted(byEnd);
  const idsIn = (state: PlanState) =>
    ordered.filter((action) => stateOf(action) === state).map(({ id }) => id);
  const owners = ownersOf(ordered, locale);
  const raised = new Map(findings.map((finding) => [finding.id, finding.raised]));
  return {
    day,
    states: {
      overdue: idsIn('overdue'),
      'in-progress': idsIn('in-progress'),
      open: idsIn('open'),
      done: idsIn('done'),
    },
    owners: owners.map(([owner, own]) => ({
      owner,
      ...tally(own),
      actions: own.map(({ id }) => id),
    })),
    load: loadOf(owners),
    timeline: timelineOf(ordered, owners, raised, day),
    matrix: prioritise(findings),
  };
}

function byEnd(a: PlannedAction, b: PlannedAction): number {
  const [one, other] = [endOf(a) ?? '9999', endOf(b) ?? '9999'];
  return one < other ? -1 : one > other ? 1 : 0;
}

function ownersOf(ordered: readonly PlannedAction[], locale: string): OwnedActions[] {
  const { compare } = new Intl.Collator(locale);
  return [...Map.groupBy(ordered, ({ owner }) => owner)].toSorted(([a], [b]) =>
    a === null ? 1 : b === null ? -1 : compare(a, b) || (a < b ? -1 : 1),
  );
}

function tally(actions: readonly PlannedAction[]): Record<PlanState, number> {
  const count = (state: PlanState) => actions.filter((action) => stateOf(action) === state).length;
  return {
    overdue: count('overdue'),
    'in-progress': count('in-progress'),
    open: count('open'),
    done: count('done'),
  };
}
