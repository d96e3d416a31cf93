import { element } from './element.ts';
import type { HeatScale } from './heat-scale.ts';
import { label } from './label.ts';
import { colour, size } from './theme.ts';
import { textWidth } from './text-width.ts';

export const heatLegendHeight = 32;

const swatch = { width: 44, height: 10 };
const gap = 6;

/**
 * The colours of a scale in a row, with the values at their edges.
 *
 * @param labels one for each edge
 */
export function heatLegend(
  { colours }: HeatScale,
  labels: readonly string[],
  left: number,
  right: number,
  top: number,
): SVGElement {
  const widths = labels.map((text) => textWidth(text, size.text));
  const overhang = (widths[0] ?? 0) / 2;
  const room = right - left - overhang - (widths.at(-1) ?? 0) / 2;
  const width = Math.min(
    Math.max(swatch.width, ...widths.map((each) => each + gap)),
    room / colours.length,
  );
  const every = Math.max(...widths) + gap > width ? labels.length - 1 : 1;
  const start = left + overhang;
  return element(
    'g',
    {},
    ...colours.map((fill, index) =>
      element('rect', { x: start + index * width, y: top, width, height: swatch.height, fill }),
    ),
    ...labels.flatMap((text, index) =>
      index % every === 0
        ? [
            label(start + index * width, top + swatch.height + 14, text, {
              anchor: 'middle',
              fill: colour.muted,
            }),
          ]
        : [],
    ),
  );
}
