import type { FindItem } from '../assessment/find-item.ts';
import { findingSeverity } from '../assessment/finding-severity.ts';
import { findingState, isDone, isSettled } from '../assessment/finding-state.ts';
import type { Statements } from '../assessment/decide-items.ts';
import type { FindingFrontmatter } from '../workspace/finding-schema.ts';
import type { Finding } from '../workspace/read-findings.ts';
import type { SubjectProse } from './check-typed-figures.ts';
import type { EvidenceBasis } from './evidence-basis.ts';
import type { ReportAction, ReportFinding } from './schema.ts';

/** What findings are composed with. */
export interface FindingsContext {
  readonly statements: Statements;
  readonly findItem: FindItem;
  /** What the data says of a piece of evidence whose author leaves it out. */
  readonly basisOf: (evidence: FindingFrontmatter['evidence'][number]) => EvidenceBasis;
  /** The report’s own day, on which is judged what is overdue; never the clock’s. */
  readonly day: string | null;
}

/** Findings and their actions as the report gives them. */
export function findingsAndActions(
  findings: readonly Finding[],
  { statements, findItem, basisOf, day }: FindingsContext,
): { findings: ReportFinding[]; actions: ReportAction[] } {
  const overdue = (due: string | undefined, finished: boolean) =>
    day !== null && due !== undefined && due < day && !finished;
  const results = Map.groupBy([...statements.values()].flat(), ({ finding }) => finding.id);
  const sections = findings.map(({ id, frontmatter }): ReportFinding => {
    const { title, kind, area, kpis, actions, rootCause, verification } = frontmatter;
    const { criterion, containment, repeatOf, divergingOpinion } = frontmatter;
    const { status } = findingState(frontmatter);
    const { severity, from } = findingSeverity(frontmatter);
    return {
      id,
      title,
      kind,
      criterion: criterion
        ? {
            source: criterion.source,
            ref: criterion.ref,
            text: criterion.text ?? null,
            item: criterionItem(criterion, findItem),
          }
        : null,
      evidence: frontmatter.evidence.map((entry) => {
        const basis = basisOf(entry);
        return {
          kind: entry.kind,
          ref: entry.ref,
          n: entry.n ?? basis.n,
          period: entry.period === undefined ? basis.period : periodText(entry.period),
          note: entry.note ?? null,
        };
      }),
      severity,
      severityFrom: from,
      impact: frontmatter.impact ?? null,
      likelihood: frontmatter.likelihood ?? null,
      effort: frontmatter.effort ?? null,
      area,
      status,
      owner: frontmatter.owner ?? null,
      raised: frontmatter.raised ?? null,
      due: frontmatter.due ?? null,
      overdue: overdue(frontmatter.due, isSettled(status)),
      containment:
        containment === undefined
          ? null
          : typeof containment === 'string'
            ? { what: containment, on: null }
            : { what: containment.what, on: containment.on ?? null },
      rootCause,
      verification: {
        implemented: verification.implemented ?? null,
        effective: verification.effective
          ? { ...verification.effective, note: verification.effective.note ?? null }
          : null,
      },
      repeatOf:
        repeatOf === undefined
          ? null
          : typeof repeatOf === 'string'
            ? { audit: null, finding: repeatOf }
            : repeatOf,
      divergingOpinion:
        divergingOpinion === undefined
          ? null
          : typeof divergingOpinion === 'string'
            ? { by: null, text: divergingOpinion }
            : { by: divergingOpinion.by ?? null, text: divergingOpinion.text },
      checklist: (results.get(id) ?? []).map(({ key, result, rating }) => ({
        ...itemOf(key),
        result,
        rating,
      })),
      kpis,
      actions: actions.map((_, i) => actionId(id, i)),
    };
  });
  const actions = findings.flatMap(({ id, frontmatter }) =>
    frontmatter.actions.map((action, i): ReportAction => {
      const due = action.due ?? frontmatter.due;
      const status = action.status ?? (isDone(action) ? 'done' : 'open');
      return {
        id: actionId(id, i),
        finding: id,
        what: action.what,
        owner: action.owner ?? frontmatter.owner ?? null,
        start: action.start ?? null,
        due: due ?? null,
        done: action.done ?? null,
        status,
        overdue: overdue(due, status === 'done'),
      };
    }),
  );
  return { findings: sections, actions };
}

/** A finding’s prose with what its frontmatter says that it is about. */
export function subjectProse(finding: Finding): SubjectProse {
  const { kpis, evidence } = finding.frontmatter;
  const refs = (kind: string) =>
    evidence.flatMap((entry) => (entry.kind === kind ? [entry.ref] : []));
  return { ...finding, kpis: [...kpis, ...refs('kpi')], queries: refs('query') };
}

function periodText(period: NonNullable<FindingFrontmatter['evidence'][number]['period']>): string {
  return typeof period === 'string' ? period : `${period.from}/${period.to}`;
}

function criterionItem(
  { source, ref }: NonNullable<FindingFrontmatter['criterion']>,
  findItem: FindItem,
): { checklist: string; item: string } | null {
  const { key } = source === 'checklist' ? findItem(ref, { file: '' }) : {};
  return key === undefined ? null : itemOf(key);
}

function itemOf(key: string): { checklist: string; item: string } {
  const slash = key.indexOf('/');
  return { checklist: key.slice(0, slash), item: key.slice(slash + 1) };
}

function actionId(finding: string, index: number): string {
  return `${finding}-${index + 1}`;
}
