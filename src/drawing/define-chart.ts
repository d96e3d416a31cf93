import type { Formats } from '../formats/create-formats.ts';
import type { Translate } from '../language/translate.ts';
import type { Unit } from '../measures/unit.ts';

/** What a chart needs besides its data. */
export interface ChartContext {
  formats: Formats;
  /** Pixels to draw for; below 480 the layout is that of a phone. Each chart has its own default. */
  width?: number;
  /** Default: English. */
  words?: Translate;
}

/** A cell's text, with what it is to be sorted and computed by where that is not the text itself. */
export type ChartCell = string | { readonly text: string; readonly value: number | string };

/** A chart's data, as text in rows, for those who do not see the drawing or want its numbers. */
export interface ChartTable {
  caption: string;
  /** `unit` is that of the values of a column’s cells. */
  columns: { label: string; numeric: boolean; unit?: Unit }[];
  rows: ChartCell[][];
}

/** A kind of chart. `draw` may return Plot's output as it is: `renderChart` cleans it. */
export interface Chart<Data> {
  /** Equals the file's name. */
  id: string;
  draw: (data: Data, context: ChartContext) => SVGSVGElement;
  /** The text alternative: what is shown, its range, its latest or most extreme value, the verdict. */
  describe: (data: Data, context: ChartContext) => string;
  table: (data: Data, context: ChartContext) => ChartTable;
}

/** Keeps a chart's type while letting its data be inferred. */
export function defineChart<Data>(chart: Chart<Data>): Chart<Data> {
  return chart;
}
