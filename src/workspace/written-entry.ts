import type { Source } from './source.ts';

/**
 * Where an entry of a checked list stands in the list that was written: entries with mistakes are
 * taken out before, so it may stand further down. `name` is the field that tells entries apart.
 */
export function writtenEntry<Entry extends object>(
  source: Source,
  list: string,
  name: keyof Entry & string,
  entry: Entry,
  index: number,
): number {
  const written: unknown = (source.value as Record<string, unknown>)[list];
  if (!Array.isArray(written)) return index;
  const found = written.findIndex(
    (other: unknown, i) =>
      i >= index &&
      typeof other === 'object' &&
      other !== null &&
      (other as Record<string, unknown>)[name] === entry[name],
  );
  return found < 0 ? index : found;
}
