import { ruleX, ruleY } from '@observablehq/plot';
import { label } from './label.ts';
import { colour, size } from './theme.ts';
import { textWidth } from './text-width.ts';
import type { ValueAxis } from './value-axis.ts';

const gap = 8;

/** Room that the labels of a vertical axis take, with their distance to the marks. */
export function axisWidth({ ticks }: ValueAxis): number {
  return gap + Math.max(...ticks.map((tick) => textWidth(tick.label, size.text)));
}

/** Thin lines at the ticks; only zero, where it is on the axis, is drawn as a base. */
export function gridLines({ ticks }: ValueAxis, along: 'x' | 'y') {
  const values = ticks.map(({ value }) => value);
  const stroke = (value: number) => (value === 0 ? colour.muted : colour.grid);
  return along === 'x' ? ruleX(values, { stroke }) : ruleY(values, { stroke });
}

/** The labels of a vertical axis, to the left of `x`. */
export function leftTicks(
  { ticks }: ValueAxis,
  x: number,
  y: (value: number) => number,
): SVGElement[] {
  return ticks.map((tick) =>
    label(x - gap, y(tick.value) + 4, tick.label, { anchor: 'end', fill: colour.muted }),
  );
}

/**
 * The labels of a horizontal axis, below `y`, kept within the drawing's width; those that would
 * touch the one before are left out.
 */
export function bottomTicks(
  { ticks }: ValueAxis,
  x: (value: number) => number,
  y: number,
  width: number,
): SVGElement[] {
  let end = -Infinity;
  return ticks.flatMap((tick) => {
    const half = textWidth(tick.label, size.text) / 2;
    const middle = Math.max(half, Math.min(x(tick.value), width - half));
    if (middle - half < end + gap) return [];
    end = middle + half;
    return [label(middle, y + 16, tick.label, { anchor: 'middle', fill: colour.muted })];
  });
}
