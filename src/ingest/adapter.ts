/** How one canonical column is read from an export. */
export interface ColumnRule {
  /**
   * The export's header, or its known variants and translations, the likeliest first. A column of a
   * joined table is named with it: `users.name`.
   */
  readonly header: string | readonly string[];
  /** The header, or its variants, that is read in rows in which the own cell is empty or `where` keeps it from counting. */
  readonly orElse?: string | readonly string[] | undefined;
  /**
   * What a bare number means in a duration column; `since-1970` is a date-time offset, and `m:ss` are
   * seconds where a time of two parts is of minutes and seconds, not of hours and minutes.
   */
  readonly unit?: DurationUnit;
  /** Taken off the number: “stations” count the first assignment, reassignments don't. */
  readonly minus?: number;
  /** Meaning of the export's words (lower case); null is a known word that means “no value”. */
  readonly values?: Readonly<Record<string, string | number | boolean | null>>;
  /** Meaning of all other words, so that a filled cell may speak by being filled. */
  readonly otherwise?: string | number | boolean | undefined;
  /**
   * What a cell says that is no value of its column's type: in a truth column, the time that was left
   * of a target when it was reached, so that less than nothing means false; or for each cycle of a target
   * whether it was breached, so that one true means false.
   */
  readonly reads?: 'time-left' | 'breaches';
  /** The header is of an object, of which these members are read, joined with “; ”; `until` is below it too. */
  readonly members?: readonly string[];
  /** Of a stamp whose date stands under `header`: the header of its time, or of the interval that begins then. */
  readonly time?: string | readonly string[];
  /** The header stands once for each value: the filled cells are joined with “; ”. */
  readonly repeated?: true;
  /**
   * Cells count only in rows that hold one of the words (lower case, '' for an empty cell) under each
   * of these headers; a header that the file lacks makes no condition.
   */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /**
   * The headers of which one has a cell once the clock of this column has stopped. Before that, a
   * duration measures nothing, a stamp is of something else, and a target that isn't missed yet isn't
   * met either. Where the file has none of them, that can't be told.
   */
  readonly until?: readonly string[];
  /** A rule that says it better, where the file has its header. */
  readonly rather?: ColumnRule;
  /** What every row holds where the file has no such header. */
  readonly absent?: string;
}

/** A value that is the same in every row, because the format implies it. */
export interface ConstantRule {
  readonly constant: string;
}

export type Rule = string | ColumnRule | ConstantRule;

export const durationUnits = [
  'milliseconds',
  'seconds',
  'minutes',
  'hours',
  'days',
  'since-1970',
  'm:ss',
] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** How several rows of one key become one; columns not named here keep the last row's value. */
export interface Fold {
  /**
   * The header that numbers the updates of a key, or says of the last one that it is true; the data
   * set's `supersededBy` breaks ties.
   */
  readonly order: string | readonly string[];
  readonly columns: Readonly<Record<string, 'all' | 'any' | 'min' | 'max'>>;
}

/** By what a table is known: all headers of `required` are there, `typical` ones speak for it. */
export interface Signature {
  readonly required: readonly (string | readonly string[])[];
  readonly typical?: readonly (string | readonly string[])[];
  /** Words that the name of its file holds, where other tables have the same headers. */
  readonly file?: string;
}

/** How the cells of several rows of a side table become one. */
export type Combination = 'list' | 'all' | 'any' | 'min' | 'max' | 'sum' | 'count';

/** Another table of the vendor that completes the rows of the adapter's own; it may be missing. */
export interface Join extends Signature {
  /** A header of the adapter's table, or of an earlier join as `users.id`. */
  readonly on: string;
  /** The header of the side table that holds the same. */
  readonly key: string;
  /** Of several rows with one key, the one with the greatest cell under this header counts. */
  readonly latest?: string;
  /** Only rows count that hold one of the words (lower case) under each header. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** The join of this adapter, or of another of the vendor, that knows the tables; `required` is what this one needs of them. */
  readonly same?: string;
  /** How the cells under a header become one where rows share a key. */
  readonly combine?: Readonly<Record<string, Combination>>;
}

/** A table that belongs to a vendor's export and tells nothing that is measured. */
export interface OtherTable extends Signature {
  readonly name: string;
}

/**
 * An export format as data: what it looks like and what its columns mean. `zone` is that of stamps
 * without an offset: a fixed IANA name, `account` when it is set in the help desk and the file does
 * not say it, or `header` when the headers of stamps state it in brackets.
 */
export interface Adapter extends Signature {
  readonly id: string;
  readonly name: string;
  /** Whose export it is; formats of one vendor belong together. Null for no one's in particular. */
  readonly vendor: string | null;
  /** The data set that files of this format belong to; null for one that can hold any. */
  readonly dataset: string | null;
  readonly typical: readonly (string | readonly string[])[];
  readonly columns: Readonly<Record<string, Rule>>;
  readonly zone: string;
  /** Reads the data set's own column names as headers; for files whose columns audit.yaml maps. */
  readonly mappedByHand?: true;
  /** Words that stand for an empty cell in this format. */
  readonly nulls?: readonly string[];
  /** What the help desk puts before a cell that a spreadsheet would take for a formula. */
  readonly guard?: string;
  readonly fold?: Fold;
  /** The adapter whose tables hold rows of this one's data set too, wherever they lie. */
  readonly alsoReads?: string;
  /** Side tables by the names under which columns refer to them. */
  readonly joins?: Readonly<Record<string, Join>>;
  readonly otherTables?: readonly OtherTable[];
  /** What a reader of the figures should know about this format. */
  readonly notes: readonly string[];
}

export function defineAdapter(adapter: Adapter): Adapter {
  return adapter;
}
