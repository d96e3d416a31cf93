/** An action is in exactly one state: what is late is overdue, whether it was begun or not. */
export const planStates = ['overdue', 'in-progress', 'open', 'done'] as const;
export type PlanState = (typeof planStates)[number];

/** An action with ISO days; `overdue` was judged on the report's own day. */
export interface PlannedAction {
  readonly id: string;
  readonly finding: string;
  readonly owner: string | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly done: string | null;
  readonly status: 'open' | 'in-progress' | 'done';
  readonly overdue: boolean;
}

/** The actions of an owner, or those that nobody owns. */
export type OwnedActions = readonly [owner: string | null, actions: readonly PlannedAction[]];

export function stateOf({ status, overdue }: PlannedAction): PlanState {
  return overdue ? 'overdue' : status;
}

/** The day on which an action ends: when it was done, else when it is due. */
export function endOf({ due, done }: Pick<PlannedAction, 'due' | 'done'>): string | null {
  return done ?? due;
}
