import type { Checklist, Extension, Section } from './checklist.ts';

/**
 * A shipped checklist as an audit extends it: weights are exchanged, items switched off, and added ones
 * stand at the end of their section; a section without items is left out.
 */
export function extendChecklist(base: Checklist, id: string, extension: Extension): Checklist {
  const { name, version, add, weights, off } = extension;
  const frequency = extension.frequency ?? base.frequency;
  const known = base.sections.map((section): Section => ({
    ...section,
    weight: weights.sections[section.id] ?? section.weight,
    items: [
      ...section.items
        .filter((item) => !(item.id in off))
        .map((item) => ({ ...item, weight: weights.items[item.id] ?? item.weight })),
      ...add.filter((added) => added.id === section.id).flatMap((added) => added.items),
    ],
  }));
  const added = add
    .filter((section) => base.sections.every((other) => other.id !== section.id))
    .map((section): Section => ({
      id: section.id,
      name: section.name ?? section.id,
      weight: section.weight ?? 1,
      items: section.items,
    }));
  const switchedOff = base.sections
    .flatMap((section) => section.items)
    .flatMap(({ id: item, text }) => {
      const reason = off[item];
      return reason === undefined ? [] : [{ item, text, reason }];
    });
  return {
    id,
    name,
    version,
    description: extension.description ?? base.description,
    source: extension.source ?? base.source,
    ...(frequency && { frequency }),
    sections: [...known, ...added].filter(({ items }) => items.length > 0),
    base: { id: base.id, version: base.version, switchedOff },
  };
}
