import { parse } from 'csv-parse/sync';
import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import { leftRowsOf } from '../files/left-rows.ts';
import type { Table } from '../files/table.ts';
import { rowsSql } from '../files/table-sql.ts';
import { unreadLines } from '../files/unread-rows.ts';
import type { Dataset } from './dataset.ts';
import { isRejectedSql, setAsideTests } from './finalise.ts';
import { leftRowsSql, type PlannedFile, type StagedFile, unreadCount } from './stage.ts';

/** A row that was left out, or of which a value was, with its cells as they were read. */
export interface RejectedRow {
  readonly outcome: 'rejected' | 'value set aside';
  readonly reason: string;
  /** Counted from 1 below the header; of a ragged line, the number of the line in the file. */
  readonly row: string;
  /** None of a row that can’t be parted into cells. */
  readonly cells: readonly string[];
  /** Such a row as it stands in the file, cut where it is huge; of others nothing. */
  readonly raw: string;
}

/** The rows of a file that did not come through whole: first the rejected ones, then the others. */
export async function rejectedRows(
  engine: Engine,
  dataset: Dataset,
  file: { readonly planned: PlannedFile; readonly staged: StagedFile },
  latest: string,
): Promise<RejectedRow[]> {
  const unread = await unreadRowsOf(engine, file.planned.table);
  const judged = await judgedRows(engine, dataset, file, latest);
  const { rejected = [], used = [] } = Object.groupBy(judged, ({ outcome }) =>
    outcome === 'rejected' ? 'rejected' : 'used',
  );
  return [...unread, ...rejected, ...used];
}

/** The rows of a table that never came to be any. */
export async function unreadRowsOf(engine: Engine, table: Table): Promise<RejectedRow[]> {
  const left = [...(await leftRowsOf(table)), ...(await unreadLines(engine, table))];
  return left.map(({ row, reason, text }) => {
    const cells = cellsOf(text, table);
    return {
      outcome: 'rejected' as const,
      reason,
      row: table.cells.kind === 'csv' ? `line ${row}` : String(row),
      cells: cells ?? [],
      raw: cells ? '' : text,
    };
  });
}

/** Asks the judgement of the rows, and takes their cells from the file. */
async function judgedRows(
  engine: Engine,
  dataset: Dataset,
  { planned, staged }: Parameters<typeof rejectedRows>[2],
  latest: string,
): Promise<RejectedRow[]> {
  const { index, table } = planned;
  const tests = setAsideTests(dataset, planned, latest);
  const reasons = tests.map(([reason, test]) => `CASE WHEN ${test} THEN ${literal(reason)} END`);
  const any = tests.map(([, test]) => `(${test})`).join(' OR ') || 'false';
  const outcomes = [
    `SELECT _row, true AS rejected, reason FROM ${leftRowsSql(planned)} WHERE reason IS NOT NULL`,
    // A file without a row that can be read is not judged.
    ...(staged.rows > unreadCount(staged.unread)
      ? [
          `SELECT _row, true AS rejected, _rejected AS reason FROM judged
           WHERE _file = ${index} AND ${isRejectedSql}`,
          `SELECT _row, false AS rejected, concat_ws('; ', ${reasons.join(', ') || 'NULL'}) AS reason
           FROM judged WHERE _file = ${index} AND _rejected IS NULL AND (${any})`,
        ]
      : []),
  ];
  const cells = table.headers.map((_, i) => `rows.${identifier(`c${i}`)} AS c${i}`);
  const found = await engine.query(
    z
      .looseObject({ row: z.number(), rejected: z.boolean(), reason: z.string() })
      .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()])),
    `SELECT left_out._row::DOUBLE AS row, rejected, reason, ${cells.join(', ')}
     FROM (SELECT _row, bool_or(rejected) AS rejected, string_agg(DISTINCT reason, '; ' ORDER BY reason) AS reason
       FROM (${outcomes.join(' UNION ALL ')})
       GROUP BY _row) AS left_out
     JOIN ${rowsSql(table)} AS rows ON rows._row = left_out._row ORDER BY left_out._row`,
    `collecting the rejected rows of ${planned.name}`,
  );
  return found.map(({ row, rejected, reason, ...own }) => ({
    outcome: rejected ? ('rejected' as const) : ('value set aside' as const),
    reason,
    row: String(row),
    cells: table.headers.map((_, i) => String(own[`c${i}`] ?? '')),
    raw: '',
  }));
}

/** The cells of a line of CSV that is no row; null where it can’t be parted. */
function cellsOf(line: string, { cells }: Table): readonly string[] | null {
  if (cells.kind !== 'csv') return null;
  const { delimiter, quote } = cells;
  try {
    const [row] = parse(line, {
      ...{ delimiter, quote },
      relax_column_count: true,
      relax_quotes: true,
    });
    return row ?? null;
  } catch {
    return null;
  }
}
