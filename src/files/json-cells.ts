import { withoutMail } from './row-like.ts';

/** A row of a JSON file: what stands under each dotted header. */
export type JsonRow = Map<string, string>;

/** Between the header of a list of objects and the name of what each of them holds. */
export const memberMark = '[].';

/** Objects within objects are followed so far; what lies deeper stays text. */
const DEEPEST = 12;

/**
 * An object as cells under dotted headers, `stats.first_responded_at`, that tell no mail address. Scalars in an array become one
 * cell, `id` and `value` pairs a column each. Other arrays of objects stay JSON, with the scalars that
 * their objects hold beside it, as `tags[].name`.
 */
export function jsonCells(object: object): JsonRow {
  const row: JsonRow = new Map();
  addObject(row, '', object, 0);
  return row;
}

function addObject(row: JsonRow, prefix: string, object: object, depth: number): void {
  for (const [key, value] of Object.entries(object))
    addValue(row, prefix + withoutMail(key), value, depth);
}

function addValue(row: JsonRow, header: string, value: unknown, depth: number): void {
  if (value === null || value === undefined) put(row, header, '');
  else if (Array.isArray(value)) addArray(row, header, value, depth);
  else if (typeof value !== 'object') put(row, header, scalarText(value));
  else if (depth >= DEEPEST) put(row, header, JSON.stringify(value));
  else addObject(row, `${header}.`, value, depth + 1);
}

/** Keys that are mail addresses share a header, and their values a cell. */
function put(row: JsonRow, header: string, text: string): void {
  const before = row.get(header) ?? '';
  row.set(header, before === '' ? text : [before, text].filter(Boolean).join('; '));
}

function addArray(row: JsonRow, header: string, items: readonly unknown[], depth: number): void {
  if (items.length > 0 && items.every(isPair))
    for (const { id, value } of items)
      addValue(row, `${header}.${withoutMail(scalarText(id))}`, value, depth + 1);
  else if (items.every((item) => typeof item !== 'object' || item === null))
    put(
      row,
      header,
      items
        .filter((item) => item !== null)
        .map(scalarText)
        .join('; '),
    );
  else {
    put(row, header, JSON.stringify(items));
    addMembers(row, header, items);
  }
}

/** What is longer is a text that stands in the JSON already. */
const LONGEST_MEMBER = 200;

function addMembers(row: JsonRow, header: string, items: readonly unknown[]): void {
  const members = new Map<string, string[]>();
  for (const item of items) {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) continue;
    for (const [key, value] of Object.entries(item)) {
      if (value === null || typeof value === 'object') continue;
      const text = scalarText(value);
      const name = withoutMail(key);
      if (text.length <= LONGEST_MEMBER) members.set(name, [...(members.get(name) ?? []), text]);
    }
  }
  for (const [key, texts] of members) put(row, `${header}${memberMark}${key}`, texts.join('; '));
}

function isPair(item: unknown): item is { id: unknown; value: unknown } {
  return (
    typeof item === 'object' &&
    item !== null &&
    'value' in item &&
    'id' in item &&
    (typeof item.id !== 'object' || item.id === null)
  );
}

const scalarText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '');
