import fc from 'fast-check';

import { type Engine, identifier, literal } from '../../src/engine/engine.ts';
import {
  businessColumn,
  type ColumnType,
  type Dataset,
  measurableColumns,
} from '../../src/ingest/dataset.ts';
import type { Condition } from '../../src/measures/condition.ts';
import { columnsOfMeasure, type Measure } from '../../src/measures/measure.ts';
import type { Row } from '../measures/oracle.ts';

type Cell = string | number | boolean;

/** What random rows depend on: the columns that are used, and what the measures ask of them. */
export interface Table {
  readonly types: ReadonlyMap<string, ColumnType>;
  /** The values that conditions name, by column. */
  readonly named: ReadonlyMap<string, readonly Cell[]>;
  /** A column of counts that are among those of another. */
  readonly parts: readonly (readonly [part: string, whole: string])[];
}

/** The table that measures of a data set need, with `further` columns of it. */
export function tableFor(
  dataset: Dataset,
  measures: readonly Measure[],
  further: readonly string[],
): Table {
  const types = typesOf(dataset);
  const used = new Set([dataset.begins, ...further, ...measures.flatMap(columnsOfMeasure)]);
  const named = Map.groupBy(measures.flatMap(conditionsOf).flatMap(namedIn), ([column]) => column);
  return {
    types: new Map([...used].map((name) => [name, types.get(name) ?? 'boolean'])),
    named: new Map(
      [...used].map((name) => [
        name,
        [
          ...Object.keys(dataset.columns[name]?.values ?? {}),
          ...(named.get(name) ?? []).map(([, value]) => value),
        ],
      ]),
    ),
    parts: measures.flatMap((measure) =>
      'proportion' in measure ? [[measure.proportion, measure.of] as const] : [],
    ),
  };
}

/** The type of each column that a measure may use; a test that every data set has is a boolean. */
function typesOf(dataset: Dataset): Map<string, ColumnType> {
  const stated = Object.entries({ ...dataset.columns, ...dataset.stamps, ...dataset.derived });
  const own = new Map(stated.map(([name, { type }]) => [name, type]));
  for (const name of Object.keys(dataset.intervals)) {
    own.set(name, 'duration');
    own.set(businessColumn(name), 'duration');
  }
  return new Map([...measurableColumns(dataset).keys()].map((n) => [n, own.get(n) ?? 'boolean']));
}

function conditionsOf(measure: Measure): Condition[] {
  if ('ratio' in measure) return measure.ratio.flatMap(conditionsOf);
  if ('share' in measure) return [measure.share, ...(measure.of ? [measure.of] : [])];
  return measure.where ? [measure.where] : [];
}

function namedIn(condition: Condition): [column: string, value: Cell][] {
  if ('all' in condition) return condition.all.flatMap(namedIn);
  if ('any' in condition) return condition.any.flatMap(namedIn);
  if ('not' in condition) return namedIn(condition.not);
  const { column, ...test } = condition;
  const values = Object.values(test).flat() as Cell[];
  return 'known' in condition ? [] : values.map((value) => [column, value]);
}

/**
 * Rows with ties and empty cells. Instants, in seconds since 1970, lie between `from` and `to`; many
 * are one of the `edges`, where it shows to which side a boundary belongs.
 */
export function someRows(
  table: Table,
  from: number,
  to: number,
  edges: readonly number[],
): fc.Arbitrary<Row[]> {
  const wholes = new Set(table.parts.flat());
  const cells = Object.fromEntries(
    [...table.types].map(([name, type]) => {
      const drawn = wholes.has(name)
        ? fc.integer({ min: 0, max: 5 })
        : cellOf(type, table.named.get(name) ?? [], from, to, edges);
      return [name, fc.option(drawn, { freq: 4 })];
    }),
  );
  return fc
    .array(fc.record(cells), { maxLength: 30, size: 'max' })
    .map((rows) => rows.map((row) => withParts(row, table.parts)));
}

function cellOf(
  type: ColumnType,
  named: readonly Cell[],
  from: number,
  to: number,
  edges: readonly number[],
): fc.Arbitrary<Cell> {
  const near = named.map(Number).flatMap((bound) => [bound - 1, bound, bound + 1]);
  switch (type) {
    case 'text':
      return fc.constantFrom(...named.map(String), ...(named.length > 1 ? [] : ['a', 'b', 'c']));
    case 'boolean':
      return fc.boolean();
    case 'instant':
      return fc.oneof(fc.integer({ min: from, max: to }), fc.constantFrom(...edges));
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom(0, ...near));
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 22 }).map(half), fc.constantFrom(0, ...near));
    case 'duration':
      return fc.oneof(
        fc.integer({ min: 0, max: 4_000_000 }).map(half),
        fc.constantFrom(0, ...near),
      );
  }
}

const half = (n: number): number => n / 2;

function withParts(row: Row, parts: Table['parts']): Row {
  const bounded: Record<string, Row[string]> = { ...row };
  const bound = ([part, whole]: readonly [string, string]) => {
    const [some, all] = [bounded[part] ?? null, bounded[whole] ?? null];
    if (some !== null && all !== null) bounded[part] = Math.min(Number(some), Number(all));
  };
  // As often as there are parts, since a whole may be a part of another.
  parts.flatMap(() => parts).forEach(bound);
  return bounded;
}

const sqlTypes: Record<ColumnType, string> = {
  text: 'VARCHAR',
  instant: 'TIMESTAMP',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  duration: 'DOUBLE',
};

/** Fills the engine's table of a data set. */
export async function fillTable(
  engine: Engine,
  name: string,
  { types }: Table,
  rows: readonly Row[],
): Promise<void> {
  const columns = [...types].map(([column, type]) => `${identifier(column)} ${sqlTypes[type]}`);
  await engine.run(
    `CREATE OR REPLACE TABLE ${identifier(name)} (${columns.join(', ')})`,
    'preparing',
  );
  if (rows.length === 0) return;
  const tuples = rows.map(
    (row) =>
      `(${[...types].map(([column, type]) => cellSql(row[column] ?? null, type)).join(', ')})`,
  );
  await engine.run(`INSERT INTO ${identifier(name)} VALUES ${tuples.join(', ')}`, 'filling');
}

function cellSql(cell: Cell | null, type: ColumnType): string {
  if (cell === null) return 'NULL';
  if (type === 'instant') return `make_timestamp(${Number(cell)}::BIGINT * 1000000)`;
  return typeof cell === 'string' ? literal(cell) : String(cell);
}
