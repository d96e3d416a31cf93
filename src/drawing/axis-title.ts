import { ellipsise } from './fit-text.ts';
import { label } from './label.ts';
import { colour, size } from './theme.ts';

/** Room that the title of a horizontal axis takes below its ticks. */
export const axisTitleHeight = 16;

/** What a horizontal axis measures, centred below its ticks. */
export function axisTitle(text: string, [left, right]: readonly [number, number], y: number) {
  return label((left + right) / 2, y, ellipsise(text, right - left, size.text), {
    anchor: 'middle',
    fill: colour.muted,
  });
}
