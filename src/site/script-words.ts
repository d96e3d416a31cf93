import type { MessageKey } from '../language/catalogue.ts';
import type { SiteContext } from './site-context.ts';

type Words = Record<string, string>;

/** What the scripts fill in themselves. */
const blanks = { column: '{column}', term: '{term}', count: '{count}' };

const wordsOf =
  (...keys: readonly MessageKey[]) =>
  ({ t }: SiteContext): Words =>
    Object.fromEntries(keys.map((key) => [key, t(key, blanks)]));

/** What the scripts of all pages say, under the keys of the catalogue. */
export const pageWords = wordsOf(
  'search.title',
  'search.close',
  'search.from-file',
  'figure.values',
  'figure.copy-link',
  'figure.copied',
  'figure.copy-by-hand',
  'figure.csv',
  'figure.csv-number',
  'figure.csv-seconds',
  'figure.csv-share',
  'figure.svg',
  'figure.png',
  'table.filter',
);

/** What the script of the search page says. */
export const searchWords = wordsOf(
  'search.from-file',
  'search.unavailable',
  'search.hint',
  'search.searching',
  'search.nothing',
  'search.more',
  'search.kind.finding',
  'search.kind.kpi',
  'search.kind.item',
  'search.kind.page',
);
