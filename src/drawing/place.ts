import { element } from './element.ts';

/** A drawing made around the origin, moved to a place. */
export function place(drawing: SVGElement, x: number, y: number): SVGElement {
  return element('g', { transform: `translate(${x.toString()},${y.toString()})` }, drawing);
}
