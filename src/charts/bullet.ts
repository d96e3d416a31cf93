import { rect } from '@observablehq/plot';
import { axisReach, type Bounds } from '../drawing/axis-reach.ts';
import { type ChartContext, defineChart } from '../drawing/define-chart.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { element } from '../drawing/element.ts';
import { hatching } from '../drawing/hatching.ts';
import { label } from '../drawing/label.ts';
import { layer, plot } from '../drawing/plot.ts';
import { describeTarget, describeVerdict, type Target, targetLimits } from '../drawing/target.ts';
import { textWidth } from '../drawing/text-width.ts';
import { colour, size } from '../drawing/theme.ts';
import { type ValueAxis, valueAxis } from '../drawing/value-axis.ts';
import { whisker } from '../drawing/whisker.ts';
import { phrases } from '../drawing/words.ts';
import type { Unit } from '../measures/unit.ts';

/** One value and its target. */
export interface BulletData {
  title: string;
  unit: Unit;
  value: number | null;
  interval: Bounds | null;
  target: Target | null;
  better: 'lower' | 'higher' | 'neutral';
}

const height = 44;
const inset = 2;
const track = { top: 7, bottom: 23 };
const bar = { top: 11, bottom: 19 };
const base = 39;
const zero = { y: track.top, width: 1, height: track.bottom - track.top };

/** A slim bar in its scale, made for a card: the side that meets the target is hatched. */
export default defineChart<BulletData>({
  id: 'bullet',

  draw(data, context) {
    const { unit, value, interval, target } = data;
    const { formats, width = 280 } = context;
    const say = phrases(context.words);
    if (value === null) return drawNothing({ ...context, width }, height);

    const limits = targetLimits(target, unit, formats, say);
    const ends = [value, ...limits.map((limit) => limit.value)];
    const reach = axisReach(unit, ends, [interval]).values;
    const axis = valueAxis(unit, [...reach, ...wholeScale(unit, reach)], formats);
    const [low, high] = axis.domain;

    return plot({
      width,
      height,
      marginTop: track.top,
      marginBottom: height - track.bottom,
      marginLeft: inset,
      marginRight: inset,
      x: { domain: axis.domain },
      y: { domain: [track.bottom, track.top] },
      marks: [
        rect([axis.domain], {
          ...{ x1: low, x2: high, y1: track.top, y2: track.bottom },
          fill: colour.grid,
        }),
        layer(({ x }) => {
          if (limits.length === 0) return [];
          const side = [x(target?.min ?? low), x(target?.max ?? high)] as const;
          return [hatching(side, [track.top, track.bottom], colour.muted)];
        }),
        rect([value], {
          ...{ x1: Math.min(0, value), x2: Math.max(0, value), y1: bar.top, y2: bar.bottom },
          fill: colour.series,
        }),
        layer(({ x }) => [
          ...(low < 0 ? [element('rect', { ...zero, x: x(0) - 0.5, fill: colour.muted })] : []),
          ...(interval === null
            ? []
            : [whisker(interval, (bar.top + bar.bottom) / 2, x, axis.domain)]),
          ...limits.map((limit) =>
            element('rect', {
              ...{ x: x(limit.value) - 1.25, width: 2.5, y: 3, height: 24 },
              fill: colour.target,
            }),
          ),
          ...footing(axis, footnote(data, x, width / 2, context), width),
        ]),
      ],
    });
  },

  describe({ title, unit, value, interval, target, better }, { formats, words }) {
    const say = phrases(words);
    if (value === null) return say('nothingToDraw');
    const direction = { lower: 'describeLower', higher: 'describeHigher', neutral: null } as const;
    const side = direction[better];
    return [
      say('describeValue', { title, value: formats.value(unit, value) }),
      ...(interval === null
        ? []
        : [say('describeInterval', { interval: formats.interval(unit, interval) })]),
      ...describeTarget(target, unit, formats, say),
      ...describeVerdict(value, interval, target, say),
      ...(side === null ? [] : [say(side)]),
    ].join(' ');
  },

  table({ title, unit, value, interval, target }, { formats, words }) {
    const say = phrases(words);
    const limits = targetLimits(target, unit, formats, say).map(({ label: text }) => text);
    return {
      caption: title,
      columns: [
        { label: say('columnValue'), numeric: true },
        { label: say('columnInterval'), numeric: true },
        { label: say('columnTarget'), numeric: true },
      ],
      rows: [
        [
          value === null ? say('notMeasured') : formats.value(unit, value),
          interval === null ? say('none') : formats.interval(unit, interval),
          limits.length === 0 ? say('none') : limits.join(', '),
        ],
      ],
    };
  },
});

/** What makes an axis hold the whole scale of a unit that has one, unless all lies at its start. */
function wholeScale(unit: Unit, values: readonly number[]): number[] {
  if (unit === 'share') return Math.max(...values) > 0.5 ? [1] : [];
  if (unit === 'score') return Math.min(...values) < 0 ? [-100, 100] : [100];
  return [];
}

interface Footnote {
  text: string;
  /** Its middle. */
  x: number;
  fill: string;
}

/** The target's label under its bounds; without a target, which way is better. */
function footnote(
  { unit, target, better }: BulletData,
  x: (value: number) => number,
  middle: number,
  { formats, words }: ChartContext,
): Footnote | undefined {
  const say = phrases(words);
  const [low, high] = targetLimits(target, unit, formats, say);
  const fill = colour.target;
  if (low !== undefined && high !== undefined) {
    const [min, max] = [low, high].map(({ value }) => formats.limit(unit, value));
    const text = say('targetBetween', { min: min ?? '', max: max ?? '' });
    return { text, x: (x(low.value) + x(high.value)) / 2, fill };
  }
  if (low !== undefined) return { text: low.label, x: x(low.value), fill };
  if (better === 'neutral') return undefined;
  const text = say(better === 'lower' ? 'lowerIsBetter' : 'higherIsBetter');
  return { text, x: middle, fill: colour.muted };
}

/** A footnote kept inside the drawing, and the ends of the axis where it leaves them room. */
function footing({ ticks }: ValueAxis, note: Footnote | undefined, width: number): SVGElement[] {
  const fontSize = size.small;
  const gap = 6;
  const half = note === undefined ? 0 : textWidth(note.text, fontSize) / 2;
  const middle = note === undefined ? 0 : Math.max(half, Math.min(note.x, width - half));
  const end = (text: string, anchor: 'start' | 'end') => {
    const extent = textWidth(text, fontSize) + gap;
    const free = anchor === 'start' ? extent <= middle - half : width - extent >= middle + half;
    if (note !== undefined && !free) return [];
    return [
      label(anchor === 'start' ? 0 : width, base, text, { anchor, fontSize, fill: colour.muted }),
    ];
  };
  return [
    ...end(ticks.at(0)?.label ?? '', 'start'),
    ...end(ticks.at(-1)?.label ?? '', 'end'),
    ...(note === undefined
      ? []
      : [label(middle, base, note.text, { anchor: 'middle', fontSize, fill: note.fill })]),
  ];
}
