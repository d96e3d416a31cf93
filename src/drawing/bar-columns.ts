import { type LabelOptions, label } from './label.ts';
import { colour, size } from './theme.ts';
import { textWidth } from './text-width.ts';

/** The words in a bar's row. */
export interface BarCells {
  value: string;
  /** Empty in every row where there is no such column. */
  n: string;
  /** What stands in the place of the bar, if there is none. */
  absence: string;
}

const gap = 14;
const bold = 600;

/** Two columns at the right of rows of bars: values, and the number of cases behind them. */
export function layOutBarColumns(cells: readonly BarCells[], nHeading: string, width: number) {
  const widest = (texts: string[], weight?: number) =>
    Math.max(...texts.map((text) => textWidth(text, size.text, weight)));
  const withN = cells.some(({ n }) => n !== '');
  const nWidth = withN ? widest([nHeading, ...cells.map(({ n }) => n)]) : 0;
  const valueEnd = withN ? width - nWidth - gap : width;
  const muted: LabelOptions = { anchor: 'end', fill: colour.muted, halo: true };
  return {
    /** Where the columns begin. */
    start:
      valueEnd -
      Math.ceil(
        widest(
          cells.map(({ value }) => value),
          bold,
        ),
      ),
    drawHeading: (y: number) => (withN ? [label(width, y, nHeading, muted)] : []),
    drawCells: ({ value, n }: BarCells, y: number): SVGElement[] => [
      ...(value === ''
        ? []
        : [label(valueEnd, y, value, { anchor: 'end', fontWeight: bold, halo: true })]),
      ...(n === '' ? [] : [label(width, y, n, muted)]),
    ],
  };
}
