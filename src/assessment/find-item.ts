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
) =>
  | { key: string; checklist: Checklist; problem?: never }
  | { key?: never; checklist?: never; problem: Problem };

/** Looks items up by name; made once, since each look-up is then immediate. */
export function itemFinder(checklists: readonly Checklist[]): FindItem {
  const items = checklists.flatMap((checklist) =>
    itemsOf(checklist).map(({ id }) => ({ id, key: `${checklist.id}/${id}`, checklist })),
  );
  const byKey = Map.groupBy(items, ({ key }) => key);
  const byId = Map.groupBy(items, ({ id }) => id);
  const switchedOff = itemsSwitchedOff(checklists);
  return (name, place) => {
    const matches = byKey.get(name) ?? byId.get(name) ?? [];
    const [match] = matches;
    const off = switchedOff.get(name);
    if (match === undefined && off)
      return { problem: problem('item-switched-off', place, { item: name, ...off }) };
    if (match === undefined) {
      const allowed = [...(name.includes('/') ? byKey : byId).keys()];
      return {
        problem: problem('unknown-id', place, { kind: 'checklist item', id: name, allowed }),
      };
    }
    if (matches.length === 1) return match;
    const named = matches.map(({ checklist }) => checklist.id);
    return { problem: problem('ambiguous-item', place, { item: name, checklists: named }) };
  };
}

function itemsSwitchedOff(
  checklists: readonly Checklist[],
): Map<string, { checklist: string; reason: string }> {
  return new Map(
    checklists.flatMap(({ id, name: checklist, base }) =>
      (base?.switchedOff ?? []).flatMap(({ item, reason }) =>
        [item, `${id}/${item}`].map((name) => [name, { checklist, reason }] as const),
      ),
    ),
  );
}
