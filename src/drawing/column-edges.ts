import { label } from './label.ts';
import { colour, size } from './theme.ts';
import { textWidth } from './text-width.ts';

const gap = 8;

/**
 * Labels at the edges between columns, below `y`: all of them, or every second, third … and the
 * last, as there is room.
 *
 * @param texts one for each edge, one more than there are columns
 * @param x from an edge, counted from 0, to pixels
 */
export function columnEdges(
  texts: readonly string[],
  x: (edge: number) => number,
  y: number,
): SVGElement[] {
  const last = texts.length - 1;
  const widths = texts.map((text) => textWidth(text, size.text));
  const every = Math.ceil((Math.max(...widths) + gap) / (x(1) - x(0)));
  const lastStart = x(last) - (widths[last] ?? 0) / 2 - gap;
  return texts.flatMap((text, edge) => {
    const fits = edge % every === 0 && x(edge) + (widths[edge] ?? 0) / 2 <= lastStart;
    if (edge !== last && !fits) return [];
    return [label(x(edge), y + 17, text, { anchor: 'middle', fill: colour.muted })];
  });
}
