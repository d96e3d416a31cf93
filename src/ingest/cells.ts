import { identifier, literal } from '../engine/engine.ts';
import type { DurationUnit } from './adapter.ts';
import type { PlannedColumn } from './plan-columns.ts';

const emptyWords = ['', 'NULL', 'null', 'N/A', 'n/a', String.raw`\N`];

/** The raw cell at `position`, trimmed, with the words for “nothing” as NULL. */
export function cellSql(position: number, nulls: readonly string[] = []): string {
  const trimmed = `trim(${identifier(`c${position}`)})`;
  const words = [...emptyWords, ...nulls].map(literal).join(', ');
  return `CASE WHEN ${trimmed} NOT IN (${words}) THEN ${trimmed} END`;
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
  if ('constant' in from) return literal(from.constant);
  const { rule } = from;
  const vocabulary = vocabularyOf(column.values, rule.values);
  const minus = rule.minus === undefined ? '' : ` - ${rule.minus}`;
  const parsed = (() => {
    switch (column.type) {
      case 'text':
        return cell;
      case 'integer':
        return `CAST(round(TRY_CAST(${cell} AS DOUBLE)) AS INTEGER)${minus}`;
      case 'number':
        return `TRY_CAST(${cell} AS DOUBLE)${minus}`;
      case 'boolean':
        return `CASE WHEN lower(${cell}) IN ('true', 't', 'yes', 'y', '1') THEN true
          WHEN lower(${cell}) IN ('false', 'f', 'no', 'n', '0') THEN false END`;
      case 'duration':
        return durationSql(cell, rule.unit ?? 'seconds');
      case 'instant':
        throw new TypeError('stamps are read by stampSql');
    }
  })();
  if (!vocabulary) return parsed;
  const cases = [...vocabulary].map(
    ([word, meaning]) => `WHEN ${literal(word)} THEN ${sqlConstant(meaning)}`,
  );
  const otherwise = column.values ? 'NULL' : parsed;
  return `CASE lower(${cell}) ${cases.join(' ')} ELSE ${otherwise} END`;
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

function sqlConstant(value: Constant): string {
  return typeof value === 'string' ? literal(value) : String(value).toUpperCase();
}

const secondsPer: Record<Exclude<DurationUnit, 'since-1970'>, number> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};

/** A number in `unit`, or hours and minutes written out (`3:25:00`, `2 Days 5 Hours`, `4h 12m`). */
function durationSql(cell: string, unit: DurationUnit): string {
  const factor = unit === 'since-1970' ? 1 : secondsPer[unit];
  const amount = (pattern: string, seconds: number) =>
    `coalesce(TRY_CAST(regexp_extract(${cell}, ${literal(pattern)}, 1) AS DOUBLE), 0) * ${seconds}`;
  const clock = String.raw`^(\d+):(\d{2})(?::(\d{2}))?$`;
  const clockPart = (group: number, seconds: number) =>
    `coalesce(TRY_CAST(regexp_extract(${cell}, ${literal(clock)}, ${group}) AS DOUBLE), 0) * ${seconds}`;
  const stamp =
    unit === 'since-1970'
      ? `WHEN ${cell} LIKE '1970-%' THEN epoch(TRY_CAST(${cell} AS TIMESTAMP))`
      : '';
  return `CASE WHEN TRY_CAST(${cell} AS DOUBLE) IS NOT NULL THEN TRY_CAST(${cell} AS DOUBLE) * ${factor}
    ${stamp}
    WHEN regexp_matches(${cell}, ${literal(clock)}) THEN ${clockPart(1, 3600)} + ${clockPart(2, 60)} + ${clockPart(3, 1)}
    WHEN regexp_matches(${cell}, '(?i)^[0-9]+ *(d|h|m|s)') THEN
      ${amount(String.raw`(?i)(\d+) *d`, 86_400)} + ${amount(String.raw`(?i)(\d+) *h`, 3600)}
      + ${amount(String.raw`(?i)(\d+) *m`, 60)} + ${amount(String.raw`(?i)(\d+) *s`, 1)} END`;
}
