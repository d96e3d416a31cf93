/**
 * Who may see a column's values. `public` values may be drawn, summed up per group; `agent` values
 * name an employee and are drawn as the audit's privacy settings say; `internal` values (ids) and
 * `personal` values (customers, free text) never leave the engine.
 */
export type Privacy = 'public' | 'agent' | 'internal' | 'personal';

export type ColumnType = 'text' | 'instant' | 'integer' | 'number' | 'boolean' | 'duration';

/** A column of a data set's table. Durations are seconds; instants are UTC. */
export interface Column {
  readonly type: ColumnType;
  readonly privacy: Privacy;
  readonly meaning: string;
  /**
   * How sentences call its value where the meaning doesn’t read as a name, without an article; of a
   * boolean, the clause that it makes true.
   */
  readonly called?: string;
  readonly required?: true;
  /** For `personal` text in people’s own words: it is read for nothing, not even to tell values apart. */
  readonly freeText?: true;
  /** The label under which KPIs are broken down by this column; without it they aren't. */
  readonly dimension?: string;
  /** What one value of it is called where figures count each of them once. */
  readonly noun?: string;
  /** The label is in the author's own words, whose capitals are kept wherever it stands. */
  readonly asWritten?: true;
  /** For a closed vocabulary: each canonical value with the words that commonly stand for it. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** A count: in a file with a row for each thing, “yes” counts 1 and “no” 0. */
  readonly tally?: true;
  /** A stamp that names the whole month in which it lies, in the audit's zone: kept as its beginning. */
  readonly grain?: 'month';
  /** A stamp of something to come, such as an expiry: it may lie after the export was made. */
  readonly ahead?: true;
  /** The least and the greatest value that can be; others are set aside. */
  readonly range?: readonly [least: number | null, greatest: number | null];
  /**
   * Where the words of the vocabulary come from beside `values`: the audit's activity map, the
   * checklists that it uses, or the items of these.
   */
  readonly wordsFrom?: 'activities' | 'checklists' | 'items';
  /** Words that stand for an empty cell in this column. */
  readonly nulls?: readonly string[];
  /** Headers, beside its own name, under which files of no particular format hold this column. */
  readonly aka?: readonly string[];
  /** The column is read from the same header as this one where it has none of its own. */
  readonly sameAs?: string;
}

/** Seconds from one instant to another; where a stamp is missing, what the vendor `given` column says. */
export interface Interval<Name extends string> {
  readonly from: Name;
  readonly to: Name;
  readonly given?: Name;
  /** The same in the help desk's business hours. */
  readonly givenBusiness?: Name;
  readonly meaning: string;
}

/** The column that holds an interval within opening hours: `first_reply_business_seconds`. */
export const businessColumn = (interval: string): string =>
  interval.replace(/_seconds$/, '_business_seconds');

/** The column that tells whether a row began within opening hours; it is there where hours are stated. */
export const WITHIN_HOURS = 'is_within_hours';

/**
 * A column computed in the engine from the ones named in `from`: it needs all or any of them. In its
 * SQL, `$end` is the last instant that the data shows, and `$name` a window of the audit in seconds; it
 * may use the stamps, and derived columns that come before it.
 */
export interface Derived<Name extends string> {
  readonly type: ColumnType;
  readonly meaning: string;
  readonly called?: string;
  readonly sql: string;
  readonly from: readonly Name[];
  readonly needs: 'all' | 'any';
}

/**
 * Rows that one data set gives another: messages tell when a ticket was first answered. `sql` is a
 * SELECT over the giving data set's table of canonical columns of the receiving one.
 */
export interface Feed<Name extends string> {
  readonly to: string;
  readonly sql: string;
  /** Columns by which a given row meets one that is there. */
  readonly match: readonly string[];
  /** SQL over the rows `own` and `given`: what is given of a row is only used where it holds. */
  readonly when?: string;
  /** Each column given, with the own columns that it can't do without. */
  readonly gives: Readonly<Record<string, readonly Name[]>>;
  /**
   * Of some columns, a test that some row of the giver has to pass for the column to be given at all: a
   * log in which nothing is ever a reply doesn't say that nobody replied.
   */
  readonly shownBy?: Readonly<Record<string, string>>;
  /** Columns in which what is given is better than what is there; the others only fill gaps. */
  readonly wins: readonly string[];
  /**
   * When rows that meet none are added: `always`, only where the receiver has no export (`alone`), or
   * only where it has one (`beside`).
   */
  readonly added: 'always' | 'alone' | 'beside';
}

/**
 * Where an automation may have acted: after one exact delay from one instant to another. Without
 * `rows` (SQL over `$rows`, with `_file` and `_row`) all rows are looked at.
 */
export interface AutomationRule<Name extends string> {
  readonly what: 'reply' | 'closing' | 'resolution';
  readonly from: string;
  readonly to: string;
  readonly needs: readonly Name[];
  readonly rows?: string;
  /** Assignments that set aside what the automation did; `$to` is the column of the later instant. */
  readonly then?: string;
  /** Look only where another column stands in for `to`. */
  readonly onlyAsStandIn?: true;
}

/** What one row is, which columns it has, and which rules hold between them. */
export interface Dataset<Name extends string = string> {
  readonly id: string;
  /** What a row is, in the singular: “ticket”. */
  readonly row: string;
  /** The one channel that all rows came by, where they can have come by no other. */
  readonly medium?: 'phone';
  /** A row is a figure of many people, so that no number of rows is too small to be shown. */
  readonly aggregated?: true;
  /** Where no period is stated, the report covers the span of the data set with the lowest rank. */
  readonly rank: number;
  readonly key: Name;
  /** SQL that tells rows without a key apart; where it is NULL, such a row stands for itself. */
  readonly identity?: string;
  /** The instant at which a row comes into being; it dates the row unless a KPI says otherwise. */
  readonly begins: Name;
  /** Rows need no date: where `begins` is empty, the row is taken to be of the audit's period. */
  readonly undated?: true;
  /** Of several rows with one key, the one with the latest value here is kept. */
  readonly supersededBy: Name;
  readonly columns: Readonly<Record<Name, Column>>;
  /** A column that is filled from another when the export has no column for it at all. */
  readonly standIns: Readonly<Partial<Record<Name, Name>>>;
  /** A column that is filled from another in each row that lacks it. */
  readonly fallbacks?: Readonly<Partial<Record<Name, Name>>>;
  /** Columns computed from those of the row and its neighbours, before the intervals. */
  readonly stamps?: Readonly<Record<string, Derived<Name>>>;
  readonly intervals: Readonly<Record<string, Interval<string>>>;
  /** Pairs of instants that can't come in the other order. */
  readonly sequence: readonly (readonly [earlier: Name, later: Name])[];
  /** Values that a row ought to have; rows without them are counted under `reason`. */
  readonly expected: readonly {
    readonly column: Name;
    readonly when: string;
    readonly reason: string;
  }[];
  /**
   * Values that another cell of their row rules out, such as a 6 on a scale to 5. They are counted
   * under `reason`; derived columns have to leave them out.
   */
  readonly impossible?: readonly {
    readonly column: Name;
    readonly when: string;
    readonly reason: string;
  }[];
  /** Rows that no measure may count, with the reason under which they are rejected. */
  readonly excluded: { readonly when: string; readonly reason: string } | null;
  readonly derived: Readonly<Record<string, Derived<Name>>>;
  readonly feeds?: readonly Feed<Name>[];
  readonly automations?: readonly AutomationRule<Name>[];
  /**
   * Files may have a column for each item of a checklist instead of a row for each: the columns in
   * which the item, its value and its checklist then stand.
   */
  readonly wide?: { readonly name: Name; readonly value: Name; readonly group: Name };
  /** Columns that a row takes over from the row of another data set whose key is in `by`. */
  readonly looksUp?: {
    readonly from: string;
    readonly by: Name;
    readonly columns: readonly Name[];
  };
}

/** Defines a data set; the compiler checks that its rules name its own columns. */
export function defineDataset<const Columns extends Record<string, Column>>(
  dataset: Dataset<Extract<keyof Columns, string>> & { columns: Columns },
): Dataset {
  return dataset;
}

/** Whether a row is of a whole month, so that it tells nothing of single weeks. */
export function isMonthly({ columns, begins }: Dataset): boolean {
  return columns[begins]?.grain === 'month';
}

/** The stamps that tell how far the data reaches: none of them is of something to come. */
export function reachedInstants({ columns }: Dataset): string[] {
  return Object.entries(columns).flatMap(([name, { type, ahead }]) =>
    type === 'instant' && !ahead ? [name] : [],
  );
}

/**
 * The headers that name a column in a file of no particular format, the likeliest first: with blanks and
 * with underscores.
 */
export function headersOf({ columns }: Dataset, name: string): string[] {
  const column = columns[name];
  const shared = column?.sameAs;
  return [
    name,
    ...(column?.aka ?? []),
    ...(shared === undefined ? [] : [shared, ...(columns[shared]?.aka ?? [])]),
  ].flatMap((header) => [
    ...new Set([header, header.replaceAll('_', ' '), header.replaceAll(' ', '_')]),
  ]);
}

/** What each column that a measure may use means. */
export function measurableColumns(dataset: Dataset): Map<string, string> {
  const own = Object.entries<{ meaning: string }>({
    ...dataset.columns,
    ...dataset.stamps,
    ...dataset.intervals,
    ...dataset.derived,
  }).map(([name, { meaning }]): [string, string] => [name, meaning]);
  const business = Object.entries(dataset.intervals).map(
    ([name, { meaning }]): [string, string] => [
      businessColumn(name),
      `${meaning}, within opening hours`,
    ],
  );
  const within: [string, string] = [
    WITHIN_HOURS,
    `the ${dataset.row}’s ${dataset.begins} lies within opening hours`,
  ];
  return new Map([...own, ...business, within]);
}

/** What one value of a column is called: “customer” of `requester`, else the column’s name as words. */
export function nounOf({ columns }: Pick<Dataset, 'columns'>, column: string): string {
  return columns[column]?.noun ?? column.replaceAll('_', ' ');
}

/** The columns by which KPIs are broken down, with their labels, in the data set's order. */
export function dimensionsOf(
  dataset: Dataset,
): { column: string; label: string; asWritten: boolean; privacy: Privacy }[] {
  return Object.entries(dataset.columns).flatMap(
    ([column, { dimension, asWritten = false, privacy }]) =>
      dimension ? [{ column, label: dimension, asWritten, privacy }] : [],
  );
}
