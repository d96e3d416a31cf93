import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import { cutText, type LeftRow, PLACES } from './left-rows.ts';
import { LONGEST_CELL } from './limits.ts';
import { linesAt } from './lines-at.ts';
import { rowLength } from './quote-state.ts';
import { type CsvCells, type Table, tableName, type Unread } from './table.ts';
import { rowsSql, unreadTable } from './table-sql.ts';

/** What the last reading of a table that kept it could not take for rows; asking clears it. */
export async function unreadRows(
  engine: Engine,
  table: Table,
): Promise<{
  unread: Record<string, Unread>;
  /** The line at which a quote opens that is never closed; all after it is lost. */
  unclosedQuoteLine: number | null;
}> {
  if (table.cells.kind !== 'csv') return { unread: {}, unclosedQuoteLine: null };
  const rejects = identifier(unreadTable(table.key));
  const doing = `reading ${tableName(table)}`;
  const found = await engine.query(
    z.object({ reason: z.string(), count: z.number(), bytes: z.string() }),
    `SELECT reason, count(*)::DOUBLE AS count, array_to_string(list_slice(list(byte ORDER BY byte), 1,
         CASE reason WHEN ${literal(UNENDING)} THEN count(*) ELSE ${PLACES} END), ',') AS bytes
     FROM (SELECT min(line_byte_position) AS byte, min(${reasonSql(table.cells)}) AS reason
       FROM ${rejects} GROUP BY line)
     GROUP BY reason`,
    doing,
  );
  await engine.run(`DROP TABLE ${rejects}`, doing);
  const counts = new Map<string, number>();
  const places: { reason: string; byte: number; unclosed: boolean }[] = [];
  for (const { reason, count, bytes } of found) {
    if (reason !== UNENDING) counts.set(reason, count);
    for (const byte of bytes.split(',').map(Number)) {
      const { reason: own, unclosed } = await settled(reason, byte, table.cells);
      if (reason === UNENDING) counts.set(own, (counts.get(own) ?? 0) + 1);
      places.push({ reason: own, byte, unclosed });
    }
  }
  places.sort((a, b) => a.byte - b.byte);
  const lines = await linesAt(
    table.cells.path,
    places.map(({ byte }) => byte),
  );
  const placed = places.map((place, i) => ({ ...place, line: lines[i] ?? 0 }));
  return {
    unread: Object.fromEntries(
      [...counts].map(([reason, count]) => {
        const rows = placed.filter((place) => place.reason === reason).map(({ line }) => line);
        return [reason, { count, rows: rows.slice(0, PLACES) }];
      }),
    ),
    unclosedQuoteLine: placed.find(({ unclosed }) => unclosed)?.line ?? null,
  };
}

/** The lines of a table that are no row, numbered as those of the file. */
export async function unreadLines(engine: Engine, table: Table): Promise<LeftRow[]> {
  if (table.cells.kind !== 'csv') return [];
  const { cells } = table;
  const doing = `reading ${tableName(table)}`;
  await engine.query(
    z.object({ rows: z.number() }),
    `SELECT count(*)::DOUBLE AS rows FROM ${rowsSql(table, true)}`,
    doing,
  );
  const rejects = identifier(unreadTable(table.key));
  const found = await engine.query(
    z.object({ byte: z.number(), reason: z.string(), text: z.string() }),
    `SELECT min(line_byte_position)::DOUBLE AS byte, min(${reasonSql(cells)}) AS reason,
       coalesce(any_value(csv_line), '') AS text
     FROM ${rejects} GROUP BY line ORDER BY byte`,
    doing,
  );
  await engine.run(`DROP TABLE ${rejects}`, doing);
  const lines = await linesAt(
    cells.path,
    found.map(({ byte }) => byte),
  );
  const left: LeftRow[] = [];
  for (const [i, { byte, reason, text }] of found.entries())
    left.push({
      row: lines[i] ?? 0,
      reason: (await settled(reason, byte, cells)).reason,
      text: cutText(text),
    });
  return left;
}

/**
 * The engine found no end of a quote: there is none, or it lies further off than it looks, or text stands
 * behind it. Of all that is wrong with a line this comes first, as it does in the alphabet.
 */
const UNENDING = 'endless';

/** Why the engine could not take a line for a row. */
const reasonSql = ({ footerFrom }: CsvCells): string =>
  `CASE WHEN error_type = 'LINE SIZE OVER MAXIMUM' THEN 'too-long'
    WHEN error_type = 'INVALID ENCODING' THEN 'not-utf-8'
    WHEN error_type = 'UNQUOTED VALUE' AND error_message LIKE '%unterminated%'
    THEN ${literal(UNENDING)}
    WHEN line_byte_position >= ${footerFrom ?? 'NULL'} THEN 'footer' ELSE 'ragged' END`;

/** What is wrong with a line whose quote does not end as it should; else the reason is known. */
async function settled(
  reason: string,
  byte: number,
  cells: CsvCells,
): Promise<{ reason: string; unclosed: boolean }> {
  if (reason !== UNENDING) return { reason, unclosed: false };
  const length = await rowLength(cells.path, byte, cells);
  const isLong = length !== null && length > LONGEST_CELL;
  return { reason: isLong ? 'too-long' : 'ragged', unclosed: length === null };
}
