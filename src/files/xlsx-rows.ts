import type { Readable } from 'node:stream';

import { cellText } from './xlsx-cells.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { readXml } from './xml.ts';

/** Excel's own bounds. */
const MOST_COLUMNS = 16_384;

/** A row of a sheet under its number there. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Reads the rows of a sheet that have cells, some at a time; how many formulas have no value. */
export async function readSheet(
  bytes: Readable,
  workbook: Workbook,
  take: (rows: readonly SheetRow[]) => Promise<void>,
): Promise<number> {
  let rows: SheetRow[] = [];
  let cells: (string | undefined)[] = [];
  let row = 0;
  let column = -1;
  let type: string | undefined;
  let style = 0;
  let value = '';
  let [inValue, inHint] = [false, false];
  let isFormula = false;
  let emptyFormulas = 0;
  await readXml(
    bytes,
    {
      open(name, attribute) {
        if (name === 'row') {
          row = Number(attribute('r') ?? row + 1);
          cells = [];
          column = -1;
        } else if (name === 'c') {
          column = columnOf(attribute('r')) ?? column + 1;
          type = attribute('t');
          style = Number(attribute('s') ?? 0);
          value = '';
          isFormula = false;
        } else if (name === 'f') isFormula = true;
        else if (name === 'v' || name === 't') inValue = true;
        else if (name === 'rPh') inHint = true;
      },
      text(piece) {
        if (inValue && !inHint) value += piece;
      },
      close(name) {
        if (name === 'v' || name === 't') inValue = false;
        else if (name === 'rPh') inHint = false;
        else if (name === 'c') {
          // A formula may well give an empty text.
          if (isFormula && value === '' && type !== 'str') emptyFormulas += 1;
          if (column < MOST_COLUMNS) cells[column] = cellText(workbook, type, style, value);
        } else if (name === 'row')
          rows.push({ row, cells: Array.from(cells, (cell) => cell ?? '') });
      },
    },
    async () => {
      const done = rows;
      rows = [];
      await take(done);
    },
  );
  return emptyFormulas;
}

/** The place of a column that a reference such as `AB12` names. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
