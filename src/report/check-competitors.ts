import type { CompanyNames } from '../comparison/company-names.ts';
import type { Criterion } from '../comparison/criterion.ts';
import type { MeasuredOutside } from '../comparison/measure-outside.ts';
import { isWeighable, numericScales } from '../comparison/place-criterion.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { KnownCriteria, StatedCompetitor } from '../workspace/read-competitors.ts';
import type { Source } from '../workspace/source.ts';

/**
 * What is wrong between the files of competitors: which of them is the audited organisation, names
 * that two share, and cells dated after `day`, the report’s date.
 */
export function checkCompetitors(competitors: readonly StatedCompetitor[], day: string): Problem[] {
  const [first] = competitors;
  if (!first) return [];
  const own = competitors.filter(({ competitor }) => competitor.own);
  return [
    ...(own.length === 0 && competitors.every(({ source }) => source.value !== undefined)
      ? [
          problem(
            'own-company-missing',
            { file: first.source.file },
            {
              companies: competitors.map(({ competitor }) => competitor.name),
            },
          ),
        ]
      : []),
    ...own.slice(1).map(({ source }) =>
      problem('own-company-twice', source.placeOfKey(['own']), {
        first: own[0]?.competitor.name ?? '',
      }),
    ),
    ...(competitors.length === own.length && own.length === 1
      ? [problem('competitors-none', { file: first.source.file }, {})]
      : []),
    ...namesTwice(competitors),
    ...competitors.flatMap(({ competitor, source }) =>
      Object.entries(competitor.cells).flatMap(([criterion, { date }]) =>
        date > day
          ? [
              problem('cell-after-report', source.placeOf(['criteria', criterion, 'date']), {
                ...{ criterion, date, day },
              }),
            ]
          : [],
      ),
    ),
  ];
}

/** The companies by the names under which exports may know them. */
export function namesOf(competitors: readonly StatedCompetitor[]): CompanyNames[] {
  return competitors.map(({ competitor: { id, own, name, aka } }) => ({
    ...{ id, own, names: [name, ...aka] },
  }));
}

/** Companies in the exports that no file tells of. */
export function checkCompanies(
  competitors: readonly StatedCompetitor[],
  { contacts, reviews }: MeasuredOutside,
): Problem[] {
  const allowed = competitors.flatMap(({ competitor: { name, aka } }) => [name, ...aka]);
  return Object.entries({ 'mystery-contacts': contacts, reviews }).flatMap(([id, measured]) =>
    (measured?.unknown ?? []).map(({ name, rows }) =>
      problem('company-unknown', { file: `data/${id}` }, { name, rows, allowed }),
    ),
  );
}

function namesTwice(competitors: readonly StatedCompetitor[]): Problem[] {
  const holders = new Map<string, string>();
  return competitors.flatMap(({ competitor: { id, name, aka }, source }) => {
    const names = [name, ...aka].map((word, i) => ({
      word,
      place: i === 0 ? source.placeOf(['name']) : source.placeOf(['aka', i - 1]),
    }));
    return names.flatMap(({ word, place }) => {
      const key = word.trim().toLowerCase();
      const first = holders.get(key);
      if (first === undefined) holders.set(key, id);
      return first === undefined || first === id
        ? []
        : [problem('company-named-twice', place, { name: word, first })];
    });
  });
}

/** Every criterion in audit.yaml that is not there, or can’t be used as it is there. */
export function checkComparison(
  { competitors: { position, weights } }: Audit,
  source: Source,
  { criteria, ids }: KnownCriteria,
): Problem[] {
  const path = (...steps: string[]) => ['competitors', ...steps];
  const those = (test: (criterion: Criterion) => boolean) =>
    [...criteria.values()].filter(test).map(({ id }) => id);
  const isNumeric = ({ scale }: Criterion) => numericScales.includes(scale);
  const unknown = (id: string, at: string[], isKey: boolean) =>
    problem('unknown-id', isKey ? source.placeOfKey(at) : source.placeOf(at), {
      ...{ kind: 'criterion', id, allowed: ids },
    });
  return [
    ...Object.entries(position ?? {}).flatMap(([field, id]) => {
      const at = path('position', field);
      const criterion = criteria.get(id);
      if (!ids.includes(id)) return [unknown(id, at, false)];
      if (!criterion || isNumeric(criterion)) return [];
      const allowed = those(isNumeric);
      return [
        problem('criterion-not-a-number', source.placeOf(at), { field, criterion: id, allowed }),
      ];
    }),
    ...Object.keys(weights).flatMap((id) => {
      const at = path('weights', id);
      const criterion = criteria.get(id);
      if (!ids.includes(id)) return [unknown(id, at, true)];
      if (!criterion || isWeighable(criterion)) return [];
      return [
        problem('criterion-not-weighable', source.placeOfKey(at), {
          ...{ criterion: id, allowed: those(isWeighable) },
        }),
      ];
    }),
  ];
}
