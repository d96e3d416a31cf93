import { keepLeftRows, type LeftRows } from './left-rows.ts';
import { LONGEST_CELL } from './limits.ts';
import type { Scratch } from './scratch.ts';
import type { Table, WrittenCells } from './table.ts';
import { createTextFile } from './text-file.ts';

/** Writes rows to `scratch` as the engine reads them. */
export interface RowWriter {
  /**
   * Writes a row of cells under its number in the file; one that is too long is left out, with the
   * text that it has there.
   */
  write(row: number, cells: readonly string[], textOf?: () => string): Promise<void>;
  /** Keeps a row that is left out, with its text as it stands in the file. */
  readonly leaveOut: LeftRows['add'];
  /** How many rows were written. */
  readonly rows: number;
  end(): Promise<Pick<Table, 'leftOut' | 'leftRows'> & { cells: WrittenCells }>;
}

export function writeRows(scratch: Scratch): RowWriter {
  const file = createTextFile(scratch.file());
  const left = keepLeftRows(scratch);
  let rows = 0;
  return {
    leaveOut: left.add,
    get rows() {
      return rows;
    },
    async write(row, cells, textOf) {
      const line = rowText(cells);
      if (line.length > LONGEST_CELL) {
        await left.add('too-long', row, textOf?.() ?? line);
        return;
      }
      rows += 1;
      await file.write(`${row},${line}\n`);
    },
    async end() {
      await file.end();
      return { cells: { kind: 'written', path: file.path }, ...(await left.end()) };
    },
  };
}

/** Cells as a row of CSV. */
export const rowText = (cells: readonly string[]): string => cells.map(written).join(',');

/** A cell as CSV; a NUL byte would end it early. */
function written(cell: string): string {
  const text = cell.includes('\0') ? cell.replaceAll('\0', '') : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
