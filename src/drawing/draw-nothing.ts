import type { ChartContext } from './define-chart.ts';
import { element } from './element.ts';
import { label } from './label.ts';
import { colour, defaultWidth } from './theme.ts';
import { phrases } from './words.ts';

/** What stands where a chart has no measured value: the words, on an empty axis. */
export function drawNothing(
  { words, width = defaultWidth }: ChartContext,
  height = 72,
): SVGSVGElement {
  const base = height - 8;
  return element(
    'svg',
    { viewBox: `0 0 ${width.toString()} ${height.toString()}` },
    element('line', { x1: 0, x2: width, y1: base, y2: base, stroke: colour.grid }),
    label(width / 2, height / 2, phrases(words)('notMeasured'), {
      anchor: 'middle',
      fill: colour.muted,
    }),
  );
}
