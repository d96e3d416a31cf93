import { element } from './element.ts';
import { wrap } from './fit-text.ts';
import { label } from './label.ts';
import { place } from './place.ts';
import { colour, size } from './theme.ts';
import { textWidth } from './text-width.ts';

/** An entry of a chart's key: a symbol drawn around the origin in a box of 18 × 12, and its meaning. */
export interface KeyEntry {
  symbol?: SVGElement;
  text: string;
}

const symbolWidth = 18;
const symbolGap = 6;
const entryGap = 18;
const rowHeight = 18;
/** Of an entry that is wider than the whole chart. */
const MOST_LINES = 2;

/** A chart's key: entries in a row, broken into more rows where the width demands it. */
export interface Key {
  height: number;
  /** @param x left edge, @param y top edge */
  drawAt: (x: number, y: number) => SVGElement;
}

export function layOutKey(entries: readonly KeyEntry[], width: number): Key {
  let x = 0;
  let row = 0;
  const placed = entries.map((entry) => {
    const indent = entry.symbol === undefined ? 0 : symbolWidth + symbolGap;
    const lines = wrap(entry.text, width - indent, size.text, MOST_LINES);
    const extent = indent + Math.max(...lines.map((line) => textWidth(line, size.text)));
    if (x > 0 && x + extent > width) {
      x = 0;
      row += 1;
    }
    const spot = { ...entry, lines, indent, x, row };
    x += extent + entryGap;
    row += lines.length - 1;
    return spot;
  });
  return {
    height: entries.length === 0 ? 0 : (row + 1) * rowHeight,
    drawAt(left, top) {
      const children = placed.flatMap(({ symbol, lines, indent, ...spot }) => {
        const start = left + spot.x;
        const middle = top + (spot.row + 0.5) * rowHeight;
        const words = label(start + indent, middle + 4, lines, { fill: colour.muted });
        return symbol === undefined
          ? [words]
          : [place(symbol, start + symbolWidth / 2, middle), words];
      });
      return element('g', {}, ...children);
    },
  };
}
