import type { Problem } from '../errors/problem.ts';
import type { Baselines } from '../workspace/read-baselines.ts';
import type { Finding } from '../workspace/read-findings.ts';
import { checkActions } from './check-actions.ts';
import { checkBasis } from './check-basis.ts';
import { checkRepeat } from './check-repeat.ts';
import { checkState } from './check-state.ts';
import { checkVerification } from './check-verification.ts';
import type { Checklist } from './checklist.ts';
import { type FindItem, itemFinder, itemKeys } from './find-item.ts';

/** What findings can refer to, and the day that their days are held against. */
export interface FindingScope {
  readonly findItem: FindItem;
  readonly checklists: readonly string[];
  /** The keys `<checklist>/<item>`. */
  readonly items: readonly string[];
  readonly kpis: readonly string[];
  readonly queries: readonly string[];
  readonly findings: readonly string[];
  readonly baselines: Baselines;
  readonly reportDate: string | null;
}

/** Holds every finding against the rules of an audit record: its basis, days, proofs and state. */
export function checkFindings(
  findings: readonly Finding[],
  checklists: readonly Checklist[],
  known: Pick<FindingScope, 'kpis' | 'queries' | 'baselines' | 'reportDate'>,
): Problem[] {
  const items = itemKeys(checklists);
  const scope: FindingScope = {
    ...known,
    items,
    findItem: itemFinder(checklists),
    checklists: checklists.map(({ id }) => id),
    findings: findings.map(({ id }) => id),
  };
  return findings.flatMap((finding) => [
    ...checkBasis(finding, scope),
    ...checkActions(finding, scope),
    ...checkVerification(finding, scope),
    ...checkState(finding),
    ...checkRepeat(finding, scope),
  ]);
}
