import { type Criterion, criterionSchema } from '../comparison/criterion.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { fieldsOf, type OwnKind, ownId, readOwnFiles, statedIdProblems } from './own-files.ts';
import { parseSource, type Source } from './source.ts';
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

/** All KPIs that a criterion may measure; of one with mistakes in it no more than its id is known. */
type Kpis = ReadonlyMap<string, Pick<Kpi, 'better'> | undefined>;

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
  kpis: Kpis,
): Promise<{ own: OwnCriterion[]; problems: Problem[] }> {
  return readOwnFiles(contentFolder, kind, (file, yaml) =>
    readOwnCriterion(file, yaml, shipped, kpis),
  );
}

export function readOwnCriterion(
  file: string,
  yaml: string,
  shipped: ReadonlyMap<string, Criterion>,
  kpis: Kpis,
): { own: OwnCriterion; problems: Problem[] } {
  const { id, problems: nameProblems } = ownId(file, kind, shipped);
  const { source, problems: syntax } = parseSource(file, yaml);
  const problems = [...syntax, ...nameProblems];
  if (source.value === undefined) return { own: { id, criterion: null }, problems };
  const { value, problems: mistakes } = validate(criterionSchema, source, fallback);
  problems.push(
    ...mistakes,
    ...statedIdProblems(source, id),
    ...measuredProblems(value, source, kpis),
  );
  return { own: { id, criterion: hasErrors(problems) ? null : { ...value, id } }, problems };
}

/** A KPI that is not there, or for which the other way is better. */
function measuredProblems(
  { better }: Pick<Criterion, 'better'>,
  source: Source,
  kpis: Kpis,
): Problem[] {
  // As it is written, since other mistakes in the group don't make it right.
  const id = fieldsOf(fieldsOf(source.value).measures).kpi;
  if (typeof id !== 'string') return [];
  const place = source.placeOf(['measures', 'kpi']);
  if (!kpis.has(id))
    return [problem('unknown-id', place, { kind: 'KPI', id, allowed: [...kpis.keys()] })];
  const kpi = kpis.get(id);
  return kpi && kpi.better !== better
    ? [problem('criterion-better-differs', place, { kpi: id, better, ofKpi: kpi.better })]
    : [];
}
