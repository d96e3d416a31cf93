import {
  type FindingFrontmatter,
  type FindingKind,
  type FindingStatus,
  findingStatuses,
} from '../workspace/finding-schema.ts';

type Handling = Pick<
  FindingFrontmatter,
  'kind' | 'status' | 'owner' | 'due' | 'containment' | 'rootCause' | 'actions' | 'verification'
>;
type Action = FindingFrontmatter['actions'][number];

/**
 * What a stated status has against it. `against-actions` and `against-verification` are
 * contradictions; `unproven` and `unverified` only lack a proof; `behind` is overtaken by what is
 * proven; `needless` is stated of what asks for nothing.
 */
export type StateConflict =
  'against-actions' | 'against-verification' | 'unproven' | 'unverified' | 'behind' | 'needless';

export interface FindingState {
  /** Null for what asks for nothing: good practice, conformity or observation without actions. */
  readonly status: FindingStatus | null;
  /** The furthest state that the finding’s own fields prove. */
  readonly proven: FindingStatus;
  readonly conflict: StateConflict | null;
}

/**
 * The state of a finding (ISO 9001, 10.2): the furthest that its fields prove, unless a later one is
 * stated. Only `closed` can’t be proven, since closing is a decision.
 */
export function findingState(finding: Handling): FindingState {
  const { status: stated } = finding;
  const proven = provenState(finding);
  if (asksForNothing(finding))
    return { status: null, proven, conflict: stated === undefined ? null : 'needless' };
  if (stated === undefined || stated === proven) return { status: proven, proven, conflict: null };
  const conflict = conflictOf(stated, proven, finding);
  return { status: conflict === 'behind' ? proven : stated, proven, conflict };
}

function asksForNothing({ kind, actions }: Handling): boolean {
  const settledKinds: readonly string[] = ['good-practice', 'conformity', 'observation'];
  return actions.length === 0 && settledKinds.includes(kind);
}

function provenState({
  owner,
  due,
  containment,
  rootCause,
  actions,
  verification,
}: Handling): FindingStatus {
  if (verification.effective) return `verified-${verification.effective.result}`;
  if (verification.implemented || (actions.length > 0 && actions.every(isDone)))
    return 'implemented';
  const isPlanned = (action: Action) =>
    (action.owner ?? owner) !== undefined && (action.due ?? due) !== undefined;
  if (actions.length > 0 && actions.every(isPlanned)) return 'planned';
  if (rootCause.length > 0) return 'cause-found';
  return containment === undefined ? 'open' : 'contained';
}

function conflictOf(
  stated: FindingStatus,
  proven: FindingStatus,
  { kind, actions, verification }: Handling,
): StateConflict | null {
  const result = verification.effective?.result;
  const opposite = result === 'effective' ? 'verified-ineffective' : 'verified-effective';
  if (result !== undefined && stated === opposite) return 'against-verification';
  if (result === 'ineffective' && stated === 'closed') return 'against-verification';
  if (rank(stated) < rank(proven)) return 'behind';
  if (rank(stated) >= rank('implemented') && !actions.every(isDone)) return 'against-actions';
  if (stated !== 'closed') return 'unproven';
  const mustBeVerified = kind === 'major' || kind === 'minor';
  return mustBeVerified && result !== 'effective' ? 'unverified' : null;
}

/** Whether an action is done: said, or dated. */
export function isDone({ status, done }: Action): boolean {
  return status === undefined ? done !== undefined : status === 'done';
}

/** Good practice and conformity have no severity: they stand apart. */
export function isProblem({ kind }: { readonly kind: FindingKind }): boolean {
  return kind !== 'good-practice' && kind !== 'conformity';
}

/** Whether nothing is left to be done. What was verified ineffective begins anew. */
export function isSettled(status: FindingStatus | null): boolean {
  return (
    status === null || (rank(status) >= rank('implemented') && status !== 'verified-ineffective')
  );
}

function rank(status: FindingStatus): number {
  return findingStatuses.indexOf(status);
}
