import type { Chart } from '../drawing/define-chart.ts';
import { type RenderedChart, renderChart } from '../drawing/render-chart.ts';
import type { SiteContext } from './site-context.ts';

/** A chart with its title, drawn for a wide and for a narrow place. */
export interface DrawnFigure {
  readonly title: string;
  /** What it shows, in a sentence, where that can be derived. */
  readonly message: string | null;
  readonly wide: RenderedChart;
  readonly narrow: RenderedChart;
}

/** What a page of 360 pixels leaves, so that its letters keep their size there. */
const narrowWidth = 328;

/** What a figure that takes the whole width of its place is drawn for, in pixels. */
export const spreadWidth = 840;

export function drawFigure<Data extends { title: string }>(
  chart: Chart<Data>,
  data: Data,
  { formats, t: words }: SiteContext,
  message: string | null = null,
  width?: number,
): DrawnFigure {
  return {
    title: data.title,
    message,
    wide: renderChart(chart, data, {
      ...{ formats, words },
      ...(width === undefined ? {} : { width }),
    }),
    narrow: renderChart(chart, data, { formats, words, width: narrowWidth }),
  };
}
