import { EngineError } from '../engine/engine.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { hasChanged } from './open-tables.ts';
import { parquetDetail } from './parquet.ts';
import { type Table, tableName } from './table.ts';

/** What the engine says where a file, and not Plumbline, is at fault. */
const ofTheFile = /CSV|IO Error|Invalid unicode|Parquet|Arrow|out of memory/;

/**
 * Reads from a table. A file that was changed meanwhile, or that the engine can't follow to its end,
 * is a problem of that file.
 */
export async function readWhole<Value>(
  table: Table,
  read: () => Promise<Value>,
): Promise<{ value: Value } | { problem: Problem }> {
  const place = { file: tableName(table) };
  const changed = problem('file-changed', place, {});
  try {
    const value = await read();
    return (await hasChanged(table)) ? { problem: changed } : { value };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (await hasChanged(table)) return { problem: changed };
    const { cause } = error;
    const message = cause instanceof Error ? cause.message : String(cause);
    if (table.cells.kind === 'parquet' && error.message.includes('Parquet'))
      return { problem: problem('file-damaged', place, { detail: parquetDetail(cause) }) };
    if (!ofTheFile.test(message)) throw error;
    const detail = 'its quotes, line ends or rows don’t hold together to its end';
    return { problem: problem('file-damaged', place, { detail }) };
  }
}
