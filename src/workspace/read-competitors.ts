import {
  type Cell,
  cellSchema,
  type Competitor,
  competitorSchema,
  readValue,
} from '../comparison/competitor.ts';
import type { Criterion } from '../comparison/criterion.ts';
import { expectedOn, scales } from '../comparison/scales.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { fieldsOf, type OwnKind, ownId, readOwnFiles } from './own-files.ts';
import { parseSource, type Source } from './source.ts';
import { validate } from './validate.ts';

const kind: OwnKind = {
  folder: 'competitors',
  notRead: 'competitor-file-not-read',
  shipped: 'criterion-shipped',
  example: 'my-competitor',
};

/** A company as its file states it; what is wrong in it is left out. */
export interface StatedCompetitor {
  readonly competitor: Competitor;
  readonly source: Source;
}

/** The criteria that cells can be of; of those with mistakes in them only the name is known. */
export interface KnownCriteria {
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly ids: readonly string[];
}

const valueSchema = cellSchema.pick({ value: true, scale: true }).loose();

const fallback = { name: '?', segment: '?', criteria: {} };

/** Reads `content/competitors/*.yaml` in the order of file names. */
export async function readCompetitors(
  contentFolder: string,
  known: KnownCriteria,
): Promise<{ competitors: StatedCompetitor[]; problems: Problem[] }> {
  const { own, problems } = await readOwnFiles(contentFolder, kind, (file, yaml) =>
    readCompetitor(file, yaml, known),
  );
  return { competitors: own, problems };
}

/** Reads one company; every cell must say where its value is from, and lie on its criterion’s scale. */
export function readCompetitor(
  file: string,
  yaml: string,
  { criteria, ids }: KnownCriteria,
): { own: StatedCompetitor; problems: Problem[] } {
  const { id, problems: nameProblems } = ownId(file, kind, new Map());
  const { source, problems: syntax } = parseSource(file, yaml);
  const problems = [...syntax, ...nameProblems];
  const { value, problems: mistakes } =
    source.value === undefined
      ? { value: competitorSchema.parse(fallback), problems: [] }
      : validate(competitorSchema, source, fallback);
  problems.push(...mistakes);
  for (const name of Object.keys(fieldsOf(fieldsOf(source.value).criteria)))
    if (!ids.includes(name))
      problems.push(
        problem('unknown-id', source.placeOfKey(['criteria', name]), {
          kind: 'criterion',
          id: name,
          allowed: ids,
        }),
      );

  const cells: Record<string, Cell> = {};
  // The value is read as it is written, since other mistakes in a cell don't put it on the scale.
  for (const [name, written] of Object.entries(fieldsOf(fieldsOf(source.value).criteria))) {
    const criterion = criteria.get(name);
    const stated = valueSchema.safeParse(written).data;
    if (!criterion || !stated) continue;
    const read = readValue(stated, criterion);
    const cell = value.criteria[name];
    if (!read) problems.push(cellProblem(criterion, stated, source));
    else if (cell) cells[name] = { ...cell, ...read };
  }
  const { name, segment, own, website = null, aka } = value;
  return { own: { competitor: { id, name, segment, own, website, aka, cells }, source }, problems };
}

/** Why a cell can’t be read on its criterion’s scale. */
function cellProblem(
  { id, scale }: Criterion,
  { value, scale: stated }: { readonly value: unknown; readonly scale?: string | undefined },
  source: Source,
): Problem {
  const { of } = scales[scale];
  const path = ['criteria', id];
  if (stated === undefined && scales[scale].required)
    return problem('cell-without-scale', source.placeOf(path), {
      criterion: id,
      expected: 'EUR, or the currency that it is in',
    });
  const own = stated ?? of[0] ?? '';
  if (!of.includes(own))
    return problem('value-not-allowed', source.placeOf([...path, 'scale']), {
      key: 'scale',
      value: stated,
      allowed: of,
    });
  return problem('cell-off-scale', source.placeOf([...path, 'value']), {
    criterion: id,
    value,
    expected: expectedOn(scale, own),
  });
}
