import type { Statements } from '../assessment/decide-items.ts';
import type { FindingFrontmatter } from '../workspace/finding-schema.ts';
import type { Finding } from '../workspace/read-findings.ts';
import type { ReportAction, ReportFinding } from './schema.ts';

/** Statuses in which nothing is left to be done. */
const done: readonly (string | null)[] = ['implemented', 'verified-effective', 'closed', null];

/**
 * Findings and their actions as the report gives them. What is overdue is judged on `day`, the
 * report's own date, never by the clock.
 */
export function findingsAndActions(
  findings: readonly Finding[],
  statements: Statements,
  day: string | null,
): { findings: ReportFinding[]; actions: ReportAction[] } {
  const overdue = (due: string | undefined, finished: boolean) =>
    day !== null && due !== undefined && due < day && !finished;
  const results = [...statements.values()].flat();
  const sections = findings.map(({ id, frontmatter }): ReportFinding => {
    const { title, kind, area, kpis, actions, rootCause, verification } = frontmatter;
    const { criterion, containment, repeatOf, divergingOpinion } = frontmatter;
    const status = frontmatter.status ?? 'open';
    return {
      id,
      title,
      kind,
      criterion: criterion
        ? { source: criterion.source, ref: criterion.ref, text: criterion.text ?? null, item: null }
        : null,
      evidence: frontmatter.evidence.map(({ kind: of, ref, n, period, note }) => ({
        kind: of,
        ref,
        n: n ?? null,
        period: period === undefined ? null : periodText(period),
        note: note ?? null,
      })),
      severity: frontmatter.severity ?? 'medium',
      severityFrom: frontmatter.severity ? 'stated' : 'default',
      impact: frontmatter.impact ?? null,
      likelihood: frontmatter.likelihood ?? null,
      effort: frontmatter.effort ?? null,
      area,
      status,
      owner: frontmatter.owner ?? null,
      raised: frontmatter.raised ?? null,
      due: frontmatter.due ?? null,
      overdue: overdue(frontmatter.due, done.includes(status)),
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
      checklist: results
        .filter((statement) => statement.finding.id === id)
        .map(({ key, result, rating }) => {
          const slash = key.indexOf('/');
          return { checklist: key.slice(0, slash), item: key.slice(slash + 1), result, rating };
        }),
      kpis,
      actions: actions.map((_, i) => actionId(id, i)),
    };
  });
  const actions = findings.flatMap(({ id, frontmatter }) =>
    frontmatter.actions.map((action, i): ReportAction => {
      const due = action.due ?? frontmatter.due;
      const status = action.status ?? (action.done ? 'done' : 'open');
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

function periodText(period: NonNullable<FindingFrontmatter['evidence'][number]['period']>): string {
  return typeof period === 'string' ? period : `${period.from} – ${period.to}`;
}

function actionId(finding: string, index: number): string {
  return `${finding}-${index + 1}`;
}
