import { z } from 'zod';

import type { Engine } from '../engine/engine.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { readWhole } from '../files/read-whole.ts';
import { tableName, type Unread } from '../files/table.ts';
import { attachTable, rowsSql } from '../files/table-sql.ts';
import { unreadRows } from '../files/unread-rows.ts';
import type { IngestSettings } from './ingest-settings.ts';
import type { SideTable } from './route-tables.ts';
import { rowsRejected } from './row-problems.ts';
import { isDamage } from './stage-source.ts';

/** A table of a vendor that gives no rows of its own. */
export interface IngestedSide extends SideTable {
  readonly rows: number;
}

/**
 * The side tables that can be read, which stay attached, with how many rows they have. Rows of them
 * that are damaged complete nothing, so they are told of.
 */
export async function countSides(
  engine: Engine,
  sides: readonly SideTable[],
  { sideRead }: Pick<IngestSettings, 'sideRead'>,
): Promise<{ sides: IngestedSide[]; problems: Problem[] }> {
  const counted: IngestedSide[] = [];
  const problems: Problem[] = [];
  for (const side of sides) {
    const read = await readWhole(side.table, () => readSide(engine, side));
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    counted.push({ ...side, rows: read.value.rows });
    problems.push(...read.value.problems);
    await sideRead?.(engine, side.table);
  }
  return { sides: counted, problems };
}

async function readSide(
  engine: Engine,
  { table }: SideTable,
): Promise<{ rows: number; problems: Problem[] }> {
  const file = tableName(table);
  await attachTable(engine, table);
  const [count] = await engine.query(
    z.object({ rows: z.number() }),
    `SELECT count(*)::DOUBLE AS rows FROM ${rowsSql(table, true)}`,
    `reading ${file}`,
  );
  const rows = count?.rows ?? 0;
  const { unread, unclosedQuoteLine } = await unreadRows(engine, table);
  if (unclosedQuoteLine !== null)
    return { rows, problems: [problem('unclosed-quote', { file, line: unclosedQuoteLine }, {})] };
  const damaged = Object.entries<Unread>({ ...table.leftOut, ...unread }).filter(([reason]) =>
    isDamage(reason),
  );
  const of = damaged.reduce((sum, [, { count }]) => sum + count, rows);
  const problems = damaged.map(([reason, tally]) => rowsRejected(table, reason, tally, of));
  return { rows, problems };
}
