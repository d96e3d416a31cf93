import { z } from 'zod';

import { openDuckdbWasm } from '../engine/duckdb-wasm.ts';
import { type Engine, identifier, literal } from '../engine/engine.ts';
import type { Problem } from '../errors/problem.ts';
import { openTables } from '../files/open-tables.ts';
import { withScratch } from '../files/scratch.ts';
import { type Table, tableName } from '../files/table.ts';
import { attachTable, rowsSql } from '../files/table-sql.ts';
import type { DataFile } from '../workspace/data-files.ts';
import type { distinctBands, InspectedTable } from './inspection-schema.ts';
import { type Looks, looksCountedSql, looksDatedSql } from './may-hold.ts';

/** A table of a file, with how full and how various each of its columns is. */
export interface OpenedTable {
  readonly name: string;
  readonly format: InspectedTable['format'];
  readonly headers: readonly string[];
  readonly rows: number;
  /** What stands where headers should be seems to be a row: it is then not told, since it may name people. */
  readonly headerIsRow: boolean;
  readonly columns: InspectedTable['otherColumns'];
  /** Headers of columns whose cells are all filled and, as far as an estimate tells, all different. */
  readonly unique: readonly string[];
  readonly looks: ReadonlyMap<string, Looks>;
}

/** So many columns are counted; those of a table that has more are hardly dimensions. */
const MOST = 200;

/** Opens a file and looks at the columns of each table in it. */
export async function openedTables(
  file: DataFile,
): Promise<{ tables: OpenedTable[]; problems: readonly Problem[] }> {
  return withScratch(async (scratch) => {
    const opened = await openTables(file, scratch);
    const engine = await openDuckdbWasm();
    try {
      const tables: OpenedTable[] = [];
      for (const table of opened.tables)
        tables.push({
          name: tableName(table),
          format: { ...table.format },
          headers: table.headers,
          ...(await columnsOf(engine, table)),
        });
      return { tables, problems: opened.problems };
    } finally {
      engine.close();
    }
  });
}

async function columnsOf(
  engine: Engine,
  table: Table,
): Promise<Pick<OpenedTable, 'rows' | 'headerIsRow' | 'columns' | 'unique' | 'looks'>> {
  const named = table.headers
    .map((header, position) => ({ header, position }))
    .filter(({ header }) => header.trim() !== '')
    .slice(0, MOST);
  await attachTable(engine, table);
  const figures = named.flatMap(({ header, position }, i) => {
    const cell = `nullif(trim(${identifier(`c${position}`)}), '')`;
    return [
      `count(${cell})::DOUBLE AS n${i}`,
      `approx_count_distinct(${cell})::DOUBLE AS d${i}`,
      `(count(*) FILTER (${looksDatedSql(cell)}))::DOUBLE AS s${i}`,
      `(count(*) FILTER (${looksCountedSql(cell)}))::DOUBLE AS k${i}`,
      `(count(*) FILTER (${cell} = ${literal(header.trim())}))::DOUBLE AS h${i}`,
    ];
  });
  const [row] = await engine.query(
    z.record(z.string(), z.number()),
    `SELECT ${['count(*)::DOUBLE AS "all"', ...figures].join(', ')} FROM ${rowsSql(table)}`,
    `counting the columns of ${tableName(table)}`,
  );
  const rows = row?.all ?? 0;
  const all = Math.max(1, rows);
  const filled = (i: number) => row?.[`n${i}`] ?? 0;
  const distinct = (i: number) => row?.[`d${i}`] ?? 0;
  const shareOf = (name: string, i: number) => (row?.[`${name}${i}`] ?? 0) / Math.max(1, filled(i));
  // A header that is repeated among the rows is so in every column; a value only in some.
  const repeated = named.filter((_, i) => (row?.[`h${i}`] ?? 0) > 0).length;
  return {
    rows,
    headerIsRow: looksLikeRow(table.headers) || (repeated > 0 && repeated < named.length),
    looks: new Map(
      named.map(({ header }, i) => [
        header,
        { dated: shareOf('s', i), counted: shareOf('k', i), distinct: distinct(i) },
      ]),
    ),
    columns: named.map(({ header }, i) => ({
      header,
      filled: filled(i) / all,
      distinct: bandOf(distinct(i)),
    })),
    unique: named.flatMap(({ header }, i) =>
      filled(i) === all && distinct(i) >= UNIQUE * all ? [header] : [],
    ),
  };
}

/** Distinct values are estimated, within a tenth. */
const UNIQUE = 0.9;

/** Counts of distinct values are estimates, and told as bands. */
function bandOf(distinct: number): (typeof distinctBands)[number] {
  if (distinct === 0) return 'none';
  if (distinct === 1) return '1';
  if (distinct <= 20) return '2–20';
  return distinct <= 100 ? '21–100' : 'over 100';
}

const mail = /\S@\S+\.\S/;
const stamp = /\b(19|20)\d\d-\d\d-\d\d(?!\d)|\b\d{1,2}[./]\d{1,2}[./](19|20)?\d\d\b/;
const number = /^\s*[-+]?\d+([.,]\d+)?\s*$/;

/** Whether what stands where headers should be looks like a row by itself. */
function looksLikeRow(headers: readonly string[]): boolean {
  const filled = headers.filter((header) => header.trim() !== '');
  const numbers = filled.filter((header) => number.test(header)).length;
  return (
    filled.some((header) => mail.test(header) || stamp.test(header)) || numbers > filled.length / 4
  );
}
