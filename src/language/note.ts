import type { MessageKey } from './catalogue.ts';
import type { Language } from './language.ts';
import type { RowWords } from './row-words.ts';

/** A remark that is said later, once the language is known: a message with what fills it. */
export interface Note {
  readonly key: MessageKey;
  /** A number under a name that ends in `Rows` is one of rows; `day` is an ISO date. */
  readonly values: Readonly<Record<string, NoteValue>>;
}

type NoteValue = string | number | readonly string[] | { readonly day: string };

/** @param words how the rows that the note is about are called */
export function sayNote(
  { key, values }: Note,
  { t, formats }: Pick<Language, 't' | 'formats'>,
  { counted, ...words }: RowWords,
): string {
  const said = (name: string, value: NoteValue) => {
    if (typeof value === 'number') return name.endsWith('Rows') ? counted(value) : value;
    return typeof value === 'object' && 'day' in value ? formats.day(value.day) : value;
  };
  const filled = Object.entries(values).map(([name, value]) => [name, said(name, value)] as const);
  return t(key, { ...words, ...Object.fromEntries(filled) });
}
