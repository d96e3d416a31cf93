import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Finding } from '../workspace/read-findings.ts';
import { writtenEntry } from '../workspace/written-entry.ts';
import type { FindingScope } from './check-findings.ts';
import { severityOfRisk } from './finding-severity.ts';

/** What a finding rests on: its criterion, its evidence, and how its severity was judged. */
export function checkBasis(finding: Finding, scope: FindingScope): Problem[] {
  return [
    ...lacking(finding),
    ...criterionProblems(finding, scope),
    ...evidenceProblems(finding, scope),
    ...riskProblems(finding),
  ];
}

/** Major and minor: a requirement is not fulfilled (ISO 9000:2015, 3.6.9). */
export function isNonconformity({ frontmatter: { kind } }: Finding): boolean {
  return kind === 'major' || kind === 'minor';
}

function lacking(finding: Finding): Problem[] {
  if (!isNonconformity(finding)) return [];
  const { frontmatter, source } = finding;
  const fields = (['criterion', 'evidence', 'owner', 'due'] as const).filter(
    (field) => !source.has([field]) || isEmpty(source, field),
  );
  if (fields.length === 0) return [];
  const place = source.placeOf(['kind']);
  return [problem('nonconformity-incomplete', place, { kind: frontmatter.kind, fields })];
}

/** An empty list; what is written wrongly is told elsewhere. */
function isEmpty({ value }: Finding['source'], field: string): boolean {
  const written: unknown = (value as Record<string, unknown>)[field];
  return Array.isArray(written) && written.length === 0;
}

function criterionProblems(finding: Finding, { findItem }: FindingScope): Problem[] {
  const { frontmatter, source } = finding;
  const { criterion, kind } = frontmatter;
  if (criterion?.source === 'checklist') {
    const found = findItem(criterion.ref, source.placeOf(['criterion', 'ref']));
    return found.problem ? [found.problem] : [];
  }
  if (criterion?.source === 'benchmark' && isNonconformity(finding))
    return [problem('criterion-benchmark', source.placeOf(['criterion', 'source']), { kind })];
  return [];
}

const counted: readonly string[] = ['tickets', 'interview', 'recording', 'mystery-test', 'survey'];

function evidenceProblems(
  finding: Finding,
  { kpis, queries, checklists, items }: FindingScope,
): Problem[] {
  const { frontmatter, source } = finding;
  const { evidence } = frontmatter;
  const problems: Problem[] = [];
  const basis = evidence.flatMap((entry, index): Problem[] => {
    const { kind, ref, n, period } = entry;
    const i = writtenEntry(source, 'evidence', 'ref', entry, index);
    if (typeof period === 'object' && period.to < period.from)
      problems.push(
        problem('period-reversed', source.placeOf(['evidence', i, 'period']), {
          field: 'period',
          ...period,
        }),
      );
    const place = source.placeOf(['evidence', i, 'ref']);
    const oneOf = (what: string, allowed: readonly string[]) =>
      allowed.includes(ref) ? [] : [problem('unknown-id', place, { kind: what, id: ref, allowed })];
    if (kind === 'kpi') return oneOf('KPI', kpis);
    if (kind === 'query') return oneOf('query', queries);
    if (kind === 'reviews') return oneOf('checklist or item of one', [...checklists, ...items]);
    if (counted.includes(kind) && n === undefined && !source.has(['evidence', i, 'n']))
      return [
        problem('evidence-without-n', source.placeOf(['evidence', i, 'kind']), { kind, ref }),
      ];
    return [];
  });
  if (
    isNonconformity(finding) &&
    evidence.length > 0 &&
    evidence.every(({ kind }) => kind === 'benchmark')
  )
    problems.push(
      problem('evidence-benchmark-only', source.placeOfKey(['evidence']), {
        kind: frontmatter.kind,
      }),
    );
  return [...problems, ...basis];
}

function riskProblems({ frontmatter, source }: Finding): Problem[] {
  const { severity, impact, likelihood } = frontmatter;
  if (impact === undefined && likelihood === undefined) return [];
  if (impact === undefined || likelihood === undefined) {
    const [given, missing] =
      impact === undefined
        ? (['likelihood', 'impact'] as const)
        : (['impact', 'likelihood'] as const);
    return source.has([missing])
      ? []
      : [problem('risk-incomplete', source.placeOfKey([given]), { given, missing })];
  }
  const risk = severityOfRisk(impact, likelihood);
  if (severity === undefined || severity === risk) return [];
  const place = source.placeOf(['severity']);
  return [problem('severity-against-risk', place, { severity, impact, likelihood, risk })];
}
