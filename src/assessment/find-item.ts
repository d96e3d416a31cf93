import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { type Checklist, itemsOf } from './checklist.ts';

/** The keys `<checklist>/<item>` of all items. */
export function itemKeys(checklists: readonly Checklist[]): string[] {
  return checklists.flatMap((checklist) =>
    itemsOf(checklist).map((item) => `${checklist.id}/${item.id}`),
  );
}

/** Finds the item that an author names, with its checklist or without where only one has it. */
export type FindItem = (
  name: string,
  place: Place,
) => { key: string; problem?: never } | { key?: never; problem: Problem };

/** Looks items up by name; made once, since each look-up is then immediate. */
export function itemFinder(keys: readonly string[]): FindItem {
  const known = new Set(keys);
  const byItem = Map.groupBy(keys, (key) => key.slice(key.indexOf('/') + 1));
  return (name, place) => {
    const matches = known.has(name) ? [name] : (byItem.get(name) ?? []);
    const [key] = matches;
    if (key === undefined)
      return {
        problem: problem('unknown-id', place, {
          kind: 'checklist item',
          id: name,
          allowed: [...byItem.keys()],
        }),
      };
    if (matches.length === 1) return { key };
    const checklists = matches.map((match) => match.slice(0, match.indexOf('/')));
    return { problem: problem('ambiguous-item', place, { item: name, checklists }) };
  };
}
