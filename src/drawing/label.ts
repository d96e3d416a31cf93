import { element } from './element.ts';
import { colour, lineHeight, size } from './theme.ts';

export interface LabelOptions {
  /** Which side of the text stands at `x`. Default: start. */
  anchor?: 'start' | 'middle' | 'end';
  /** Default: ink. */
  fill?: string;
  /** In pixels; default: the size of text. */
  fontSize?: number;
  fontWeight?: 400 | 600;
  /** Set off from the marks behind it by a rim in the colour of the paper. */
  halo?: boolean;
}

/** Text of one or more lines; `y` is the first line's baseline. */
export function label(
  x: number,
  y: number,
  text: string | readonly string[],
  {
    anchor = 'start',
    fill = colour.ink,
    fontSize = size.text,
    fontWeight,
    halo,
  }: LabelOptions = {},
): SVGTextElement {
  const rim = { 'paint-order': 'stroke', stroke: colour.paper, 'stroke-width': 4 };
  const attributes = {
    x,
    y,
    fill,
    'text-anchor': anchor,
    'font-size': fontSize,
    'font-weight': fontWeight,
    ...(halo === true ? { ...rim, 'stroke-linejoin': 'round' } : {}),
  };
  if (typeof text === 'string') return element('text', attributes, text);
  if (text.length === 1) return element('text', attributes, ...text);
  const lines = text.map((line, index) =>
    element('tspan', index === 0 ? { x } : { x, dy: fontSize * lineHeight }, line),
  );
  return element('text', attributes, ...lines);
}
