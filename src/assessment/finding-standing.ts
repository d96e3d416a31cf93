import type { FindingKind, FindingStatus } from '../workspace/finding-schema.ts';

const settled: readonly (FindingStatus | null)[] = [
  'implemented',
  'verified-effective',
  'closed',
  null,
];

/** Whether nothing is left to be done about a finding; null asks for nothing from the start. */
export function isSettled(status: FindingStatus | null): boolean {
  return settled.includes(status);
}

/** Good practice and conformity have no severity: they stand apart. */
export function isProblem({ kind }: { readonly kind: FindingKind }): boolean {
  return kind !== 'good-practice' && kind !== 'conformity';
}
