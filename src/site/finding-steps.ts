import type { ReportAction, ReportFinding } from '../report/schema.ts';
import type { MessageKey } from '../language/catalogue.ts';

/** A state on a finding’s way. `skipped`: a later one is reached, but nothing records this one. */
export interface FindingStep {
  readonly label: MessageKey;
  readonly state: 'past' | 'skipped' | 'current' | 'ahead';
}

const steps = [
  'open',
  'contained',
  'cause-found',
  'planned',
  'implemented',
  'verified',
  'closed',
] as const;

/** The way of a finding from open to closed, and how far it has come. */
export function findingSteps(
  finding: ReportFinding,
  actions: readonly ReportAction[],
): FindingStep[] {
  const { status, containment, rootCause, verification } = finding;
  if (status === null) return [];
  const isVerified = status === 'verified-effective' || status === 'verified-ineffective';
  const at = steps.indexOf(isVerified ? 'verified' : status);
  const recorded: Record<(typeof steps)[number], boolean> = {
    open: true,
    contained: containment !== null,
    'cause-found': rootCause.length > 0,
    planned: actions.length > 0,
    implemented:
      verification.implemented !== null ||
      (actions.length > 0 && actions.every((action) => action.status === 'done')),
    verified: verification.effective !== null,
    closed: false,
  };
  return steps.map((step, i) => ({
    label: step === 'verified' && isVerified ? `status.${status}` : `status.${step}`,
    state: i > at ? 'ahead' : i === at ? 'current' : recorded[step] ? 'past' : 'skipped',
  }));
}
