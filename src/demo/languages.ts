import { weighted } from './dice.ts';
import type { Weighted } from './dice.ts';

export type Language = 'Norwegian' | 'Swedish' | 'Danish' | 'English' | 'Finnish' | 'German';

/** Shares of the customers by the language they write in. */
export const LANGUAGE_SHARES: Weighted<Language> = weighted([
  ['Norwegian', 38],
  ['Swedish', 25],
  ['Danish', 14],
  ['English', 12],
  ['Finnish', 6],
  ['German', 5],
]);
