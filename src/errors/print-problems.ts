import type { Place, Problem } from './problem.ts';

/** The problems of a run as one plain-text list, errors first, ordered by file and line. */
export function printProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  const lines = [
    ...groupAlike(errors.toSorted(byPlace)),
    ...groupAlike(warnings.toSorted(byPlace)),
  ].flatMap(printAlike);
  lines.push(`${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}`);
  return lines.join('\n');
}

/** Problems of whole files of which the same is said, such as of each month’s, stand together. */
function groupAlike(problems: readonly Problem[]): (readonly Problem[])[] {
  const said = ({ code, message, hint, place }: Problem) =>
    [code, message, hint, place?.line, place?.column].join('\n');
  return [...Map.groupBy(problems, said).values()];
}

/** So many places are listed above what is said of them. */
const MOST_PLACES = 6;

function printAlike(alike: readonly Problem[]): string[] {
  const [first] = alike;
  if (!first) return [];
  const listed = alike.length > MOST_PLACES ? alike.slice(0, MOST_PLACES - 1) : alike;
  const heads = listed.map(({ place, severity, code }) =>
    place ? `${printPlace(place)}  ${severity} ${code}` : `${severity} ${code}`,
  );
  if (listed.length < alike.length) heads.push(`and ${alike.length - listed.length} more`);
  const lines = [...heads, `  ${first.message}`];
  if (first.hint) lines.push(`  → ${first.hint}`);
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
