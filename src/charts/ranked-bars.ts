import { rect } from '@observablehq/plot';
import { axisReach, type Bounds } from '../drawing/axis-reach.ts';
import { type BarCells, layOutBarColumns } from '../drawing/bar-columns.ts';
import { drawName, layOutBarRows } from '../drawing/bar-rows.ts';
import { type ChartContext, defineChart } from '../drawing/define-chart.ts';
import { describeMissing, describeRange, valueTitle } from '../drawing/describe-values.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { extremes, measured } from '../drawing/extremes.ts';
import { frame } from '../drawing/frame.ts';
import { label } from '../drawing/label.ts';
import { bottomTicks, gridLines } from '../drawing/number-axis.ts';
import {
  ownLimits,
  type OwnTarget,
  ownTargetLine,
  ownTargetText,
  verdictWord,
} from '../drawing/own-targets.ts';
import { layer, plot } from '../drawing/plot.ts';
import { layOutReferences } from '../drawing/reference-lines.ts';
import { symbols } from '../drawing/symbols.ts';
import {
  describeTarget,
  meetsTarget,
  shortTarget,
  type Target,
  targetLimits,
} from '../drawing/target.ts';
import { colour, defaultWidth, narrowBelow } from '../drawing/theme.ts';
import { valueAxis } from '../drawing/value-axis.ts';
import { tableCaption, valueCells, valueColumns } from '../drawing/value-columns.ts';
import { whisker } from '../drawing/whisker.ts';
import { phrases, type Say } from '../drawing/words.ts';
import type { Formats } from '../formats/create-formats.ts';
import type { Unit } from '../measures/unit.ts';

export interface RankedBar {
  /** The group's name. */
  key: string;
  value: number | null;
  n: number;
  interval: Bounds | null;
  /** Too few cases to show; neither value nor n is then written anywhere. */
  suppressed?: boolean;
  /** Default: none, so that only the target of all groups says something of it. */
  own?: OwnTarget | null;
}

/** One measure of several groups, in the order in which they are drawn. */
export interface RankedBarsData {
  title: string;
  unit: Unit;
  /** What each value is: "Median, working hours". */
  statistic: string;
  bars: readonly RankedBar[];
  target: Target | null;
  /** The measure of all groups together. */
  overall: number | null;
  /** The least n that is shown. Default: 5. */
  minimumCell?: number;
}

/** Horizontal bars with their intervals, and the whole and the target to compare them with. */
export default defineChart<RankedBarsData>({
  id: 'ranked-bars',

  draw(data, context) {
    const { unit, statistic, bars, target, overall } = data;
    const { formats, width = defaultWidth } = context;
    const say = phrases(context.words);
    const known = shown(bars);
    if (known.length === 0) return drawNothing(context);

    const limits = targetLimits(target, unit, formats, say);
    const reach = axisReach(
      unit,
      [
        ...[...known, ...limits].map(({ value }) => value),
        ...(overall === null ? [] : [overall]),
        ...bars.flatMap(({ own }) => ownLimits(own)),
      ],
      known.map(({ interval }) => interval),
    );
    const stacked = width < narrowBelow;
    const axis = valueAxis(unit, reach.values, formats, { steps: stacked ? 4 : 5 });

    const cells = bars.map((bar) => barCells(bar, data, stacked, context));
    const columns = layOutBarColumns(cells, { n: stacked ? '' : say('columnN') }, width);
    const rows = layOutBarRows(
      bars.map(({ key }) => key),
      width,
      stacked,
      columns.start,
    );

    const margins = {
      left: stacked ? 1 : rows.nameWidth,
      right: stacked ? 1 : width - columns.start + 16,
      bottom: 26,
    };
    const [low, high] = axis.domain;
    const edges = [Math.ceil(margins.left), width - Math.ceil(margins.right)] as const;
    const position = (value: number) =>
      edges[0] + ((value - low) / (high - low)) * (edges[1] - edges[0]);
    const references = layOutReferences(
      [
        ...limits.map((limit) => ({ ...limit, kind: 'target' as const })),
        ...(overall === null
          ? []
          : [{ value: overall, label: say('overall', { value: formats.value(unit, overall) }) }]),
      ],
      position,
      [0, stacked ? width : edges[1]],
    );
    const whiskers = known.some(({ interval }) => interval !== null);
    const { plotOptions, top, bottom, left, drawAround } = frame({
      width,
      caption: statistic,
      key: [
        ...(whiskers
          ? [{ symbol: symbols.whisker(), text: say(reach.cut ? 'intervalCut' : 'interval') }]
          : []),
        ...(bars.some(({ own }) => own)
          ? [{ symbol: symbols.ownTarget(), text: say('ownTarget') }]
          : []),
      ],
      innerHeight: bars.length * rows.rowHeight,
      margins: { ...margins, top: Math.max(18, references.height + 4) },
    });
    const place = (index: number) => top + index * rows.rowHeight;
    const barMiddle = (index: number) => place(index) + (rows.bar.top + rows.bar.bottom) / 2;

    return plot({
      ...plotOptions,
      x: { domain: axis.domain },
      y: { domain: [bars.length * rows.rowHeight, 0] },
      marks: [
        gridLines(axis, 'x'),
        rect(
          known.map((bar) => ({
            x1: Math.min(0, bar.value),
            x2: Math.max(0, bar.value),
            y1: bar.index * rows.rowHeight + rows.bar.top,
            y2: bar.index * rows.rowHeight + rows.bar.bottom,
            title: valueTitle(bar.key, bar, unit, formats, say),
          })),
          { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', title: 'title', fill: colour.series },
        ),
        layer(({ x }) => [
          ...drawAround(),
          ...bottomTicks(axis, x, bottom, width),
          ...references.draw(top, bottom),
          ...columns.drawHeading(top - 7),
          ...bars.flatMap(({ own }, index) =>
            ownLimits(own).map((limit) =>
              ownTargetLine(
                x(limit),
                place(index) + rows.bar.top - 2,
                place(index) + rows.bar.bottom + 2,
              ),
            ),
          ),
          ...known.flatMap(({ interval, index }) =>
            interval === null ? [] : [whisker(interval, barMiddle(index), x, axis.domain)],
          ),
          ...cells.flatMap((cell, index) => [
            drawName(rows, index, left, place(index)),
            ...columns.drawCells(cell, place(index) + rows.textMiddle + 4),
            ...(cell.absence === ''
              ? []
              : [
                  label(x(0) + 6, barMiddle(index) + 4, cell.absence, {
                    fill: colour.muted,
                    halo: true,
                  }),
                ]),
          ]),
        ]),
      ],
    });
  },

  describe(data, context) {
    const { unit, statistic, bars, target, overall } = data;
    const { formats } = context;
    const say = phrases(context.words);
    const known = shown(bars);
    const [first] = known;
    if (first === undefined) return say('nothingToDraw');

    const { lowest, highest } = extremes(first, known);
    const common = known.filter(({ own }) => !own);
    const outside = common.filter(({ value }) => target !== null && !meetsTarget(value, target));
    const held = bars.flatMap(({ key, own }) =>
      own ? [`${key} ${ownTargetText(own, unit, formats, say)}`] : [],
    );
    const suppressed = bars.filter((bar) => bar.suppressed === true);
    const limit = describeTarget(target, unit, formats, say);
    return [
      say('describeGroups', { statistic, all: formats.count(bars.length) }),
      describeRange(
        lowest,
        highest,
        say,
        ({ value }) => formats.value(unit, value),
        ({ key }) => key,
      ),
      ...(overall === null
        ? []
        : [say('describeOverall', { value: formats.value(unit, overall) })]),
      ...limit,
      ...(limit.length === 0 || common.length === 0
        ? []
        : [
            say('describeOutside', {
              outside: formats.count(outside.length),
              all: formats.count(common.length),
            }),
          ]),
      ...(held.length === 0 ? [] : [say('describeOwnTargets', { groups: held.join('; ') })]),
      ...(suppressed.length === 0
        ? []
        : [
            say('describeSuppressed', {
              suppressed: formats.count(suppressed.length),
              all: formats.count(bars.length),
            }),
          ]),
      ...describeMissing(
        bars.filter((bar) => bar.suppressed !== true),
        formats,
        say,
      ),
    ].join(' ');
  },

  table(data, { formats, words }) {
    const say = phrases(words);
    const held = data.bars.some(({ own }) => own);
    const ownColumns = [
      { label: say('columnTarget'), numeric: true },
      { label: say('columnVerdict'), numeric: false },
    ];
    const ownCells = ({ own }: RankedBar): string[] => {
      if (!own) return [say('none'), say('none')];
      const verdict = verdictWord(own, say) || say('notMeasured');
      return [shortTarget(own.target, data.unit, formats, say), verdict];
    };
    return {
      caption: tableCaption(data.title, data.statistic),
      columns: [
        { label: say('columnGroup'), numeric: false },
        ...valueColumns(data.unit, say),
        ...(held ? ownColumns : []),
      ],
      rows: data.bars.map((bar) => {
        const absent = absence(bar, data, formats, say);
        const cells =
          bar.suppressed === true
            ? [absent, absent, say('none')]
            : valueCells(bar, data.unit, formats, say);
        return [bar.key, ...cells, ...(held ? ownCells(bar) : [])];
      }),
    };
  },
});

/** The bars that may be shown, each with its place in the order. */
function shown(bars: readonly RankedBar[]) {
  const open = bars.map((bar, index) => ({ ...bar, index }));
  return measured(open).filter(({ suppressed }) => suppressed !== true);
}

function barCells(
  bar: RankedBar,
  data: RankedBarsData,
  stacked: boolean,
  { formats, words }: ChartContext,
): BarCells {
  const say = phrases(words);
  if (bar.suppressed === true)
    return { value: '', n: '', absence: absence(bar, data, formats, say) };
  // A count is its own n.
  const sayN = stacked ? formats.n : formats.count;
  const n = data.unit === 'count' ? '' : sayN(bar.n);
  if (bar.value === null) return { value: '', n, absence: absence(bar, data, formats, say) };
  const heldIn = (own: OwnTarget) =>
    stacked ? verdictWord(own, say) : ownTargetText(own, data.unit, formats, say);
  const held = bar.own ? heldIn(bar.own) : '';
  return { value: formats.value(data.unit, bar.value), n, held, absence: '' };
}

/** Why a row has no bar. */
function absence(bar: RankedBar, data: RankedBarsData, formats: Formats, say: Say): string {
  if (bar.suppressed !== true) return say('notMeasured');
  return say('suppressed', { minimum: formats.count(data.minimumCell ?? 5) });
}
