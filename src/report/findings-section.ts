import type { Statements } from '../assessment/decide-items.ts';
import type { Finding } from '../workspace/read-findings.ts';
import type { ReportAction, ReportFinding } from './schema.ts';

/** Statuses in which nothing is left to be done. */
const done: readonly string[] = ['implemented', 'verified', 'closed'];

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
    const { title, kind, severity, area, status, owner, due, kpis, actions } = frontmatter;
    return {
      id,
      title,
      kind,
      severity,
      area,
      status,
      owner: owner ?? null,
      due: due ?? null,
      overdue: overdue(due, done.includes(status)),
      checklist: results
        .filter((statement) => statement.finding.id === id)
        .map(({ key, result }) => {
          const slash = key.indexOf('/');
          return { checklist: key.slice(0, slash), item: key.slice(slash + 1), result };
        }),
      kpis,
      actions: actions.map((_, i) => actionId(id, i)),
    };
  });
  const actions = findings.flatMap(({ id, frontmatter }) =>
    frontmatter.actions.map((action, i): ReportAction => {
      const due = action.due ?? frontmatter.due;
      return {
        id: actionId(id, i),
        finding: id,
        what: action.what,
        owner: action.owner ?? frontmatter.owner ?? null,
        due: due ?? null,
        status: action.status,
        overdue: overdue(due, action.status === 'done'),
      };
    }),
  );
  return { findings: sections, actions };
}

function actionId(finding: string, index: number): string {
  return `${finding}-${index + 1}`;
}
