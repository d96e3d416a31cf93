import { type Attributes, element } from './element.ts';
import { colour } from './theme.ts';

/** Both sides together, in pixels. */
const rim = 1.5;

/** A line that stays visible across marks of any colour: a rim of paper, then the line itself. */
export function rimmed(d: string, attributes: Attributes & { 'stroke-width': number }): SVGElement {
  return element(
    'g',
    { fill: 'none' },
    element('path', {
      ...{ d, ...attributes },
      ...{ stroke: colour.paper, 'stroke-width': attributes['stroke-width'] + rim },
    }),
    element('path', { d, ...attributes }),
  );
}
