import { dot, lineY, type Markish } from '@observablehq/plot';
import { colour } from './theme.ts';

export interface SeriesPoint {
  /** The place on the x axis: 0, 1, 2 … */
  x: number;
  value: number | null;
  partial: boolean;
  /** What a pointer resting on the dot is told. */
  title: string;
}

/**
 * A line with dots, broken where there is no value; what leads to or from an incomplete period is
 * dashed, and its dot is hollow.
 *
 * @param spacing pixels between two points
 */
export function seriesLine(points: readonly SeriesPoint[], spacing: number): Markish[] {
  const radius = spacing >= 16 ? 3.5 : spacing >= 8 ? 2.5 : 1.75;
  const shared = { x: 'x', y: 'y', stroke: colour.series, strokeWidth: 2 };
  const line = (drawn: (point: SeriesPoint, index: number) => boolean) =>
    points.map((point, index) => ({ x: point.x, y: drawn(point, index) ? point.value : null }));
  const besidePartial = (_: SeriesPoint, index: number) =>
    points.slice(Math.max(0, index - 1), index + 2).some(({ partial }) => partial);
  const known = points.filter(({ value }) => value !== null);
  const dots = { x: 'x', y: 'value', title: 'title' };
  return [
    lineY(line(besidePartial), { ...shared, strokeDasharray: '2 4' }),
    lineY(
      line(({ partial }) => !partial),
      shared,
    ),
    dot(
      known.filter(({ partial }) => !partial),
      { ...dots, r: radius, fill: colour.series },
    ),
    dot(
      known.filter(({ partial }) => partial),
      {
        ...dots,
        r: Math.max(radius, 2.5),
        fill: colour.paper,
        stroke: colour.series,
        strokeWidth: 1.75,
      },
    ),
  ];
}
