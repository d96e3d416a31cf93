import { isProblem, isSettled } from '../assessment/finding-state.ts';
import { findingKinds, severities } from '../workspace/finding-schema.ts';
import type { ReportAction, ReportFinding } from './schema.ts';

/** The most severe first, then by kind, then what is due first. */
export function orderFindings(findings: readonly ReportFinding[]): ReportFinding[] {
  return findings.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) ||
      byDue(a, b),
  );
}

function rank({ severity }: ReportFinding): number {
  return severity === null ? severities.length : severities.indexOf(severity);
}

/** Findings that still ask for something. */
export function openFindings(findings: readonly ReportFinding[]): ReportFinding[] {
  return orderFindings(findings).filter(
    (finding) => isProblem(finding) && !isSettled(finding.status),
  );
}

/** What is not done yet, in the order in which it is due. */
export function openActions(actions: readonly ReportAction[]): ReportAction[] {
  return actions.filter(({ status }) => status !== 'done').toSorted(byDue);
}

function byDue(a: { due: string | null }, b: { due: string | null }): number {
  const [one, other] = [a.due ?? '9999', b.due ?? '9999'];
  return one < other ? -1 : one > other ? 1 : 0;
}
