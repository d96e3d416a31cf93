import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import { type CsvCells, type Table, tableName } from './table.ts';

/** Makes a table's cells readable in the engine, where they aren't yet. */
export async function attachTable(engine: Engine, { key, cells }: Table): Promise<void> {
  if (cells.kind !== 'parquet') {
    engine.attachFile(fileName(key), cells.path);
    return;
  }
  const [found] = await engine.query(
    z.object({ count: z.number() }),
    `SELECT count(*)::DOUBLE AS count FROM duckdb_tables() WHERE table_name = ${literal(key)}`,
    'looking for a table',
  );
  if (found?.count === 0) await engine.readParquet(key, cells.path);
}

/** Frees what the engine holds of a table. */
export async function detachTable(engine: Engine, table: Table): Promise<void> {
  if (table.cells.kind === 'parquet')
    await engine.run(
      `DROP TABLE IF EXISTS ${identifier(table.key)}`,
      `closing ${tableName(table)}`,
    );
}

/**
 * The rows of a table as a relation of `_row`, the number of the row in the file, its cells `c0`, `c1`
 * and so on, all of them text, and `_left`, why a row is none of the data. With `keepUnread`,
 * `unreadRows` tells afterwards what was no row at all.
 */
export function rowsSql(table: Table, keepUnread = false): string {
  const { headers, cells } = table;
  const isGuarded = cells.kind === 'csv' && cells.guarded;
  const names = headers.map((_, i) => `c${i}`);
  const left = `${leftSql(headers)} AS _left`;
  const read = readSql(table, keepUnread);
  if (!isGuarded) return `(SELECT _row, ${names.join(', ')}, ${left} FROM ${read})`;
  const bare = `list_transform([${names.join(', ')}], lambda cell : ${bareSql('cell')})`;
  return `(SELECT _row, ${names.map((name, i) => `cells[${i + 1}] AS ${name}`).join(', ')}, _left
    FROM (SELECT _row, ${bare} AS cells, ${left} FROM ${read}))`;
}

function readSql({ key, headers, cells }: Table, keepUnread: boolean): string {
  const names = headers.map((_, i) => `c${i}`);
  switch (cells.kind) {
    case 'csv':
      return `(SELECT row_number() OVER () AS _row, * FROM ${readCsv(key, cells, names, keepUnread)})`;
    case 'written':
      // Rows may end early, where the cells after them are empty.
      return `(SELECT * REPLACE (CAST(_row AS BIGINT) AS _row) FROM read_csv(${literal(fileName(key))},
        auto_detect = false, header = false, columns = {${typed(['_row', ...names])}}, delim = ',',
        quote = '"', escape = '"', new_line = '\\n', null_padding = true, parallel = false, max_line_size = 5000000))`;
    case 'parquet':
      return `(SELECT row_number() OVER () AS _row, ${cells.texts
        .map((text, i) => `${text} AS c${i}`)
        .join(', ')} FROM ${identifier(key)})`;
  }
}

function readCsv(
  key: string,
  { skip, quote, delimiter, lineEnd }: CsvCells,
  names: readonly string[],
  keepUnread: boolean,
): string {
  const unread = keepUnread
    ? `store_rejects = true, rejects_table = ${literal(unreadTable(key))},
       rejects_scan = ${literal(`${unreadTable(key)}_scan`)}, rejects_limit = 0`
    : 'ignore_errors = true';
  return `read_csv(${literal(fileName(key))}, auto_detect = false, skip = ${skip}, header = true,
    columns = {${typed(names)}}, delim = ${literal(delimiter)}, quote = ${literal(quote)},
    escape = ${literal(quote)}, ${lineEnd === null ? '' : `new_line = ${literal(lineEnd)}, `}${unread})`;
}

const typed = (names: readonly string[]): string =>
  names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');

/**
 * A cell without what keeps a spreadsheet from taking it for a formula: an apostrophe before the sign
 * by which it would begin, or a formula that is nothing but a text (`="0012"`).
 */
const bareSql = (cell: string): string =>
  `CASE WHEN ${cell} LIKE '''%' AND substr(${cell}, 2, 1) IN ('=', '+', '-', '@') THEN substr(${cell}, 2)
    WHEN ${cell} LIKE '="%"' THEN substr(${cell}, 3, length(${cell}) - 3) ELSE ${cell} END`;

const totals = ['total', 'totals', 'summe', 'gesamt', 'gesamtsumme', 'totaal', 'totalt', 'suma'];
/** So many headers tell that a row repeats them. */
const TELLING = 4;

/** Why a row is none of the data: the header again, or the line of totals of a report. */
function leftSql(headers: readonly string[]): string {
  const again = headers
    .map((header, i) => ({ header, i }))
    .filter(({ header }) => header !== '')
    .slice(0, TELLING)
    .map(({ header, i }) => `trim(c${i}) = ${literal(header)}`);
  const first = 'lower(trim(c0))';
  return `CASE WHEN ${again.join(' AND ') || 'false'} THEN 'repeated-header'
    WHEN ${first} LIKE 'grand total%' OR ${first} IN (${totals.map(literal).join(', ')})
    THEN 'total-row' END`;
}

const fileName = (key: string): string => `${key}.csv`;
/** Where the engine keeps what it could not take for rows of a table. */
export const unreadTable = (key: string): string => `unread_${key}`;
