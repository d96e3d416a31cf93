import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import { z } from 'zod';

import type { Scratch } from './scratch.ts';
import type { Table, Unread } from './table.ts';
import { createTextFile, type TextFile } from './text-file.ts';

/** A row that was left out when its file was made readable, as it stands there. */
export interface LeftRow {
  /** Its place, as the file numbers its rows. */
  readonly row: number;
  readonly reason: string;
  /** Cut where it is longer than a cell of a spreadsheet can be. */
  readonly text: string;
}

/** Counts rows that are left out, and keeps them for their author. */
export interface LeftRows {
  readonly add: (reason: string, row: number, text: string) => Promise<void>;
  end(): Promise<Pick<Table, 'leftOut' | 'leftRows'>>;
}

/** As much as a cell of a spreadsheet takes, less a mark that something is missing. */
const LONGEST_TEXT = 32_000;
/** So many places of rows that are left out are told, by reason. */
export const PLACES = 5;

export const cutText = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)} …` : text;

export function keepLeftRows(scratch: Scratch): LeftRows {
  const leftOut: Record<string, { count: number; rows: number[] }> = {};
  let file = null as TextFile | null;
  return {
    async add(reason, row, text) {
      const unread = (leftOut[reason] ??= { count: 0, rows: [] });
      unread.count += 1;
      if (unread.rows.length < PLACES) unread.rows.push(row);
      file ??= createTextFile(scratch.file());
      const left: LeftRow = { row, reason, text: cutText(text) };
      await file.write(`${JSON.stringify(left)}\n`);
    },
    async end() {
      await file?.end();
      return { leftOut: leftOut satisfies Record<string, Unread>, leftRows: file?.path ?? null };
    },
  };
}

const leftRow = z.strictObject({ row: z.number(), reason: z.string(), text: z.string() });

/** The rows that were left out when a table was made readable, in the order of the file. */
export async function leftRowsOf({ leftRows }: Pick<Table, 'leftRows'>): Promise<LeftRow[]> {
  if (leftRows === null) return [];
  const rows: LeftRow[] = [];
  for await (const line of createInterface({ input: createReadStream(leftRows) }))
    rows.push(leftRow.parse(JSON.parse(line)));
  return rows;
}
