import { type Criterion, criterionSchema } from '../comparison/criterion.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { type OwnKind, ownId, readOwnFiles, statedIdProblems } from './own-files.ts';
import { parseSource } from './source.ts';
import { validate } from './validate.ts';

const kind: OwnKind = {
  folder: 'criteria',
  notRead: 'criterion-file-not-read',
  shipped: 'criterion-shipped',
  example: 'my-criterion',
};

/** An own criterion as its author wrote it; `criterion` is null while there are mistakes in it. */
export interface OwnCriterion {
  readonly id: string;
  readonly criterion: Criterion | null;
}

const fallback = {
  topic: 'help',
  name: '?',
  why: '?',
  how: '?',
  scale: 'text',
  better: 'none',
} as const;

/** Reads `content/criteria/*.yaml` in the order of file names. */
export async function readOwnCriteria(
  contentFolder: string,
  shipped: ReadonlyMap<string, Criterion>,
): Promise<{ own: OwnCriterion[]; problems: Problem[] }> {
  return readOwnFiles(contentFolder, kind, (file, yaml) => readOwnCriterion(file, yaml, shipped));
}

export function readOwnCriterion(
  file: string,
  yaml: string,
  shipped: ReadonlyMap<string, Criterion>,
): { own: OwnCriterion; problems: Problem[] } {
  const { id, problems: nameProblems } = ownId(file, kind, shipped);
  const { source, problems: syntax } = parseSource(file, yaml);
  const problems = [...syntax, ...nameProblems];
  if (source.value === undefined) return { own: { id, criterion: null }, problems };
  const { value, problems: mistakes } = validate(criterionSchema, source, fallback);
  problems.push(...mistakes, ...statedIdProblems(source, id));
  return { own: { id, criterion: hasErrors(problems) ? null : { ...value, id } }, problems };
}
