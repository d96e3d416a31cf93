import { z } from 'zod';

import { identifier } from '../engine/engine.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Unit } from '../measures/unit.ts';
import type { Query } from '../workspace/read-queries.ts';

export type Cell = string | number | boolean | null;

export interface ResultColumn {
  readonly name: string;
  readonly type: 'text' | 'number' | 'date' | 'boolean';
  /** Of numbers; durations are seconds, shares 0–1. */
  readonly unit: Unit | null;
}

/** What a query gave. Dates are `2026-01-31`, or `2026-01-31T08:00:00` in a column with times. */
export interface QueryResult {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column as DuckDB describes it. */
export const describedColumn = z.looseObject({ column_name: z.string(), column_type: z.string() });
export type DescribedColumn = z.output<typeof describedColumn>;

interface Reading {
  readonly type: ResultColumn['type'];
  readonly unit?: Unit;
  /** The SQL that gives the value as text, DOUBLE or BOOLEAN. */
  readonly sql: (column: string) => string;
}

const number = (unit: Unit): Reading => ({
  type: 'number',
  unit,
  // Infinite and undefined results of divisions are no figures.
  sql: (column) => `CASE WHEN isfinite(${column}::DOUBLE) THEN ${column}::DOUBLE END`,
});
const asText = (column: string) => `${column}::VARCHAR`;

function readingOf(type: string): Reading | null {
  if (/^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/.test(type)) return number('count');
  if (/^(?:DOUBLE|FLOAT|DECIMAL\(.*\)|BIGNUM)$/.test(type)) return number('decimal');
  if (/^(?:VARCHAR|TIME|ENUM\(.*\)|"NULL")$/.test(type)) return { type: 'text', sql: asText };
  if (type === 'BOOLEAN') return { type: 'boolean', sql: (column) => column };
  if (type === 'DATE') return { type: 'date', sql: asText };
  if (type.startsWith('TIMESTAMP'))
    return {
      type: 'date',
      sql: (column) => `strftime(${column}::TIMESTAMP, '%Y-%m-%dT%H:%M:%S')`,
    };
  if (type === 'INTERVAL')
    return { type: 'number', unit: 'duration', sql: (column) => `epoch(${column})::DOUBLE` };
  return null;
}

/** How each column of a result is read and what it is counted in, and which can’t be shown. */
export function readColumns(
  query: Query,
  described: readonly DescribedColumn[],
): { columns: ResultColumn[]; selected: string[]; problems: Problem[] } {
  const place = { file: query.file };
  const problems: Problem[] = [];
  const columns: ResultColumn[] = [];
  const selected: string[] = [];
  for (const { column_name: name, column_type: type } of described) {
    const reading = readingOf(type);
    if (!reading) {
      problems.push(
        type.includes('UUID')
          ? problem('query-identifier', place, { column: name })
          : problem('query-column-type', place, { column: name, type }),
      );
      continue;
    }
    selected.push(`${reading.sql(identifier(name))} AS ${identifier(name)}`);
    columns.push({ name, type: reading.type, unit: unitOf(query, name, reading) });
  }
  for (const { column, unit, place: at } of query.units) {
    const found = described.find(({ column_name }) => column_name === column);
    const known = columns.find(({ name }) => name === column);
    if (!found)
      problems.push(
        problem('unknown-id', at, {
          kind: 'column of the result',
          id: column,
          allowed: described.map(({ column_name }) => column_name),
        }),
      );
    else if (known && known.unit !== unit)
      problems.push(problem('query-unit-of-text', at, { column, type: found.column_type }));
  }
  return { columns, selected, problems };
}

function unitOf({ units }: Query, name: string, reading: Reading): Unit | null {
  if (reading.type !== 'number') return null;
  const stated = units.find(({ column }) => column === name)?.unit;
  return stated ?? (name.endsWith('_seconds') ? 'duration' : (reading.unit ?? null));
}

/** An identifier that was turned into text after all. */
const identifierText = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** What only the values can tell: identifiers among them, and shares that are none. */
export function valueProblems(query: Query, { columns, rows }: QueryResult): Problem[] {
  return columns.flatMap(({ name, unit }, i): Problem[] => {
    const values = rows.map((row) => row[i]);
    if (values.some((value) => typeof value === 'string' && identifierText.test(value)))
      return [problem('query-identifier', { file: query.file }, { column: name })];
    const stated = query.units.find(({ column }) => column === name);
    const beyond = values.find(
      (value) => typeof value === 'number' && (value < 0 || value > 1 + 1e-9),
    );
    return unit === 'share' && typeof beyond === 'number'
      ? [
          problem('query-share', stated?.place ?? { file: query.file }, {
            column: name,
            value: beyond,
          }),
        ]
      : [];
  });
}

/** The name of the column that says how many rows the others rest on. */
export const N = 'n';

/** Columns of figures whose n the query doesn’t give. */
export function withoutN({ columns }: QueryResult): string[] {
  if (columns.some(({ name }) => name === N)) return [];
  return columns.flatMap(({ name, unit }) => (unit === null || unit === 'count' ? [] : [name]));
}
