import { nearest } from './nearest.ts';

export const quoteList = (words: readonly string[], limit = 24): string =>
  words.length > limit
    ? `${words.slice(0, limit).join(', ')} … (${words.length} in all)`
    : words.join(', ');

/** "a", "a and b", "a, b and c". */
export const list = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}` : words.join('');

/** What is allowed, with the likeliest first when there is too much to list. */
export const allowedList = (value: unknown, allowed: readonly string[]): string => {
  if (typeof value !== 'string') return `Allowed: ${quoteList(allowed)}.`;
  if (allowed.length <= 40) return `${didYouMean(value, allowed)}Allowed: ${quoteList(allowed)}.`;
  return didYouMean(value, allowed).trim() || `Allowed, for example: ${quoteList(allowed, 6)}.`;
};

export const didYouMean = (word: string, allowed: readonly string[]): string => {
  const match = nearest(word, allowed);
  return match === null ? '' : `Did you mean “${match}”? `;
};

export const show = (value: unknown): string =>
  typeof value === 'string'
    ? `“${value}”`
    : value === undefined
      ? 'nothing'
      : JSON.stringify(value);

export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
