import { areaY, lineY, type Markish, ruleX } from '@observablehq/plot';
import type { Bounds } from './axis-reach.ts';
import { colour } from './theme.ts';

/** Lets the band be told from the paper where its tint alone would be too faint. */
const rim = { stroke: colour.series, strokeOpacity: 0.65, strokeWidth: 0.75 };

/**
 * A series' intervals as a band, cut off where the axis ends and broken where there is none; an
 * interval between two gaps becomes a bar.
 *
 * @param intervals one for each place on the x axis: 0, 1, 2 …
 */
export function intervalBand(
  intervals: readonly (Bounds | null)[],
  [low, high]: Bounds,
): Markish[] {
  const clamp = (bound: number) => Math.max(low, Math.min(bound, high));
  const bounds = intervals.map((interval, x) => ({
    x,
    y1: interval === null ? NaN : clamp(interval[0]),
    y2: interval === null ? NaN : clamp(interval[1]),
  }));
  const alone = bounds.filter(
    ({ x, y1 }) => !Number.isNaN(y1) && intervals[x - 1] == null && intervals[x + 1] == null,
  );
  return [
    areaY(bounds, { x: 'x', y1: 'y1', y2: 'y2', fill: colour.band }),
    lineY(bounds, { x: 'x', y: 'y1', ...rim }),
    lineY(bounds, { x: 'x', y: 'y2', ...rim }),
    ruleX(alone, { x: 'x', y1: 'y1', y2: 'y2', stroke: colour.band, strokeWidth: 8 }),
  ];
}
