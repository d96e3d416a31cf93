import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import { type Table, tableName, type Unread } from './table.ts';

/** Makes a table's cells readable in the engine. */
export function attachTable(engine: Engine, { key, cells }: Table): void {
  engine.attachFile(fileName(key), cells.path);
}

/**
 * The rows of a table as a relation of `_row`, the number of the row in the file, and its cells `c0`,
 * `c1` and so on, all of them text. With `keepUnread`, `unreadRows` tells afterwards what was no row.
 */
export function rowsSql({ key, headers, cells }: Table, keepUnread = false): string {
  const names = [...(cells.numbered ? ['_row'] : []), ...headers.map((_, i) => `c${i}`)];
  const columns = names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const unread = keepUnread
    ? `store_rejects = true, rejects_table = ${literal(`unread_${key}`)},
       rejects_scan = ${literal(`unread_scan_${key}`)}, rejects_limit = 0`
    : 'ignore_errors = true';
  const [quote, delimiter] = [literal(cells.quote), literal(cells.delimiter)];
  const read = `read_csv(${literal(fileName(key))}, auto_detect = false, skip = ${cells.skip}, header = true,
    columns = {${columns}}, delim = ${delimiter}, quote = ${quote}, escape = ${quote}, ${unread})`;
  return cells.numbered
    ? `(SELECT * REPLACE (CAST(_row AS BIGINT) AS _row) FROM ${read})`
    : `(SELECT row_number() OVER () AS _row, * FROM ${read})`;
}

/** What the last reading of a table that kept it could not take for rows; asking clears it. */
export async function unreadRows(
  engine: Engine,
  table: Table,
): Promise<{
  ragged: Unread;
  /** The line at which a quote opens that is never closed; all after it is lost. */
  unclosedQuoteLine: number | null;
}> {
  const unread = identifier(`unread_${table.key}`);
  const doing = `reading ${tableName(table)}`;
  const [found] = await engine.query(
    z.object({ count: z.number(), lines: z.string(), unclosed: z.number().nullable() }),
    `SELECT count(DISTINCT line)::DOUBLE AS count,
       (min(line) FILTER (error_type = 'UNQUOTED VALUE'
         AND error_message LIKE '%unterminated%'))::DOUBLE AS unclosed,
       coalesce(array_to_string(list_slice(list_sort(list_distinct(list(line))), 1, 5), ','), '') AS lines
     FROM ${unread}`,
    doing,
  );
  await engine.run(`DROP TABLE ${unread}`, doing);
  return {
    ragged: {
      count: found?.count ?? 0,
      rows: (found?.lines ?? '').split(',').filter(Boolean).map(Number),
    },
    unclosedQuoteLine: found?.unclosed ?? null,
  };
}

const fileName = (key: string): string => `${key}.csv`;
