import { distance } from 'fastest-levenshtein';

import type { Adapter } from '../ingest/adapter.ts';
import { type Column, type Dataset, headersOf } from '../ingest/dataset.ts';
import { headersThatGive } from '../ingest/fit.ts';
import { headerWords, wordsOf } from './header-words.ts';

/** A canonical column with the header that is most like what it is known by. */
export interface Guess {
  readonly column: string;
  readonly header: string;
  /** The header is one of the names that the column goes by. */
  readonly sure: boolean;
}

const SURE = 1;
const TRANSLATED = 0.95;
const LEAST = 0.6;
const VENDORS = 0.95;

/**
 * Which headers most likely hold which canonical columns: their own names and those that any known
 * format has for them. Each header is taken once, the likeliest pair first, and only if its cells
 * `fit`, unless its name is beyond doubt.
 */
export function guessColumns(
  dataset: Dataset,
  headers: readonly string[],
  adapters: Iterable<Adapter>,
  fit: (column: Column, header: string) => boolean,
): Guess[] {
  const formats = [...adapters].filter((adapter) => adapter.dataset === dataset.id);
  const pairs = Object.entries(dataset.columns).flatMap(([column, own]) => {
    const names = headersOf(dataset, column);
    const vendors = formats.flatMap(({ columns: { [column]: rule } }) =>
      rule === undefined ? [] : headersThatGive(rule),
    );
    return headers.map((header) => {
      const score = Math.max(
        likeness(header, names),
        likelyByVendors(header, vendors),
        TRANSLATED * likeness(header, headerWords[column] ?? []),
      );
      return { column, header, score: score >= SURE || fit(own, header) ? score : 0 };
    });
  });
  const guesses: Guess[] = [];
  for (const { column, header, score } of pairs.toSorted((a, b) => b.score - a.score)) {
    const taken = guesses.some((guess) => guess.column === column || guess.header === header);
    if (score >= LEAST && !taken) guesses.push({ column, header, sure: score >= SURE });
  }
  const order = Object.keys(dataset.columns);
  return guesses.toSorted((a, b) => order.indexOf(a.column) - order.indexOf(b.column));
}

/** What a format calls a column tells less than its own names, unless it is just that. */
function likelyByVendors(header: string, names: readonly string[]): number {
  const score = likeness(header, names);
  return score >= SURE ? score : VENDORS * score;
}

/** 1 for the same words; less for the same in another order, for slips, and for words that are added. */
function likeness(header: string, names: readonly string[]): number {
  const own = wordsOf(header);
  return Math.max(
    0,
    ...names.map((name) => {
      const words = wordsOf(name);
      if (own.length === 0 || words.length === 0) return 0;
      const [one, other] = [own.join(' '), words.join(' ')];
      if (one === other) return 1;
      if (own.toSorted().join(' ') === words.toSorted().join(' ')) return 0.9;
      const longest = Math.max(one.length, other.length);
      const alike = longest < 5 ? 0 : 1 - distance(one, other) / longest;
      const shared = words.filter((word) => own.includes(word)).length;
      const telling = words.some((word) => own.includes(word) && word.length > 3);
      // “Resolution Action Updated Date” is about something else than a resolution date.
      const isOther = own.length - shared > 1;
      const overlap = telling && !isOther ? (2 * shared) / (own.length + words.length) : 0;
      return 0.9 * Math.max(alike >= 0.75 ? alike : 0, overlap);
    }),
  );
}
