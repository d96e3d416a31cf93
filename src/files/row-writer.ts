import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { once } from 'node:events';

import { LONGEST_CELL } from './limits.ts';
import type { Scratch } from './scratch.ts';
import type { Unread, WrittenCells } from './table.ts';

/** Writes rows to `scratch` as the engine reads them. */
export interface RowWriter {
  /** Writes a row of cells under its number in the file; one that is too long is left out. */
  write(row: number, cells: readonly string[]): Promise<void>;
  /** Counts a row that is left out. */
  readonly leaveOut: (reason: string, row: number) => void;
  /** How many rows were written. */
  readonly rows: number;
  end(): Promise<{ cells: WrittenCells; leftOut: Record<string, Unread> }>;
}

/** About as much as goes to the disk at once. */
const CHUNK = 1 << 16;

export function writeRows(scratch: Scratch): RowWriter {
  const path = scratch.file();
  const stream = createWriteStream(path);
  const failed = finished(stream);
  failed.catch(() => undefined);
  const leftOut: Record<string, { count: number; rows: number[] }> = {};
  let chunk = '';
  let rows = 0;
  const leaveOut = (reason: string, row: number) => {
    const unread = (leftOut[reason] ??= { count: 0, rows: [] });
    unread.count += 1;
    if (unread.rows.length < 5) unread.rows.push(row);
  };
  return {
    leaveOut,
    get rows() {
      return rows;
    },
    async write(row, cells) {
      const line = cells.map(written).join(',');
      if (line.length > LONGEST_CELL) {
        leaveOut('too-long', row);
        return;
      }
      rows += 1;
      chunk += `${row},${line}\n`;
      if (chunk.length < CHUNK) return;
      const ready = stream.write(chunk);
      chunk = '';
      if (!ready) await Promise.race([once(stream, 'drain'), failed]);
    },
    async end() {
      stream.end(chunk);
      await failed;
      return { cells: { kind: 'written', path }, leftOut };
    },
  };
}

/** A cell as CSV; a NUL byte would end it early. */
function written(cell: string): string {
  const text = cell.includes('\0') ? cell.replaceAll('\0', '') : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
