import { type Markish, ruleX, ruleY } from '@observablehq/plot';
import { element } from './element.ts';
import { layer } from './plot.ts';
import { colour } from './theme.ts';

const stroke = { stroke: colour.target, strokeWidth: 1.5, strokeDasharray: '5 4' };

/** Dashed lines at a target's bounds, across a horizontal or a vertical value axis. */
export function targetLines(limits: readonly { value: number }[], along: 'x' | 'y'): Markish {
  return along === 'x'
    ? ruleX(limits, { x: 'value', ...stroke })
    : ruleY(limits, { y: 'value', ...stroke });
}

/** The space between a lower and an upper bound, lightly shaded from `left` to `right`. */
export function targetSpace(
  limits: readonly { value: number }[],
  left: number,
  right: number,
): Markish {
  return layer(({ y }) => {
    const [low, high] = limits;
    if (low === undefined || high === undefined) return [];
    const box = {
      x: left,
      width: right - left,
      y: y(high.value),
      height: y(low.value) - y(high.value),
    };
    return [element('rect', { ...box, fill: colour.target, 'fill-opacity': 0.08 })];
  });
}
