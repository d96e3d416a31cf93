import type { Bounds } from './axis-reach.ts';
import { rimmed } from './rimmed.ts';
import { colour } from './theme.ts';

/**
 * An interval as a horizontal whisker at height `y`. An end that the axis cuts off has no cap.
 *
 * @param x from a value to pixels
 * @param domain of the axis
 */
export function whisker(
  [low, high]: Bounds,
  y: number,
  x: (value: number) => number,
  domain: Bounds,
): SVGElement {
  const [start, end] = [Math.max(low, domain[0]), Math.min(high, domain[1])];
  const cap = (at: number) => `M${x(at).toString()},${(y - 3.5).toString()}v7`;
  const line = `M${x(start).toString()},${y.toString()}H${x(end).toString()}`;
  const d = [line, ...(start === low ? [cap(low)] : []), ...(end === high ? [cap(high)] : [])];
  return rimmed(d.join(''), { stroke: colour.ink, 'stroke-width': 1.25 });
}
