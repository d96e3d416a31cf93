import type { Chart } from '../drawing/define-chart.ts';
import { type RenderedChart, renderChart } from '../drawing/render-chart.ts';
import type { SiteContext } from './site-context.ts';

/** A chart with its title, drawn for a wide and for a narrow place. */
export interface DrawnFigure {
  readonly title: string;
  readonly wide: RenderedChart;
  readonly narrow: RenderedChart;
}

const narrowWidth = 360;

export function drawFigure<Data extends { title: string }>(
  chart: Chart<Data>,
  data: Data,
  { formats, t: words }: SiteContext,
): DrawnFigure {
  return {
    title: data.title,
    wide: renderChart(chart, data, { formats, words }),
    narrow: renderChart(chart, data, { formats, words, width: narrowWidth }),
  };
}
