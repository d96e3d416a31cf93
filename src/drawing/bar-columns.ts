import { type LabelOptions, label } from './label.ts';
import { colour, size } from './theme.ts';
import { textWidth } from './text-width.ts';

/** The words in a bar's row. */
export interface BarCells {
  value: string;
  /** Empty in every row where there is no such column. */
  n: string;
  /** Stands before the value: how the group stands to a target of its own, or how sure the value is. */
  held?: string;
  /** What stands in the place of the bar, if there is none. */
  absence: string;
}

const gap = 14;
const bold = 600;

/** What stands over the columns. */
export interface BarHeadings {
  n: string;
  /** Default: nothing, where the chart’s caption says what the values are. */
  value?: string;
}

/**
 * Columns at the right of rows of bars: what is held beside each value, values, and the number of cases
 * behind them.
 */
export function layOutBarColumns(cells: readonly BarCells[], headings: BarHeadings, width: number) {
  const widest = (texts: string[], weight?: number) =>
    Math.max(...texts.map((text) => textWidth(text, size.text, weight)));
  const withN = cells.some(({ n }) => n !== '');
  const nWidth = withN ? widest([headings.n, ...cells.map(({ n }) => n)]) : 0;
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
    drawHeading: (y: number) => [
      ...(withN ? [label(width, y, headings.n, muted)] : []),
      ...(headings.value === undefined ? [] : [label(valueEnd, y, headings.value, muted)]),
    ],
    drawCells: ({ value, n, held: text = '' }: BarCells, y: number): SVGElement[] => [
      ...(text === '' ? [] : [label(heldEnd, y, text, { anchor: 'end', halo: true })]),
      ...(value === ''
        ? []
        : [label(valueEnd, y, value, { anchor: 'end', fontWeight: bold, halo: true })]),
      ...(n === '' ? [] : [label(width, y, n, muted)]),
    ],
  };
}
