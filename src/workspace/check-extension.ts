import { type Checklist, itemsOf } from '../assessment/checklist.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { fieldsOf } from './own-files.ts';
import { listOf } from './sound-sections.ts';
import type { Source, YamlPath } from './source.ts';

/** What is wrong with an extension beside the checklist that it extends. */
export function checkExtension(
  base: Checklist,
  stated: Readonly<Record<string, unknown>>,
  source: Source,
): Problem[] {
  const items = itemsOf(base).map(({ id }) => id);
  const sections = base.sections.map(({ id }) => id);
  const off = Object.keys(fieldsOf(stated.off));
  const weights = fieldsOf(stated.weights);
  const added = listOf(stated.add).map(fieldsOf);
  const known = (kind: string, given: unknown, path: YamlPath, allowed: readonly string[]) =>
    Object.keys(fieldsOf(given))
      .filter((id) => !allowed.includes(id))
      .map((id) => problem('unknown-id', source.placeOfKey([...path, id]), { kind, id, allowed }));
  return [
    ...known(`item of ${base.id}`, stated.off, ['off'], items),
    ...known(`item of ${base.id}`, weights.items, ['weights', 'items'], items),
    ...known(`section of ${base.id}`, weights.sections, ['weights', 'sections'], sections),
    ...Object.keys(fieldsOf(weights.items))
      .filter((id) => off.includes(id))
      .map((id) =>
        problem('field-without-effect', source.placeOfKey(['weights', 'items', id]), {
          key: id,
          why: 'the item is switched off',
        }),
      ),
    ...added.flatMap((section, s) => sectionProblems(section, ['add', s], sections, source)),
    ...added.flatMap((section, s) =>
      listOf(section.items).flatMap((item, i) => {
        const { id } = fieldsOf(item);
        return typeof id === 'string' && items.includes(id)
          ? [
              problem('id-repeated', source.placeOf(['add', s, 'items', i, 'id']), {
                kind: 'item',
                id,
                earlier: base.id,
              }),
            ]
          : [];
      }),
    ),
  ];
}

/** A section of the extended checklist takes items only; a new one needs a name. */
function sectionProblems(
  { id, name, weight }: Readonly<Record<string, unknown>>,
  path: YamlPath,
  sections: readonly string[],
  source: Source,
): Problem[] {
  if (typeof id !== 'string') return [];
  if (!sections.includes(id))
    return name === undefined
      ? [problem('section-unnamed', source.placeOf([...path, 'id']), { id, allowed: sections })]
      : [];
  const needless = (key: string, why: string) =>
    problem('field-without-effect', source.placeOfKey([...path, key]), { key, why });
  return [
    ...(name === undefined ? [] : [needless('name', `the section ${id} has its name already`)]),
    ...(weight === undefined
      ? []
      : [needless('weight', `write it under weights, as sections: { ${id}: … }`)]),
  ];
}
