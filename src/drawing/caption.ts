import { wrap } from './fit-text.ts';
import { label } from './label.ts';
import { colour, lineHeight, size } from './theme.ts';

/** What the values are, written over the drawing from its left edge in at most two lines. */
export function layOutCaption(text: string, width: number) {
  const lines = wrap(text, width, size.text, 2);
  return {
    height: text === '' ? 0 : lines.length * size.text * lineHeight + 4,
    draw: () => label(0, size.text, lines, { fill: colour.muted }),
  };
}
