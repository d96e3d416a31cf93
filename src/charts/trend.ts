import { axisReach, type Bounds } from '../drawing/axis-reach.ts';
import { caseRange } from '../drawing/case-range.ts';
import { type ChartContext, defineChart } from '../drawing/define-chart.ts';
import { describeMissing, describeRange, valueTitle } from '../drawing/describe-values.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { type EndLabel, endLabels } from '../drawing/end-labels.ts';
import { extremes, measured } from '../drawing/extremes.ts';
import { frame } from '../drawing/frame.ts';
import { intervalBand } from '../drawing/interval-band.ts';
import { hatching } from '../drawing/hatching.ts';
import type { KeyEntry } from '../drawing/key.ts';
import { label } from '../drawing/label.ts';
import { axisWidth, gridLines, leftTicks } from '../drawing/number-axis.ts';
import { periodAxis, periodAxisHeight } from '../drawing/period-axis.ts';
import { periodTicks } from '../drawing/period-ticks.ts';
import { place } from '../drawing/place.ts';
import { layer, plot } from '../drawing/plot.ts';
import { seriesLine } from '../drawing/series-line.ts';
import {
  describeProcess,
  limitsText,
  processLines,
  type Process,
  signalRules,
  type SignalRule,
} from '../drawing/process.ts';
import { processLabels, processRules, signalMarks } from '../drawing/process-marks.ts';
import { symbols } from '../drawing/symbols.ts';
import { describeTarget, describeVerdict, type Target, targetLimits } from '../drawing/target.ts';
import { targetLines, targetSpace } from '../drawing/target-lines.ts';
import { textWidth } from '../drawing/text-width.ts';
import { colour, defaultWidth, narrowBelow, size } from '../drawing/theme.ts';
import { type ValueAxis, valueAxis } from '../drawing/value-axis.ts';
import { tableCaption, valueCells, valueColumns } from '../drawing/value-columns.ts';
import { phrases, type Say } from '../drawing/words.ts';
import type { Unit } from '../measures/unit.ts';

export interface TrendPoint {
  /** A month, ISO week or day, as its key: `2026-03`, `2026-W05`, `2026-03-05`. */
  period: string;
  value: number | null;
  n: number;
  interval: Bounds | null;
  /** The data covers only a part of the period. */
  partial?: boolean;
}

/** One measure over consecutive periods. */
export interface TrendData {
  title: string;
  unit: Unit;
  /** What each value is: "Median, working hours". */
  statistic: string;
  points: readonly TrendPoint[];
  target: Target | null;
  /** Default: none, so that nothing is said of signal and noise. */
  process?: Process | null;
}

type Measured = TrendPoint & { value: number };

const inset = 10;
/** With points so few pixels apart, bands beside natural limits hide more than they tell. */
const CROWDED = 5;

/** A line with its interval and target; periods without a value stay empty and are marked. */
export default defineChart<TrendData>({
  id: 'trend',

  draw({ unit, statistic, points, target, process = null }, context) {
    const { formats, width = defaultWidth } = context;
    const say = phrases(context.words);
    const known = measured(points.map((point, x) => ({ ...point, x })));
    const latest = known.at(-1);
    if (latest === undefined) return drawNothing(context);

    const narrow = width < narrowBelow;
    const limits = targetLimits(target, unit, formats, say);
    const crowded = process !== null && width / points.length < CROWDED;
    const reach = axisReach(
      unit,
      [
        ...[...known, ...limits].map(({ value }) => value),
        ...(process ? [process.mean, ...processLines(process, unit)] : []),
      ],
      crowded ? [] : known.map(({ interval }) => interval),
    );
    const axis = valueAxis(unit, reach.values, formats, { steps: narrow ? 4 : 5, zoom: true });

    const latestText = formats.value(unit, latest.value);
    const latestAtEnd = points.length > 1 && latest.x === points.length - 1;
    const ends: (Omit<EndLabel, 'y'> & { value: number })[] = limits.map((limit) => ({
      value: limit.value,
      // Broken where it may be, in front of the bound, to leave the line more of a phone's width.
      lines: narrow ? limit.label.split(' ') : [limit.label],
      fill: colour.target,
    }));
    if (process) ends.push(...processLabels(process, unit, narrow, context));
    if (latestAtEnd) {
      const fill = colour.series;
      ends.push({ value: latest.value, lines: [latestText], fill, fontWeight: 600 });
    }
    const endTexts = ends.flatMap(({ lines }) => lines);
    const margins = {
      left: axisWidth(axis),
      right: Math.max(12, ...endTexts.map((text) => 8 + textWidth(text, size.label, 600))),
    };
    const room = width - margins.left - margins.right - 2 * inset;
    const spacing = room / Math.max(1, points.length - 1);
    const ticks = periodTicks(
      points.map(({ period }) => period),
      formats,
      spacing,
    );
    const { plotOptions, left, right, top, bottom, drawAround } = frame({
      width,
      caption: statistic,
      key: keyEntries(
        unit,
        points,
        known,
        axis,
        { cut: reach.cut, crowded, process, narrow },
        context,
      ),
      innerHeight: (narrow ? 170 : 220) + (process ? 30 : 0),
      margins: { ...margins, top: 12, bottom: periodAxisHeight(ticks) },
    });

    return plot({
      ...plotOptions,
      x: { domain: points.length === 1 ? [-1, 1] : [0, points.length - 1], inset },
      y: { domain: axis.domain },
      marks: [
        gridLines(axis, 'y'),
        layer(({ x }) =>
          points.flatMap(({ partial }, index) => {
            const [from, to] = [x(index) - spacing / 2, x(index) + spacing / 2];
            const across = [Math.max(left, from), Math.min(right, to)] as const;
            return partial === true ? [hatching(across, [top, bottom], colour.grid)] : [];
          }),
        ),
        targetSpace(limits, left, right),
        crowded
          ? null
          : intervalBand(
              points.map(({ value, interval }) => (value === null ? null : interval)),
              axis.domain,
            ),
        targetLines(limits, 'y'),
        ...(process ? processRules(process, unit) : []),
        seriesLine(
          points.map((point, x) => ({
            x,
            value: point.value,
            partial: point.partial === true,
            title: valueTitle(formats.period(point.period), point, unit, formats, say),
          })),
          spacing,
        ),
        layer(({ x, y }) => [
          ...drawAround(),
          ...leftTicks(axis, left, y),
          ...periodAxis(ticks, x, bottom),
          ...points.flatMap(({ value }, index) =>
            value === null ? [place(symbols.cross(), x(index), bottom - 6)] : [],
          ),
          ...(process ? signalMarks(process, points, spacing, { x, y }) : []),
          ...endLabels(
            ends.map(({ value, ...end }) => ({ ...end, y: y(value) })),
            right + 4,
            [top - 8, bottom + 8],
          ),
          ...(latestAtEnd
            ? []
            : [pointLabel(latestText, x(latest.x), y(latest.value), points.length === 1)]),
        ]),
      ],
    });
  },

  describe({ unit, statistic, points, target, process = null }, context) {
    const { formats } = context;
    const say = phrases(context.words);
    const known = measured(points);
    const [first] = known;
    const latest = known.at(-1);
    const start = points.at(0)?.period ?? '';
    const end = points.at(-1)?.period ?? '';
    if (first === undefined || latest === undefined) return say('nothingToDraw');

    const whole = known.filter(({ partial }) => partial !== true);
    const { lowest, highest } = extremes(whole[0] ?? first, whole);
    const value = (point: Measured) => formats.value(unit, point.value);
    const at = (point: Measured) => formats.period(point.period);
    return [
      start === end
        ? say('describeOne', { statistic, first: formats.period(start) })
        : say('describePeriods', {
            statistic,
            first: formats.period(start),
            last: formats.period(end),
          }),
      ...(whole.length > 1 ? [describeRange(lowest, highest, say, value, at)] : []),
      say(latest.partial === true ? 'describeLatestPartial' : 'describeLatest', {
        value: value(latest),
        at: at(latest),
        n: formats.n(latest.n),
      }),
      ...(latest.interval === null
        ? []
        : [say('describeInterval', { interval: formats.interval(unit, latest.interval) })]),
      ...describeTarget(target, unit, formats, say),
      ...describeVerdict(latest.value, latest.interval, target, say),
      ...(process ? describeProcess(process, points, unit, formats, say) : []),
      ...describeMissing(points, formats, say),
    ].join(' ');
  },

  table({ title, unit, statistic, points, process = null }, { formats, words }) {
    const say = phrases(words);
    const rules = process ? signalRules(process) : null;
    const range = process
      ? say('processRange', {
          mean: formats.value(unit, process.mean),
          limits: limitsText(process, unit, formats, say),
        })
      : '';
    return {
      caption: [tableCaption(title, statistic), range].filter((part) => part !== '').join('; '),
      columns: [
        { label: say('columnPeriod'), numeric: false },
        ...valueColumns(unit, say),
        ...(rules ? [{ label: say('columnSignal'), numeric: false }] : []),
      ],
      rows: points.map((point) => [
        {
          text:
            point.partial === true
              ? `${formats.period(point.period)} (${say('partial')})`
              : formats.period(point.period),
          value: point.period,
        },
        ...valueCells(point, unit, formats, say),
        ...(rules ? [ruleWord(rules.get(point.period), say)] : []),
      ]),
    };
  },
});

interface KeyOptions {
  /** Whether an interval reaches beyond the axis. */
  cut: boolean;
  /** Whether intervals are left out. */
  crowded: boolean;
  process: Process | null;
  narrow: boolean;
}

function keyEntries(
  unit: Unit,
  points: readonly TrendPoint[],
  known: readonly Measured[],
  axis: ValueAxis,
  { cut, crowded, process, narrow }: KeyOptions,
  { formats, words }: ChartContext,
): KeyEntry[] {
  const say = phrases(words);
  const entries: KeyEntry[] = [];
  if (!crowded && known.some(({ interval }) => interval !== null)) {
    entries.push({ symbol: symbols.band(), text: say(cut ? 'intervalCut' : 'interval') });
  }
  if (known.some(({ partial }) => partial === true)) {
    entries.push({ symbol: symbols.hollowDot(), text: say('partial') });
  }
  if (process && narrow) {
    entries.push({ symbol: symbols.line(), text: say('mean') });
    entries.push({ symbol: symbols.dottedLine(), text: say('naturalLimits') });
  }
  const rules = new Set(process ? signalRules(process).values() : []);
  if (rules.has('outside')) entries.push({ symbol: symbols.diamond(), text: say('outsideLimits') });
  if (rules.has('run')) entries.push({ symbol: symbols.square(), text: say('inRun') });
  if (known.length < points.length) {
    entries.push({ symbol: symbols.cross(), text: say('notMeasured') });
  }
  // A count is its own n.
  if (unit !== 'count') {
    const cases = caseRange(known, formats);
    entries.push({ text: points.length === 1 ? cases : say('perPeriod', { n: cases }) });
  }
  const [start] = axis.ticks;
  if (axis.zoomed && start !== undefined) {
    entries.push({ text: say('axisStart', { value: start.label }) });
  }
  return entries;
}

function ruleWord(rule: SignalRule | undefined, say: Say): string {
  if (rule === undefined) return say('none');
  return say(rule === 'outside' ? 'outsideLimits' : 'inRun');
}

/** A value written beside its own point: to the right of a lone one, else above. */
function pointLabel(text: string, x: number, y: number, alone: boolean): SVGElement {
  const style = { fill: colour.series, fontSize: size.label, fontWeight: 600, halo: true } as const;
  return alone
    ? label(x + 12, y + 4, text, style)
    : label(x, y - 10, text, { ...style, anchor: 'middle' });
}
