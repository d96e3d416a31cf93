import { identifier, literal } from '../engine/engine.ts';
import type { Adapter, DurationUnit } from './adapter.ts';
import type { Column, ColumnType } from './dataset.ts';
import type { PlannedColumn } from './plan-columns.ts';
import { dateAndTimeSql } from './stamps.ts';

const emptyWords = ['', 'NULL', 'null', 'N/A', 'n/a', String.raw`\N`];

/**
 * The raw cell at `positions`, trimmed, with the words for “nothing” as NULL: the common ones, those of
 * the format and of the `column`, but none that means something in the column's vocabulary. The filled
 * ones of several cells are joined.
 */
export function cellSql(
  positions: readonly number[],
  nulls: readonly string[] = [],
  column?: Pick<Column, 'values' | 'nulls' | 'type'>,
): string {
  const meant = new Set(Object.values(column?.values ?? {}).flat());
  const words = [...emptyWords, ...nulls, ...(column?.nulls ?? [])]
    .filter((word) => !meant.has(word.toLowerCase()))
    .map(literal)
    .join(', ');
  const filled = positions.map((position) => {
    const trimmed = `trim(${identifier(`c${position}`)})`;
    return `CASE WHEN ${trimmed} NOT IN (${words}) THEN ${trimmed} END`;
  });
  const [date = '', time] = filled;
  if (time !== undefined && column?.type === 'instant') return dateAndTimeSql(date, time);
  return filled.length === 1 ? filled.join() : `nullif(concat_ws('; ', ${filled.join(', ')}), '')`;
}

/** The cell of a column, which is NULL too in rows in which it does not count. */
export function plannedCellSql(planned: PlannedColumn, { nulls, guard }: Adapter): string {
  const { column, from } = planned;
  if ('constant' in from) throw new TypeError('a constant has no cell');
  const unguarded = (raw: string) =>
    guard === undefined ? raw : `regexp_replace(${raw}, ${literal(`^${guard}([-=+@])`)}, '\\1')`;
  const cell = unguarded(cellSql(from.positions, nulls, column));
  const tests = (from.where ?? []).map(
    ([position, words]) =>
      `coalesce(lower(${cellSql([position], nulls)}), '') IN (${words.map(literal).join(', ')})`,
  );
  if (from.until) {
    const stopped = from.until.map((position) => `${cellSql([position], nulls)} IS NOT NULL`);
    const otherwise =
      column.type === 'boolean' ? `${valueSql(planned, cell)} IS DISTINCT FROM true` : 'false';
    tests.push(`(${[...stopped, otherwise].join(' OR ')})`);
  }
  const counting = tests.length === 0 ? cell : `CASE WHEN ${tests.join(' AND ')} THEN ${cell} END`;
  return from.orElse === undefined
    ? counting
    : `coalesce(${counting}, ${unguarded(cellSql([from.orElse], nulls, column))})`;
}

const sqlTypes = {
  text: 'VARCHAR',
  instant: 'TIMESTAMP',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  duration: 'DOUBLE',
} as const;

export const sqlType = (planned: PlannedColumn): string => sqlTypes[planned.column.type];

/**
 * SQL for a cell's value in the column's type; NULL where it is empty or not understood. Stamps are
 * not handled here, since they need a profile of the whole column.
 */
export function valueSql({ column, from }: PlannedColumn, cell: string): string {
  if ('constant' in from) return sqlConstant(from.constant, column.type);
  const { rule } = from;
  const vocabulary = vocabularyOf(column.values, rule.values);
  const counted = (amount: string) =>
    rule.minus === undefined ? amount : less(amount, rule.minus);
  const parsed = (() => {
    switch (column.type) {
      case 'text':
        return cell;
      case 'integer':
        return column.tally ? tallySql(cell) : counted(integerSql(cell));
      case 'number':
        return counted(numberSql(cell));
      case 'boolean':
        if (rule.reads === 'time-left') return timeLeftSql(cell);
        if (rule.reads === 'breaches') return unbreachedSql(cell);
        return truthSql(cell);
      case 'duration':
        return durationSql(cell, rule.unit ?? 'seconds');
      case 'instant':
        throw new TypeError('stamps are read by stampSql');
    }
  })();
  const rest =
    rule.otherwise === undefined
      ? column.values
        ? 'NULL'
        : parsed
      : `CASE WHEN ${cell} IS NOT NULL THEN ${sqlConstant(rule.otherwise, column.type)} END`;
  if (!vocabulary) return rest;
  const cases = [...vocabulary].map(
    ([word, meaning]) => `WHEN ${literal(word)} THEN ${sqlConstant(meaning, column.type)}`,
  );
  return `CASE lower(${cell}) ${cases.join(' ')} ELSE ${rest} END`;
}

const thousands = String.raw`^-?[1-9]\d{0,2}(,\d{3})+$`;
const dottedThousands = String.raw`^-?[1-9]\d{0,2}(\.\d{3})+$`;

/** A whole number, in which “1,000” can only be a thousand; “1.000” might be one, and is neither. */
function integerSql(cell: string): string {
  return `CASE WHEN contains(${cell}, ',') AND regexp_matches(${cell}, ${literal(thousands)})
      THEN TRY_CAST(replace(${cell}, ',', '') AS INTEGER)
    WHEN NOT (contains(${cell}, '.') AND regexp_matches(${cell}, ${literal(dottedThousands)}))
      THEN TRY_CAST(round(${numberSql(cell)}) AS INTEGER) END`;
}

function tallySql(cell: string): string {
  return `CASE lower(${cell}) WHEN 'yes' THEN 1 WHEN 'y' THEN 1 WHEN 'true' THEN 1
    WHEN 'no' THEN 0 WHEN 'n' THEN 0 WHEN 'false' THEN 0 ELSE ${integerSql(cell)} END`;
}

const grouped = String.raw`^-?[1-9]\d{0,2}((,\d{3})+\.\d+|(,\d{3}){2,})$`;

/**
 * A number, in which commas may part the thousands where they can be nothing else: “1,200.50”. A cast
 * would take “nan” and “inf” for numbers, and compare them as greater than any other.
 */
function numberSql(cell: string): string {
  return `CASE WHEN isfinite(TRY_CAST(${cell} AS DOUBLE)) THEN TRY_CAST(${cell} AS DOUBLE)
    WHEN contains(${cell}, ',') AND regexp_matches(${cell}, ${literal(grouped)}) THEN TRY_CAST(replace(${cell}, ',', '') AS DOUBLE) END`;
}

/** What is left of a count after `minus`, which is never less than nothing. */
function less(amount: string, minus: number): string {
  return `CASE WHEN ${amount} < ${minus} THEN 0 ELSE ${amount} - ${minus} END`;
}

/** SQL that is true where a filled cell gave no value although it should have. */
export function notUnderstoodSql({ name, column, from }: PlannedColumn, cell: string): string {
  const silent = 'constant' in from ? [] : silentWords(from.rule.values);
  const excused =
    silent.length > 0 ? ` AND lower(${cell}) NOT IN (${silent.map(literal).join(', ')})` : '';
  return 'constant' in from || (column.type === 'text' && !column.values)
    ? 'false'
    : `${cell} IS NOT NULL AND ${identifier(name)} IS NULL${excused}`;
}

function silentWords(values: Readonly<Record<string, unknown>> = {}): string[] {
  return Object.entries(values).flatMap(([word, meaning]) => (meaning === null ? [word] : []));
}

type Constant = string | number | boolean | null;

/** Lower-case words of an export with what they mean: the format's own, else the common ones. */
function vocabularyOf(
  canonical: Readonly<Record<string, readonly string[]>> | undefined,
  own: Readonly<Record<string, Constant>> | undefined,
): Map<string, Constant> | null {
  if (!canonical && !own) return null;
  const words = new Map<string, Constant>();
  for (const [value, synonyms] of Object.entries(canonical ?? {}))
    for (const word of [value, ...synonyms]) words.set(word, value);
  for (const [word, value] of Object.entries(own ?? {})) words.set(word, value);
  return words;
}

/** What does not fit the type is NULL here; `checkMeanings` has told its author. */
function sqlConstant(value: Constant, type: ColumnType): string {
  return value === null ? 'NULL' : `TRY_CAST(${literal(String(value))} AS ${sqlTypes[type]})`;
}

/** SQL for what a cell says of whether something is so. */
export function truthSql(cell: string): string {
  return `CASE WHEN lower(${cell}) IN ('true', 't', 'yes', 'y', '1') THEN true
    WHEN lower(${cell}) IN ('false', 'f', 'no', 'n', '0') THEN false END`;
}

const left = String.raw`^([-−])? *\d[\d:.,hms ]*$`;

/** Whether time was left of a target: `2:10` or `14`, and not `-1:30`. */
function timeLeftSql(cell: string): string {
  return `CASE WHEN regexp_matches(${cell}, ${literal(left)}) THEN regexp_extract(${cell}, ${literal(left)}, 1) = '' END`;
}

/** Whether none of several truths holds: `false; false`, and not `false; true`. */
function unbreachedSql(cell: string): string {
  const all = literal('^(true|false)(; (true|false))*$');
  return `CASE WHEN regexp_matches(lower(${cell}), ${all}) THEN NOT contains(lower(${cell}), 'true') END`;
}

const secondsPer: Record<Exclude<DurationUnit, 'since-1970'>, number> = {
  milliseconds: 0.001,
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  'm:ss': 1,
};

const clock = String.raw`^-?(\d+):([0-5]\d)(?::([0-5]\d))?$`;
const shortClock = String.raw`^-?(\d*):([0-5]\d)$`;
const amountOf = (words: string) => String.raw`(?:(\d+(?:\.\d+)?) *(?:${words}),? *)?`;
const written = String.raw`(?i)^${amountOf('d|days?')}${amountOf('h|hrs?|hours?')}${amountOf('m|mins?|minutes?')}${amountOf('s|secs?|seconds?')}$`;

/** A number in `unit`, or a time written out (`3:25:00`, `-0:10:00`, `2 Days 5 Hours`, `4h 12m`). */
function durationSql(cell: string, unit: DurationUnit): string {
  const factor = unit === 'since-1970' ? 1 : secondsPer[unit];
  const sum = (pattern: string, seconds: readonly number[]) =>
    seconds
      .map((each, i) => {
        const amount = `regexp_extract(${cell}, ${literal(pattern)}, ${i + 1})`;
        return `coalesce(TRY_CAST(${amount} AS DOUBLE), 0) * ${each}`;
      })
      .join(' + ');
  const signed = (amount: string) =>
    `(CASE WHEN ${cell} LIKE '-%' THEN -1 ELSE 1 END) * (${amount})`;
  const short =
    unit === 'm:ss'
      ? `WHEN regexp_matches(${cell}, ${literal(shortClock)}) THEN ${signed(sum(shortClock, [60, 1]))}`
      : '';
  const stamp =
    unit === 'since-1970'
      ? `WHEN regexp_matches(${cell}, '^19[7-9]\\d-') THEN epoch(TRY_CAST(${cell} AS TIMESTAMP))`
      : '';
  return `CASE WHEN TRY_CAST(${cell} AS DOUBLE) IS NOT NULL THEN ${numberSql(cell)} * ${factor}
    ${stamp} ${short}
    WHEN regexp_matches(${cell}, ${literal(clock)}) THEN ${signed(sum(clock, [3600, 60, 1]))}
    WHEN regexp_matches(${cell}, ${literal(written)}) THEN ${sum(written, [86_400, 3600, 60, 1])} END`;
}
