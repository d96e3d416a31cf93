import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Finding } from '../workspace/read-findings.ts';
import { afterReport } from './check-actions.ts';
import type { FindingScope } from './check-findings.ts';
import { isDone } from './finding-state.ts';

const checks = ['implemented', 'effective'] as const;

/**
 * Verification comes after the actions, effectiveness after implementation, and both are verified by
 * someone else than those who act (ISO 9001, 10.2.1 d; ISO 19011:2018, 6.7).
 */
export function checkVerification(finding: Finding, { reportDate }: FindingScope): Problem[] {
  const { frontmatter, source } = finding;
  const { implemented, effective } = frontmatter.verification;
  const place = (check: (typeof checks)[number], field: string) =>
    source.placeOf(['verification', check, field]);
  const problems: Problem[] = [];
  for (const check of checks) {
    const done = frontmatter.verification[check];
    if (!done) continue;
    problems.push(...afterReport(finding, done.on, ['verification', check, 'on'], reportDate));
    const owned = ownedBy(finding, done.by);
    if (owned !== null)
      problems.push(problem('verified-by-owner', place(check, 'by'), { by: done.by, owned }));
  }
  const first = implemented ? 'implemented' : 'effective';
  const verified = implemented ?? effective;
  if (verified) problems.push(...beforeActions(finding, first, verified.on));
  if (effective && !implemented && !source.has(['verification', 'implemented']))
    problems.push(
      problem('effective-before-implemented', place('effective', 'on'), {
        on: effective.on,
        implemented: null,
      }),
    );
  if (effective && implemented && effective.on < implemented.on)
    problems.push(
      problem('effective-before-implemented', place('effective', 'on'), {
        on: effective.on,
        implemented: implemented.on,
      }),
    );
  return problems;
}

/** What the person who verified is responsible for: the finding, an action, or nothing. */
function ownedBy({ frontmatter: { owner, actions } }: Finding, by: string): string | null {
  const isSame = (other: string | undefined) => other !== undefined && plain(other) === plain(by);
  if (isSame(owner)) return 'the finding';
  const index = actions.findIndex((action) => isSame(action.owner));
  return index < 0 ? null : `action ${index + 1}`;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, '');
}

function beforeActions(
  { frontmatter: { actions }, source }: Finding,
  check: (typeof checks)[number],
  on: string,
): Problem[] {
  const place = source.placeOf(['verification', check, 'on']);
  const open = actions.flatMap((action, i) => (isDone(action) ? [] : [i + 1]));
  if (open.length > 0) return [problem('verified-before-done', place, { check, on, open })];
  const done = actions.flatMap((action) => action.done ?? []);
  const last = done.toSorted().at(-1);
  return last !== undefined && on < last
    ? [problem('verified-too-early', place, { check, on, last })]
    : [];
}
