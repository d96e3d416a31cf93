import { element } from './element.ts';

const distance = 5;

/**
 * Diagonal lines that fill a box. They are drawn one by one because a pattern would need an id,
 * which two drawings in a page could share.
 */
export function hatching(
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  stroke: string,
): SVGElement {
  const height = bottom - top;
  const lines: string[] = [];
  for (let start = left - height + distance; start < right; start += distance) {
    const from = Math.max(0, left - start);
    const to = Math.min(height, right - start);
    const points = [from, to].map(
      (run) => `${(start + run).toFixed(2)},${(bottom - run).toFixed(2)}`,
    );
    lines.push(`M${points.join('L')}`);
  }
  return element('path', { d: lines.join(''), stroke, 'stroke-width': 1 });
}
