/** How one canonical column is read from an export. Headers are compared without case or extra spaces. */
export interface ColumnRule {
  /** The export's header, or its known variants, the likeliest first. */
  readonly header: string | readonly string[];
  /** What a bare number means in a duration column; `since-1970` is a date-time offset. */
  readonly unit?: DurationUnit;
  /** Taken off the number: “stations” count the first assignment, reassignments don't. */
  readonly minus?: number;
  /** Meaning of the export's words (lower case); null is a known word that means “no value”. */
  readonly values?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A value that is the same in every row, because the format implies it. */
export interface ConstantRule {
  readonly constant: string;
}

export type Rule = string | ColumnRule | ConstantRule;

export const durationUnits = ['seconds', 'minutes', 'hours', 'days', 'since-1970'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** How several rows of one key become one; columns not named here keep the last row's value. */
export interface Fold {
  /** The header that numbers the updates of a key; the data set's `supersededBy` breaks ties. */
  readonly order: string | readonly string[];
  readonly columns: Readonly<Record<string, 'all' | 'any' | 'min' | 'max'>>;
}

/**
 * An export format as data: what it looks like and what its columns mean. `zone` is that of stamps
 * without an offset: a fixed IANA name, or `account` when it is set in the help desk and the file
 * does not say it.
 */
export interface Adapter {
  readonly id: string;
  readonly name: string;
  /** The data set that files of this format belong to; null for one that can hold any. */
  readonly dataset: string | null;
  /** Headers without which the file is of another format. */
  readonly required: readonly (string | readonly string[])[];
  /** Headers that speak for this format when several would do. */
  readonly typical: readonly string[];
  readonly columns: Readonly<Record<string, Rule>>;
  readonly zone: string;
  /** Reads the data set's own column names as headers; for files whose columns audit.yaml maps. */
  readonly mappedByHand?: true;
  /** Words that stand for an empty cell in this format. */
  readonly nulls?: readonly string[];
  readonly fold?: Fold;
  /** What a reader of the figures should know about this format. */
  readonly notes: readonly string[];
}

export function defineAdapter(adapter: Adapter): Adapter {
  return adapter;
}

/** How headers are compared: case, surrounding and repeated blanks don't matter. */
export function headerKey(header: string): string {
  return header.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** The header of `headers` that one of `variants` names. */
export function findHeader(
  headers: readonly string[],
  variants: string | readonly string[],
): string | undefined {
  const wanted = (typeof variants === 'string' ? [variants] : variants).map(headerKey);
  const keys = headers.map(headerKey);
  const position = wanted.map((key) => keys.indexOf(key)).find((index) => index >= 0);
  return position === undefined ? undefined : headers[position];
}
