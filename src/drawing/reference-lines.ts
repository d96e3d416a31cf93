import { label } from './label.ts';
import { placeLabels } from './place-labels.ts';
import { rimmed } from './rimmed.ts';
import { colour, size } from './theme.ts';
import { textWidth } from './text-width.ts';

/** A value that marks are to be compared with, as a vertical line with its label on top. */
export interface Reference {
  value: number;
  label: string;
  /** Default: a plain line in ink; a target is dashed, in its own colour. */
  kind?: 'target';
}

const rowHeight = 17;

/**
 * Reference lines whose labels stand over the marks, in as many rows as it takes to keep them apart.
 *
 * @param x from a value to pixels
 * @param edges between which the labels must stay
 */
export function layOutReferences(
  references: readonly Reference[],
  x: (value: number) => number,
  edges: readonly [number, number],
) {
  const places = placeLabels(
    references.map((reference) => ({
      x: x(reference.value),
      width: textWidth(reference.label, size.text),
    })),
    edges,
  );
  const placed = references.map((reference, index) => {
    const { start, end, row } = places[index] ?? { start: 0, end: 0, row: 0 };
    const stroke = reference.kind === 'target' ? colour.target : colour.ink;
    return { ...reference, stroke, middle: (start + end) / 2, row };
  });
  const base = (top: number, row: number) => top - row * rowHeight - 7;
  return {
    height: placed.length === 0 ? 0 : (1 + Math.max(...placed.map(({ row }) => row))) * rowHeight,
    /** Lines from their labels, which stand over `top`, to `bottom`. */
    draw: (top: number, bottom: number): SVGElement[] => [
      ...placed.map(({ value, kind, stroke, row }) =>
        rimmed(`M${x(value).toString()},${(base(top, row) + 4).toString()}V${bottom.toString()}`, {
          stroke,
          'stroke-width': 1.5,
          'stroke-dasharray': kind === 'target' ? '5 4' : undefined,
        }),
      ),
      ...placed.map(({ label: text, stroke, middle, row }) =>
        label(middle, base(top, row), text, { anchor: 'middle', fill: stroke, halo: true }),
      ),
    ],
  };
}
