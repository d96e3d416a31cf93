import { element } from './element.ts';
import { hatching } from './hatching.ts';
import { place } from './place.ts';
import { symbols } from './symbols.ts';
import { colour } from './theme.ts';
import type { TimeSpan } from './time-span.ts';

type Look = Pick<TimeSpan, 'start' | 'state'>;

/**
 * A bar from `left` to `right`: solid when begun, pale when open, grey with a closing stroke when done;
 * dashed and paler where its start is assumed; a ring where only the end is known.
 */
export function spanBar(
  { start, state }: Look,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  title = '',
): SVGElement {
  const said = title === '' ? [] : [element('title', {}, title)];
  const middle = (top + bottom) / 2;
  if (start === 'unknown')
    return element('g', {}, place(symbols.hollowDot(), (left + right) / 2, middle), ...said);
  const done = state === 'done';
  const stroke = done ? colour.muted : colour.series;
  const solid = state === 'in-progress';
  return element(
    'g',
    {},
    element('rect', {
      ...{ x: left, y: top, width: Math.max(right - left, 2), height: bottom - top },
      fill: done ? colour.grid : solid ? colour.series : colour.band,
      'fill-opacity': start === 'assumed' ? 0.45 : undefined,
      ...{ stroke, 'stroke-width': 1 },
      'stroke-dasharray': start === 'assumed' ? '3 3' : undefined,
    }),
    ...(done
      ? [
          element('line', {
            ...{ x1: right, x2: right, y1: top - 2, y2: bottom + 2 },
            ...{ stroke: colour.ink, 'stroke-width': 2 },
          }),
        ]
      : []),
    ...said,
  );
}

/** The time since something was due: hatched, and a diamond at the day on which it was due. */
export function overdueStretch(
  [due, day]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): SVGElement {
  const end = Math.max(day, due + 1);
  return element(
    'g',
    {},
    element('rect', {
      ...{ x: due, y: top, width: end - due, height: bottom - top },
      ...{ fill: colour.paper, stroke: colour.signal, 'stroke-width': 1 },
    }),
    hatching([due, end], [top, bottom], colour.signal),
    place(symbols.diamond(6), due, (top + bottom) / 2),
  );
}
