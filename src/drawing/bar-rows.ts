import { wrap } from './fit-text.ts';
import { label } from './label.ts';
import { lineHeight, size } from './theme.ts';
import { textWidth } from './text-width.ts';

export interface BarRows {
  /** The names, broken into lines that fit. */
  names: string[][];
  /** Left of the bars; zero where names stand over their bars. */
  nameWidth: number;
  /** Whether names stand over their bars, as on a phone. */
  stacked: boolean;
  rowHeight: number;
  /** Of a bar within its row, from the row's top. */
  bar: { top: number; bottom: number };
  /** The middle of a row's text, from the row's top. */
  textMiddle: number;
}

/** The most of a drawing's width that names beside their bars may take. */
const nameShare = 0.32;
const gap = 10;
/** From the line at which the bars begin, to a name over its bar. */
const inset = 5;

/**
 * How rows of a name and a bar are laid out.
 *
 * @param room pixels for names where they stand over their bars
 */
export function layOutBarRows(
  names: readonly string[],
  width: number,
  stacked: boolean,
  room: number,
): BarRows {
  if (stacked) {
    return {
      names: names.map((name) => wrap(name, room - gap, size.text, 1)),
      nameWidth: 0,
      stacked,
      rowHeight: 40,
      bar: { top: 19, bottom: 32 },
      textMiddle: 10,
    };
  }
  const wrapped = names.map((name) => wrap(name, width * nameShare, size.text, 2));
  const widest = Math.max(...wrapped.flat().map((line) => textWidth(line, size.text)));
  const lines = Math.max(...wrapped.map((each) => each.length));
  const rowHeight = lines === 1 ? 26 : 2 * size.text * lineHeight + 8;
  const middle = rowHeight / 2;
  return {
    names: wrapped,
    nameWidth: widest + gap,
    stacked,
    rowHeight,
    bar: { top: middle - 8, bottom: middle + 8 },
    textMiddle: middle,
  };
}

/** The name of a row whose top is at `top`: over its bar, or to the left of where the bars begin. */
export function drawName(rows: BarRows, index: number, left: number, top: number): SVGElement {
  const name = rows.names[index] ?? [];
  const overhang = ((name.length - 1) * size.text * lineHeight) / 2;
  const base = top + rows.textMiddle + 4 - overhang;
  if (rows.stacked) return label(left + inset, base, name, { halo: true });
  return label(left - gap, base, name, { anchor: 'end' });
}
