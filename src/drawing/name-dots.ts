import { label } from './label.ts';
import { textWidth } from './text-width.ts';
import { size } from './theme.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const gap = 7;
const height = size.text + 2;

/**
 * Names beside, over or under their dots, inside of `edges`. A name that would touch a dot or another
 * name wherever it stands is left out: the chart’s table has it.
 */
export function nameDots(
  dots: readonly { name: string; x: number; y: number }[],
  edges: Box,
): SVGElement[] {
  const taken = dots.map(({ x, y }) => box(x - 5, y - 5, 10, 10));
  return dots.flatMap(({ name, x, y }) => {
    if (name === '') return [];
    const width = textWidth(name, size.text);
    const free = [
      box(x + gap, y - height / 2, width, height),
      box(x - gap - width, y - height / 2, width, height),
      box(x - width / 2, y - gap - height, width, height),
      box(x - width / 2, y + gap, width, height),
    ].find((spot) => isWithin(spot, edges) && !taken.some((other) => overlaps(spot, other)));
    if (!free) return [];
    taken.push(free);
    return [label(free.left, free.top + size.text - 1, name, { halo: true })];
  });
}

function box(left: number, top: number, width: number, tall: number): Box {
  return { left, right: left + width, top, bottom: top + tall };
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
