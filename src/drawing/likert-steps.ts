import type { Formats } from '../formats/create-formats.ts';
import type { LikertCounts } from '../people/likert.ts';
import { element } from './element.ts';
import { hatching } from './hatching.ts';
import { label } from './label.ts';
import { textWidth } from './text-width.ts';
import { colour, size } from './theme.ts';
import type { ValueAxis } from './value-axis.ts';

export interface LikertRow {
  /** The question, or the group that answered. */
  key: string;
  /** Null where there are too few answers to show; n and favourable are then null too. */
  counts: LikertCounts | null;
  n: number | null;
  /** The share of 4 and 5. */
  favourable: number | null;
  interval: readonly [number, number] | null;
}

/** A step’s part of a bar around the neutral middle, which lies at 0; the whole bar is 1 long. */
export interface StepSpan {
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** The parts of a bar, from 1 to 5; steps that nobody chose have none. */
export function likertSpans(counts: LikertCounts): StepSpan[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return [];
  let from = -(counts[0] + counts[1] + counts[2] / 2) / n;
  return counts.flatMap((count, index) => {
    const span = { step: index + 1, from, to: from + count / n, share: count / n };
    from = span.to;
    return count === 0 ? [] : [span];
  });
}

const TICK = 0.25;

/** An axis of shares to both sides of the middle, as far as the longest bar on each. */
export function likertAxis(rows: readonly LikertCounts[], formats: Formats): ValueAxis {
  const spans = rows.flatMap(likertSpans);
  const ticksTo = (reach: number) => Math.max(1, Math.ceil(reach / TICK - 1e-9));
  const low = ticksTo(-Math.min(0, ...spans.map(({ from }) => from)));
  const high = ticksTo(Math.max(0, ...spans.map(({ to }) => to)));
  const values = Array.from({ length: low + high + 1 }, (_, index) => (index - low) * TICK);
  const labels = formats.ticks('share', values.map(Math.abs));
  return {
    domain: [-low * TICK, high * TICK],
    ticks: values.map((value, index) => ({ value, label: labels[index] ?? '' })),
    zoomed: false,
  };
}

const against = 'var(--chart-2)';
const pale = 0.32;

/** The unfavourable steps are hatched, the outer ones full and the inner ones pale; 3 is grey. */
function fillOf(step: number): { fill: string; 'fill-opacity'?: number } {
  if (step === 3) return { fill: colour.grid };
  const fill = step < 3 ? against : colour.series;
  return step === 2 || step === 4 ? { fill, 'fill-opacity': pale } : { fill };
}

const isFull = (step: number): boolean => step === 1 || step === 5;
const seam = 0.75;

/** A step’s part of a bar with its number, where that fits; told apart by place and number, not by colour alone. */
export function stepSegment(
  step: number,
  [start, end]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  title: string,
): SVGElement {
  const left = start + seam;
  const right = Math.max(left + 0.5, end - seam);
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  const name = step.toString();
  const fits = right - left >= textWidth(name, size.small) + 6;
  const middle = (left + right) / 2;
  return element(
    'g',
    {},
    element('title', {}, title),
    element('rect', { ...box, fill: colour.paper }),
    element('rect', { ...box, ...fillOf(step) }),
    ...(step === 2 ? [hatching([left, right], [top, bottom], against)] : []),
    ...(fits
      ? [
          label(middle, (top + bottom) / 2 + 4, name, {
            anchor: 'middle',
            fontSize: size.small,
            fontWeight: 600,
            fill: isFull(step) ? colour.paper : colour.ink,
            halo: step === 2,
          }),
        ]
      : []),
  );
}

/** The same in a key. */
export function stepSymbol(step: number): SVGElement {
  return stepSegment(step, [-9.75, 9.75], [-6, 6], step.toString());
}
