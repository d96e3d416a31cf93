import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import en from '../locales/en.json' with { type: 'json' };
import type { Messages } from './messages.ts';

/** Of the interface and of all that is said while a report is composed. */
export type MessageKey = keyof typeof en;

/** The language in which a report is said. */
export interface Catalogue {
  /** The tag of a shipped locale. */
  readonly tag: string;
  readonly messages: Messages;
}

export const localesFolder = path.join(import.meta.dirname, '..', 'locales');

/** The tags of the locales that there are: the names of their files. */
export function shippedLocales(folder = localesFolder): string[] {
  return readdirSync(folder)
    .flatMap((file) => (file.endsWith('.json') ? [path.parse(file).name] : []))
    .toSorted();
}

/** The shipped locale in which a tag can be said, the closest first: that of `nb-NO` is `nb`. */
export function shippedLocaleOf(locale: string, folder = localesFolder): string | null {
  const shipped = shippedLocales(folder);
  const parts = new Intl.Locale(locale).baseName.split('-');
  const truncated = parts.map((_, cut) => parts.slice(0, parts.length - cut).join('-'));
  return truncated.find((tag) => shipped.includes(tag)) ?? null;
}

/**
 * The words for a locale, English where there are none of its own. Bundled code has to say in which
 * folder the locales are.
 */
export function catalogueOf(locale: string, folder = localesFolder): Catalogue {
  const tag = shippedLocaleOf(locale, folder) ?? 'en';
  if (tag === 'en') return { tag, messages: en };
  const json = readFileSync(path.join(folder, `${tag}.json`), 'utf8');
  return { tag, messages: { ...en, ...(JSON.parse(json) as Messages) } };
}
