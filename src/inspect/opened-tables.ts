import { z } from 'zod';

import { openDuckdbWasm } from '../engine/duckdb-wasm.ts';
import { type Engine, identifier, literal } from '../engine/engine.ts';
import type { Problem } from '../errors/problem.ts';
import { openTables } from '../files/open-tables.ts';
import { readWhole } from '../files/read-whole.ts';
import { withScratch } from '../files/scratch.ts';
import { type Table, tableName } from '../files/table.ts';
import { attachTable, rowsSql } from '../files/table-sql.ts';
import type { DataFile } from '../workspace/data-files.ts';
import type { distinctBands, InspectedTable } from './inspection-schema.ts';
import { type Looks, looksCountedSql, looksDatedSql, looksNumericSql } from './may-hold.ts';

/** A table of a file, with how full and how various each of its columns is. */
export interface OpenedTable {
  readonly name: string;
  readonly format: InspectedTable['format'];
  readonly headers: readonly string[];
  readonly rows: number;
  /** Headers that also stand as a cell in their column. */
  readonly recurring: ReadonlySet<string>;
  /** Headers without a digit above dates or numbers. */
  readonly unlike: readonly string[];
  readonly columns: readonly OpenedColumn[];
  /** Headers of columns whose cells are all filled and, as far as an estimate tells, all different. */
  readonly unique: readonly string[];
  readonly looks: ReadonlyMap<string, Looks>;
}

export interface OpenedColumn extends Pick<
  InspectedTable['otherColumns'][number],
  'header' | 'filled' | 'distinct'
> {
  /** Few values, which are short and recur. */
  readonly isCategory: boolean;
}

/** So many columns are counted; those of a table that has more are hardly dimensions. */
const MOST = 200;
/** More figures in one query take too much memory where the table is wide. */
const AT_ONCE = 350;

/** Opens a file and looks at the columns of each table in it. */
export async function openedTables(
  file: DataFile,
): Promise<{ tables: OpenedTable[]; problems: readonly Problem[] }> {
  return withScratch(async (scratch) => {
    const opened = await openTables(file, scratch);
    const engine = await openDuckdbWasm();
    try {
      const tables: OpenedTable[] = [];
      const problems = [...opened.problems];
      for (const table of opened.tables) {
        const read = await readWhole(table, () => columnsOf(engine, table));
        if ('problem' in read) problems.push(read.problem);
        else
          tables.push({
            name: tableName(table),
            format: { ...table.format },
            headers: table.headers,
            ...read.value,
          });
      }
      return { tables, problems };
    } finally {
      engine.close();
    }
  });
}

async function columnsOf(
  engine: Engine,
  table: Table,
): Promise<Omit<OpenedTable, 'name' | 'format' | 'headers'>> {
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
      `(count(*) FILTER (${looksNumericSql(cell)}))::DOUBLE AS b${i}`,
      `(count(*) FILTER (length(${cell}) > ${LONGEST_CATEGORY}))::DOUBLE AS l${i}`,
    ];
  });
  const row: Record<string, number> = {};
  for (let from = 0; from === 0 || from < figures.length; from += AT_ONCE) {
    const some = ['count(*)::DOUBLE AS "all"', ...figures.slice(from, from + AT_ONCE)];
    const [counted] = await engine.query(
      z.record(z.string(), z.number()),
      `SELECT ${some.join(', ')} FROM ${rowsSql(table)}`,
      `counting the columns of ${tableName(table)}`,
    );
    Object.assign(row, counted);
  }
  const rows = row.all ?? 0;
  const all = Math.max(1, rows);
  const filled = (i: number) => row[`n${i}`] ?? 0;
  const distinct = (i: number) => row[`d${i}`] ?? 0;
  const shareOf = (name: string, i: number) => (row[`${name}${i}`] ?? 0) / Math.max(1, filled(i));
  return {
    rows,
    recurring: new Set(named.flatMap(({ header }, i) => ((row[`h${i}`] ?? 0) > 0 ? [header] : []))),
    unlike: named.flatMap(({ header }, i) =>
      filled(i) >= LEAST_TYPED &&
      !/\d/.test(header) &&
      Math.max(shareOf('s', i), shareOf('b', i)) >= NEARLY_ALL
        ? [header]
        : [],
    ),
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
      isCategory:
        distinct(i) >= 2 &&
        distinct(i) <= MOST_CATEGORIES &&
        distinct(i) <= filled(i) / 2 &&
        shareOf('l', i) < 0.1,
    })),
    unique: named.flatMap(({ header }, i) =>
      filled(i) === all && distinct(i) >= UNIQUE * all ? [header] : [],
    ),
  };
}

/** Distinct values are estimated, within a tenth. */
const UNIQUE = 0.9;
const NEARLY_ALL = 0.9;
/** Fewer cells tell nothing of what their header is. */
const LEAST_TYPED = 2;
const MOST_CATEGORIES = 100;
const LONGEST_CATEGORY = 60;

/** Counts of distinct values are estimates, and told as bands. */
function bandOf(distinct: number): (typeof distinctBands)[number] {
  if (distinct === 0) return 'none';
  if (distinct === 1) return '1';
  if (distinct <= 20) return '2–20';
  return distinct <= 100 ? '21–100' : 'over 100';
}
