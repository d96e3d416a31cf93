import { itemSchema } from '../assessment/checklist.ts';
import { readTarget } from '../assessment/target.ts';
import { printPlace } from '../errors/print-problems.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { fieldsOf } from './own-files.ts';
import { listOf } from './sound-sections.ts';
import type { Source, YamlPath } from './source.ts';

/** The KPIs that items may name. One with mistakes in it has an id but is not among `kpis`. */
export interface KpisForItems {
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly ids: readonly string[];
}

/**
 * What the schema can’t see in the sections that stand at `path`: ids that stand twice, KPIs that there
 * are not, and targets in another unit than the KPI’s. Items are checked as far as they can be read.
 */
export function checkItems(
  sections: unknown,
  path: YamlPath,
  source: Source,
  { kpis, ids }: KpisForItems,
): Problem[] {
  const entries = listOf(sections).map((section, s) => ({ section, at: [...path, s] }));
  const items = entries.flatMap(({ section, at }) =>
    listOf(fieldsOf(section).items).map((item, i) => ({
      item: fieldsOf(item),
      at: [...at, 'items', i],
    })),
  );
  const repeated = [
    ...repetitions(
      'section',
      entries.map(({ section, at }) => ({ id: fieldsOf(section).id, at })),
      source,
    ),
    ...repetitions(
      'item',
      items.map(({ item, at }) => ({ id: item.id, at })),
      source,
    ),
  ];
  const ofKpis = items.flatMap(({ item, at }) => {
    const stated = itemSchema.shape.kpi.safeParse(item.kpi).data;
    if (!stated) return [];
    const place = [...at, 'kpi', ...(typeof item.kpi === 'string' ? [] : ['id'])];
    if (!ids.includes(stated.id))
      return [
        problem('unknown-id', source.placeOf(place), { kind: 'KPI', id: stated.id, allowed: ids }),
      ];
    const kpi = kpis.get(stated.id);
    if (!kpi || !stated.target) return [];
    return readTarget(kpi, stated.target, (bound) =>
      source.placeOf([...at, 'kpi', 'target', bound]),
    ).problems;
  });
  return [...repeated, ...ofKpis];
}

/** Ids that stand a second time, each with the place of the first. */
function repetitions(
  kind: string,
  entries: readonly { id: unknown; at: YamlPath }[],
  source: Source,
): Problem[] {
  const first = new Map<unknown, YamlPath>();
  return entries.flatMap(({ id, at }) => {
    const earlier = first.get(id);
    if (earlier === undefined || typeof id !== 'string') {
      first.set(id, at);
      return [];
    }
    const place = printPlace(source.placeOf([...earlier, 'id']));
    return [problem('id-repeated', source.placeOf([...at, 'id']), { kind, id, earlier: place })];
  });
}
