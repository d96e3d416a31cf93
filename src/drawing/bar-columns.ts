import { type LabelOptions, label } from './label.ts';
import { colour, size } from './theme.ts';
import { textWidth } from './text-width.ts';

/** The words in a bar's row. */
export interface BarCells {
  value: string;
  /** Empty in every row where there is no such column. */
  n: string;
  /** How the group stands to a target of its own; default: it has none. */
  held?: string;
  /** What stands in the place of the bar, if there is none. */
  absence: string;
}

const gap = 14;
const bold = 600;

/**
 * Columns at the right of rows of bars: verdicts where groups have targets of their own, values, and
 * the number of cases behind them.
 */
export function layOutBarColumns(cells: readonly BarCells[], nHeading: string, width: number) {
  const widest = (texts: string[], weight?: number) =>
    Math.max(...texts.map((text) => textWidth(text, size.text, weight)));
  const withN = cells.some(({ n }) => n !== '');
  const nWidth = withN ? widest([nHeading, ...cells.map(({ n }) => n)]) : 0;
  const valueEnd = withN ? width - nWidth - gap : width;
  const valueWidth = Math.ceil(
    widest(
      cells.map(({ value }) => value),
      bold,
    ),
  );
  const heldEnd = valueEnd - valueWidth - gap;
  const held = cells.map((cell) => cell.held ?? '');
  const heldWidth = held.some((text) => text !== '') ? Math.ceil(widest(held)) + gap : 0;
  const muted: LabelOptions = { anchor: 'end', fill: colour.muted, halo: true };
  return {
    /** Where the columns begin. */
    start: valueEnd - valueWidth - heldWidth,
    drawHeading: (y: number) => (withN ? [label(width, y, nHeading, muted)] : []),
    drawCells: ({ value, n, held: text = '' }: BarCells, y: number): SVGElement[] => [
      ...(text === '' ? [] : [label(heldEnd, y, text, { anchor: 'end', halo: true })]),
      ...(value === ''
        ? []
        : [label(valueEnd, y, value, { anchor: 'end', fontWeight: bold, halo: true })]),
      ...(n === '' ? [] : [label(width, y, n, muted)]),
    ],
  };
}
