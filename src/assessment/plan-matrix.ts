import {
  type Effort,
  efforts,
  type FindingKind,
  type FindingStatus,
  type Severity,
} from '../workspace/finding-schema.ts';
import { isProblem, isSettled } from './finding-state.ts';

export interface PrioritisedFinding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly status: FindingStatus | null;
  readonly severity: Severity | null;
  readonly impact: number | null;
  readonly effort: Effort | null;
}

/** Where a finding stands between impact and effort. */
export interface MatrixFinding {
  readonly finding: string;
  /** From 1 to 5. */
  readonly impact: number;
  readonly impactFrom: 'stated' | 'severity';
  /** Null where nobody has stated it. */
  readonly effort: Effort | null;
}

/** The impact that a severity stands for, where nothing better is stated. */
const impactOf = { critical: 5, high: 4, medium: 3, low: 2 } as const satisfies Record<
  Severity,
  number
>;

/** Findings that still ask for something, the greatest impact and then the least effort first. */
export function prioritise(findings: readonly PrioritisedFinding[]): MatrixFinding[] {
  return findings
    .filter((finding) => isProblem(finding) && !isSettled(finding.status))
    .flatMap(({ id, impact, severity, effort }): MatrixFinding[] => {
      if (impact !== null) return [{ finding: id, impact, impactFrom: 'stated', effort }];
      if (severity === null) return [];
      return [{ finding: id, impact: impactOf[severity], impactFrom: 'severity', effort }];
    })
    .toSorted((a, b) => b.impact - a.impact || rank(a.effort) - rank(b.effort));
}

function rank(effort: Effort | null): number {
  return effort === null ? efforts.length : efforts.indexOf(effort);
}
