import type { FindingFrontmatter, Severity } from '../workspace/finding-schema.ts';

/** The lowest product of impact and likelihood that makes each severity, the worst first. */
const matrix = [
  ['critical', 16],
  ['high', 10],
  ['medium', 5],
  ['low', 1],
] as const satisfies readonly (readonly [Severity, number])[];

/**
 * The severity of a risk, from the product of impact and likelihood, each ranked from 1 to 5 (a
 * consequence/likelihood matrix, IEC 31010:2019, B.10.3; the bands are Plumbline’s own): up to 4 is
 * low, up to 9 medium, up to 15 high, and from 16 on critical.
 */
export function severityOfRisk(impact: number, likelihood: number): Severity {
  return matrix.find(([, lowest]) => impact * likelihood >= lowest)?.[0] ?? 'low';
}

/**
 * The severity of a finding and what it rests on: stated, else from its risk, else medium. What is no
 * problem (good practice, conformity) has none unless it is stated.
 */
export function findingSeverity({
  kind,
  severity,
  impact,
  likelihood,
}: Pick<FindingFrontmatter, 'kind' | 'severity' | 'impact' | 'likelihood'>): {
  severity: Severity | null;
  from: 'stated' | 'risk' | 'default' | null;
} {
  if (severity !== undefined) return { severity, from: 'stated' };
  if (kind === 'good-practice' || kind === 'conformity') return { severity: null, from: null };
  if (impact !== undefined && likelihood !== undefined)
    return { severity: severityOfRisk(impact, likelihood), from: 'risk' };
  return { severity: 'medium', from: 'default' };
}
