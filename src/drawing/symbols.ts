import { element } from './element.ts';
import { colour } from './theme.ts';

/** Small marks, drawn around the origin, that mean the same in every chart and its key. */
export const symbols = {
  band: () =>
    element(
      'g',
      { stroke: colour.series, 'stroke-width': 0.75 },
      element('path', { d: 'M-9,-5H9V5H-9Z', fill: colour.band, stroke: 'none' }),
      element('path', { d: 'M-9,-5H9M-9,5H9', 'stroke-opacity': 0.65 }),
    ),
  whisker: () => element('path', { d: 'M-8,0H8M-8,-4V4M8,-4V4', stroke: colour.ink }),
  ownTarget: () => element('path', { d: 'M0,-6V6', stroke: colour.target, 'stroke-width': 3 }),
  hollowDot: () =>
    element('circle', { r: 3.5, fill: colour.paper, stroke: colour.series, 'stroke-width': 1.75 }),
  line: () => element('path', { d: 'M-9,0H9', stroke: colour.muted }),
  dottedLine: () =>
    element('path', { d: 'M-9,0H9', stroke: colour.muted, 'stroke-dasharray': '1 3' }),
  /** A value outside the natural limits of its series. */
  diamond: (radius = 6) =>
    element('path', {
      d: `M0,${String(-radius)}L${String(radius)},0L0,${String(radius)}L${String(-radius)},0Z`,
      ...{ fill: colour.signal, stroke: colour.paper, 'stroke-width': 1 },
    }),
  /** A value in a long run on one side of the mean. */
  square: (half = 4) =>
    element('rect', {
      ...{ x: -half, y: -half, width: 2 * half, height: 2 * half },
      fill: colour.signal,
    }),
  /** "Not measured", on an axis. */
  cross: () =>
    element('path', { d: 'M-3,-3L3,3M-3,3L3,-3', stroke: colour.muted, 'stroke-width': 1.25 }),
  /** "Not measured", in a cell. */
  speck: () => element('circle', { r: 1.5, fill: colour.muted }),
  /** "The highest", around a cell. */
  outline: () =>
    element('rect', {
      ...{ x: -6, y: -5, width: 12, height: 10 },
      ...{ fill: 'none', stroke: colour.ink, 'stroke-width': 2 },
    }),
} as const;
