import { cleanSvg } from './clean-svg.ts';
import type { Chart, ChartContext, ChartTable } from './define-chart.ts';
import { element } from './element.ts';
import { serialiseSvg } from './serialise-svg.ts';
import { colour, size } from './theme.ts';

export interface RenderedChart {
  /** Markup without styles, sizes and ids: it may stand in a page more than once. */
  svg: string;
  description: string;
  table: ChartTable;
}

/** Draws a chart as accessible markup. The same data gives the same bytes. */
export function renderChart<Data extends { title: string }>(
  chart: Chart<Data>,
  data: Data,
  context: ChartContext,
): RenderedChart {
  const svg = chart.draw(data, context);
  const description = chart.describe(data, context);
  cleanSvg(svg);
  for (const name of ['width', 'height', 'font-family']) svg.removeAttribute(name);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: `chart chart-${chart.id}`,
    role: 'img',
    'aria-label': data.title,
    // Places are computed from the left, whichever way the page is read.
    direction: 'ltr',
    fill: colour.ink,
    'font-size': size.text.toString(),
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  svg.prepend(element('title', {}, data.title), element('desc', {}, description));
  return { svg: serialiseSvg(svg), description, table: chart.table(data, context) };
}
