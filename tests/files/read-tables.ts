import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { z } from 'zod';

import type { Engine } from '../../src/engine/engine.ts';
import type { Problem } from '../../src/errors/problem.ts';
import { openTables } from '../../src/files/open-tables.ts';
import { withScratch } from '../../src/files/scratch.ts';
import type { Table, Unread } from '../../src/files/table.ts';
import { attachTable, detachTable, rowsSql } from '../../src/files/table-sql.ts';
import { unreadRows } from '../../src/files/unread-rows.ts';

/** A table as it was read: its rows by number, each a list of cells, and what was no row. */
export interface ReadTable {
  readonly headers: readonly string[];
  readonly format: Table['format'];
  readonly rows: readonly (readonly string[])[];
  readonly numbers: readonly number[];
  readonly unread: Readonly<Record<string, Unread>>;
}

/** Opens a file with these bytes and reads all of its tables. */
export async function readTables(
  engine: Engine,
  bytes: string | Uint8Array,
  name = 'export.csv',
): Promise<{ tables: ReadTable[]; problems: readonly Problem[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-files-'));
  try {
    const absolute = path.join(folder, name);
    await writeFile(absolute, bytes);
    return await readTablesAt(engine, absolute, name);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function readTablesAt(
  engine: Engine,
  absolute: string,
  name: string,
): Promise<{ tables: ReadTable[]; problems: readonly Problem[] }> {
  return withScratch(async (scratch) => {
    const file = { path: `data/tickets/${name}`, absolute, dataset: 'tickets' };
    const opened = await openTables(file, scratch);
    const tables: ReadTable[] = [];
    for (const table of opened.tables) tables.push(await readTable(engine, table));
    return { tables, problems: opened.problems };
  });
}

async function readTable(engine: Engine, table: Table): Promise<ReadTable> {
  await attachTable(engine, table);
  try {
    const read = await engine.query(
      z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      `SELECT * REPLACE (_row::DOUBLE AS _row) FROM ${rowsSql(table, true)} ORDER BY _row`,
      'reading a table',
    );
    const { unread } = await unreadRows(engine, table);
    const kept = read.filter((row) => row._left === null);
    const left = Map.groupBy(
      read.filter((row) => row._left !== null),
      (row) => String(row._left),
    );
    return {
      headers: table.headers,
      format: table.format,
      rows: kept.map((row) => table.headers.map((_, i) => String(row[`c${i}`] ?? ''))),
      numbers: kept.map((row) => Number(row._row)),
      unread: {
        ...table.leftOut,
        ...unread,
        ...Object.fromEntries(
          [...left].map(([reason, rows]) => [
            reason,
            { count: rows.length, rows: rows.map((row) => Number(row._row)) },
          ]),
        ),
      },
    };
  } finally {
    await detachTable(engine, table);
  }
}
