import { element } from './element.ts';
import { colour } from './theme.ts';

/** How a series is told from the others, by colour, by its line and by the shape of its dots. */
export interface SeriesStyle {
  readonly colour: string;
  readonly dash: string | undefined;
  readonly shape: string;
}

/** Shapes around the origin, of about the same weight. */
const shapes = [
  'M-4,0a4,4,0,1,0,8,0a4,4,0,1,0,-8,0Z',
  'M-3.5,-3.5H3.5V3.5H-3.5Z',
  'M0,-4.6L4.6,3.4H-4.6Z',
  'M0,-5L4.2,0L0,5L-4.2,0Z',
  'M0,4.6L4.6,-3.4H-4.6Z',
  'M-4.5,-1.5H-1.5V-4.5H1.5V-1.5H4.5V1.5H1.5V4.5H-1.5V1.5H-4.5Z',
] as const;
const dashes = [undefined, '7 3', '2 3', '9 3 2 3', '4 2', '12 3'] as const;

/** The style of the series at `index`; there are six, and a chart should not have more. */
export function seriesStyle(index: number): SeriesStyle {
  const at = index % shapes.length;
  return {
    colour: at === 0 ? colour.series : `var(--chart-${(at + 1).toString()})`,
    dash: dashes[at],
    shape: shapes[at] ?? shapes[0],
  };
}

/** A dot of a series, drawn around the origin, with what a pointer resting on it is told. */
export function seriesDot({ shape, colour: fill }: SeriesStyle, title?: string): SVGElement {
  const rim = { stroke: colour.paper, 'stroke-width': 0.75 };
  return element(
    'path',
    { d: shape, fill, ...rim },
    ...(title === undefined ? [] : [element('title', {}, title)]),
  );
}
