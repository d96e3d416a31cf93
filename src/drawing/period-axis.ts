import { element } from './element.ts';
import { label } from './label.ts';
import type { PeriodTick } from './period-ticks.ts';
import { colour } from './theme.ts';

/** Room that the labels of periods take below the marks. */
export function periodAxisHeight(ticks: readonly PeriodTick[]): number {
  return ticks.some(({ year }) => year !== '') ? 42 : 28;
}

/** Ticks below `y`, each with its period and, where it changes, the year on a second line. */
export function periodAxis(
  ticks: readonly PeriodTick[],
  x: (index: number) => number,
  y: number,
): SVGElement[] {
  const middle = { anchor: 'middle', fill: colour.muted } as const;
  return ticks.flatMap((tick) => {
    const at = x(tick.index);
    const line = { x1: at, x2: at, y1: y, y2: y + 4, stroke: colour.muted };
    return [
      element('line', line),
      label(at, y + 17, tick.label, middle),
      ...(tick.year === '' ? [] : [label(at, y + 32, tick.year, middle)]),
    ];
  });
}
