import type { Place, Problem } from './problem.ts';

/** The problems of a run as one plain-text list, errors first, ordered by file and line. */
export function printProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  const lines = [...errors.toSorted(byPlace), ...warnings.toSorted(byPlace)].flatMap(printProblem);
  lines.push(`${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}`);
  return lines.join('\n');
}

function printProblem(problem: Problem): string[] {
  const head = problem.place ? `${printPlace(problem.place)}  ` : '';
  const lines = [`${head}${problem.severity} ${problem.code}`, `  ${problem.message}`];
  if (problem.hint) lines.push(`  → ${problem.hint}`);
  return [...lines, ''];
}

/** `content/audit.yaml:3:11`, as terminals and editors link it. */
export function printPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

function byPlace(a: Problem, b: Problem): number {
  const fileA = a.place?.file ?? '';
  const fileB = b.place?.file ?? '';
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  return (
    (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
  );
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
