/** A checklist in use, as far as exports refer to it and its items. */
export interface Criteria {
  readonly id: string;
  readonly name: string;
  readonly items: readonly { readonly id: string; readonly text: string }[];
}

/** The words for each item in lower case: its id, with its checklist or alone, and its text. */
export function itemWords(criteria: readonly Criteria[]): Record<string, string> {
  return Object.fromEntries(
    criteria.flatMap(({ id, items }) =>
      items.flatMap((item) =>
        [item.text, item.id, `${id}/${item.id}`].map((word) => [wordKey(word), item.id]),
      ),
    ),
  );
}

/**
 * The words for each checklist in lower case: its id and its name, and of its items those that no
 * other checklist in use has, since they tell which checklist is meant.
 */
export function checklistWords(criteria: readonly Criteria[]): Record<string, string> {
  const meant = new Map<string, Set<string>>();
  for (const { id, items } of criteria)
    for (const word of items.flatMap((item) => [item.text, item.id, `${id}/${item.id}`]))
      meant.set(wordKey(word), new Set([...(meant.get(wordKey(word)) ?? []), id]));
  const telling = [...meant].flatMap(([word, ids]) => {
    const [only, another] = ids;
    return only === undefined || another !== undefined ? [] : [[word, only] as const];
  });
  const own = criteria.flatMap(({ id, name }) => [
    [wordKey(name), id] as const,
    [wordKey(id), id] as const,
  ]);
  return Object.fromEntries([...telling, ...own]);
}

/** The names that an author may write for an item, for the nearest match to a slip. */
export function itemNames(criteria: readonly Criteria[]): string[] {
  return [...new Set(criteria.flatMap(({ items }) => items.map(({ id }) => id)))];
}

function wordKey(word: string): string {
  return word.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
