import { label, type LabelOptions } from './label.ts';
import { lineHeight, size } from './theme.ts';

export interface EndLabel extends Pick<LabelOptions, 'fill' | 'fontWeight'> {
  /** The height that it belongs to. */
  y: number;
  lines: readonly string[];
}

const fontSize = size.label;

/** Labels in a column at the right end of what they name, moved apart where they would collide. */
export function endLabels(
  labels: readonly EndLabel[],
  x: number,
  [top, bottom]: readonly [number, number],
): SVGElement[] {
  const tall = ({ lines }: EndLabel) => lines.length * fontSize * lineHeight;
  const placed = labels
    .toSorted((a, b) => a.y - b.y)
    .map((each) => ({ each, height: tall(each), top: each.y - tall(each) / 2 }));
  let floor = top;
  for (const place of placed) {
    place.top = Math.max(place.top, floor);
    floor = place.top + place.height;
  }
  let ceiling = bottom;
  for (const place of placed.toReversed()) {
    place.top = Math.min(place.top, ceiling - place.height);
    ceiling = place.top;
  }
  return placed.map(({ each: { lines, fill, fontWeight }, top: y }) =>
    label(x, y + fontSize, lines, {
      fontSize,
      ...(fill === undefined ? {} : { fill }),
      ...(fontWeight === undefined ? {} : { fontWeight }),
    }),
  );
}
