import type { Column } from '../ingest/dataset.ts';

/** What the cells of a column look like; shares are of the filled ones. */
export interface Looks {
  /** As short as a date, with the digits of one. */
  readonly dated: number;
  /** As short as a number or a duration, with a digit. */
  readonly counted: number;
  /** About how many values differ. */
  readonly distinct: number;
}

/** SQL that is true of cells that may be dates, and of those that may be numbers or durations. */
export const looksDatedSql = (cell: string): string =>
  String.raw`length(${cell}) <= 40 AND length(regexp_replace(${cell}, '\D', '', 'g')) >= 4`;
export const looksCountedSql = (cell: string): string =>
  String.raw`length(${cell}) <= 30 AND regexp_matches(${cell}, '\d')`;

/** SQL that is true of cells that are numbers, times or dates without a word. */
export const looksNumericSql = (cell: string): string =>
  String.raw`regexp_full_match(${cell}, '[-+]?\d[\d.,:/ -]*')`;

const MOST_FLAGS = 10;
const MOST_WORDS = 100;
const MOSTLY = 0.5;

/** Whether cells that look so may be those of a canonical column; free text is no date, whatever its header. */
export function mayHold({ type, values }: Column, { dated, counted, distinct }: Looks): boolean {
  if (distinct === 0) return true;
  if (type === 'instant') return dated >= MOSTLY;
  if (type === 'boolean') return distinct <= MOST_FLAGS;
  if (type !== 'text') return counted >= MOSTLY;
  return values === undefined || distinct <= MOST_WORDS;
}
