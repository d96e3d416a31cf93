import { problem } from '../errors/texts.ts';
import { refuseTooWide } from './csv-table.ts';
import { findHeaderRow } from './header-row.ts';
import { binaryFormat, identityOf, type Opened, type Source } from './open-source.ts';
import { rowText, type RowWriter, writeRows } from './row-writer.ts';
import type { Scratch } from './scratch.ts';
import { type Table, tableName } from './table.ts';
import { Unreadable } from './unreadable.ts';
import { readSheet, type SheetRow } from './xlsx-rows.ts';
import { readWorkbook } from './xlsx-workbook.ts';
import type { Zip } from './zip.ts';

/** So many rows are looked at for the header. */
const HEAD_ROWS = 200;

/** A table for each sheet of a workbook that is shown and holds one. */
export async function openXlsx(source: Source, zip: Zip, scratch: Scratch): Promise<Opened> {
  const workbook = await readWorkbook(zip);
  const tables: Table[] = [];
  const emptyFormulas = new Map<string, number>();
  for (const { name, path } of workbook.sheets) {
    const sheet = sheetTable(scratch);
    const empty = await readSheet(await zip.read(path), workbook, (rows) => sheet.take(rows));
    const found = await sheet.end();
    if (!found) continue;
    const { linesBefore, ...cellsOf } = found;
    const format = binaryFormat({ ...source, member: memberOf(source, name) }, 'xlsx');
    const key = scratch.key();
    if (empty > 0) emptyFormulas.set(key, empty);
    tables.push({ ...identityOf(source), key, ...cellsOf, format: { ...format, linesBefore } });
  }
  if (tables.length === 0)
    throw new Unreadable((place) => problem('no-table', place, { what: 'workbook' }));
  const [only] = tables;
  const single = tables.length === 1 && only && source.member === null;
  const named = single ? [{ ...only, format: { ...only.format, member: null } }] : tables;
  return {
    tables: named,
    problems: named.flatMap((table) => {
      const count = emptyFormulas.get(table.key);
      return count === undefined
        ? []
        : [problem('formulas-without-values', { file: tableName(table) }, { count })];
    }),
  };
}

const memberOf = ({ member }: Source, sheet: string): string =>
  member === null ? sheet : `${member} › ${sheet}`;

interface SheetTable extends Pick<Table, 'headers' | 'cells' | 'leftOut' | 'leftRows'> {
  readonly linesBefore: number;
}

/** Takes the rows of a sheet: titles, header, rows, and the footer of a report. */
function sheetTable(scratch: Scratch): {
  take(rows: readonly SheetRow[]): Promise<void>;
  end(): Promise<SheetTable | null>;
} {
  const writer = writeRows(scratch);
  let head: SheetRow[] | null = [];
  let headers: string[] = [];
  let linesBefore = 0;
  let widest = 0;
  const body = withoutFooter(writer);

  const takeHead = async (rows: readonly SheetRow[]) => {
    head = null;
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
    const place = findHeaderRow(filled.map(({ cells }) => cells));
    const header = filled[place];
    if (!header) return;
    headers = header.cells.map((cell) => cell.trim());
    linesBefore = header.row - 1;
    for (const { row, cells } of filled.slice(0, place))
      await writer.leaveOut('title', row, rowText(cells));
    for (const row of rows.slice(rows.indexOf(header) + 1)) await takeRow(row);
  };
  const takeRow = async (row: SheetRow) => {
    widest = Math.max(widest, row.cells.length);
    await body.take(row, headers.length);
  };
  return {
    async take(rows) {
      for (const row of rows) {
        if (!head) {
          await takeRow(row);
          continue;
        }
        head.push(row);
        if (head.length === HEAD_ROWS) await takeHead(head);
      }
    },
    async end() {
      if (head) await takeHead(head);
      await body.end();
      const written = await writer.end();
      const beyond = Math.max(0, widest - headers.length);
      refuseTooWide(headers.length + beyond);
      if (headers.length < 2) return null;
      return {
        headers: [...headers, ...Array.from({ length: beyond }, () => '')],
        ...written,
        linesBefore,
      };
    },
  };
}

/**
 * Writes rows but for blank ones, and for those at the end that stand behind a blank row in fewer cells
 * than a row has: the footer of a report.
 */
function withoutFooter(writer: RowWriter): {
  take(row: SheetRow, width: number): Promise<void>;
  end(): Promise<void>;
} {
  let last = 0;
  let blank: number[] = [];
  let held: SheetRow[] = [];
  return {
    async take(row, width) {
      const filled = row.cells.filter((cell) => cell !== '').length;
      const isGap = last > 0 && row.row > last + 1;
      last = row.row;
      if (filled === 0) {
        blank.push(row.row);
        return;
      }
      const isShort = filled * 2 <= width;
      if (isShort && (held.length > 0 || blank.length > 0 || isGap)) {
        held.push(row);
        return;
      }
      for (const number of blank) await writer.leaveOut('blank', number, '');
      for (const each of held) await writer.write(each.row, each.cells);
      [blank, held] = [[], []];
      await writer.write(row.row, row.cells);
    },
    async end() {
      for (const { row, cells } of held) await writer.leaveOut('footer', row, rowText(cells));
    },
  };
}
