import { rect } from '@observablehq/plot';
import { axisTitle, axisTitleHeight } from '../drawing/axis-title.ts';
import { columnEdges } from '../drawing/column-edges.ts';
import { type ChartContext, defineChart } from '../drawing/define-chart.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { frame } from '../drawing/frame.ts';
import { axisWidth, gridLines, leftTicks } from '../drawing/number-axis.ts';
import { layer, plot } from '../drawing/plot.ts';
import { rangeName } from '../drawing/range-name.ts';
import { layOutReferences } from '../drawing/reference-lines.ts';
import { textWidth } from '../drawing/text-width.ts';
import { colour, defaultWidth, narrowBelow, size } from '../drawing/theme.ts';
import { valueAxis } from '../drawing/value-axis.ts';
import { tableCaption } from '../drawing/value-columns.ts';
import { phrases } from '../drawing/words.ts';
import type { Unit } from '../measures/unit.ts';

export interface DistributionBin {
  /** Included. */
  from: number;
  /** Not included; null where the bin has no end. */
  to: number | null;
  n: number;
}

/** How many cases lie in each of several adjoining ranges, which may differ in size. */
export interface DistributionData {
  title: string;
  /** What the ranges are of: "First reply time". */
  measure: string;
  unit: Unit;
  bins: readonly DistributionBin[];
  median: number | null;
  p90: number | null;
}

/** Columns of equal width, one for each range, whatever its size; heights are shares of all. */
export default defineChart<DistributionData>({
  id: 'distribution',

  draw({ measure, unit, bins, median, p90 }, context) {
    const { formats, width = defaultWidth } = context;
    const say = phrases(context.words);
    const total = sum(bins);
    if (total === 0) return drawNothing(context);

    const narrow = width < narrowBelow;
    const shares = bins.map(({ n }) => n / total);
    const axis = valueAxis('share', shares, formats, { steps: narrow ? 4 : 5 });
    const edgeTexts = [
      ...bins.map(({ from }) => formats.limit(unit, from)),
      lastEdge(bins, unit, context),
    ];
    const half = (text: string | undefined) => textWidth(text ?? '', size.text) / 2;
    const left = Math.ceil(Math.max(axisWidth(axis), half(edgeTexts[0])));
    const right = Math.ceil(half(edgeTexts.at(-1)) + 2);
    const columnWidth = (width - left - right) / bins.length;
    const quantile = (phrase: 'median' | 'p90', value: number | null) =>
      value === null
        ? []
        : [
            {
              value: placeAmong(bins, value),
              label: say(phrase, { value: formats.value(unit, value) }),
            },
          ];
    const references = layOutReferences(
      [...quantile('median', median), ...quantile('p90', p90)],
      (place) => left + place * columnWidth,
      [left, width],
    );
    const { plotOptions, top, bottom, drawAround } = frame({
      width,
      caption: say('shareOfAll'),
      key: [{ text: formats.n(total) }],
      innerHeight: narrow ? 150 : 200,
      margins: { top: references.height + 10, right, bottom: 28 + axisTitleHeight, left },
    });

    return plot({
      ...plotOptions,
      x: { domain: [0, bins.length] },
      y: { domain: axis.domain },
      marks: [
        gridLines(axis, 'y'),
        rect(
          bins.map((bin, index) => ({
            x1: index,
            x2: index + 1,
            y1: 0,
            y2: bin.n / total,
            title: `${rangeName(bin, unit, formats, say)}: ${formats.share(bin.n / total)}, ${formats.n(bin.n)}`,
          })),
          {
            ...{ x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' },
            insetLeft: 0.75,
            insetRight: 0.75,
            fill: colour.series,
            title: 'title',
          },
        ),
        layer(({ x, y }) => [
          ...drawAround(),
          ...leftTicks(axis, left, y),
          ...columnEdges(edgeTexts, x, bottom),
          axisTitle(measure, [left, width - right], bottom + 34),
          ...references.draw(top, bottom),
        ]),
      ],
    });
  },

  describe({ unit, bins, median, p90 }, context) {
    const { formats } = context;
    const say = phrases(context.words);
    const total = sum(bins);
    if (total === 0) return say('nothingToDraw');
    const mode = bins.reduce((most, bin) => (bin.n > most.n ? bin : most));
    const quantile = (phrase: 'describeMedian' | 'describeP90', value: number | null) =>
      value === null ? [] : [say(phrase, { value: formats.value(unit, value) })];
    return [
      say('describeHistogram', { n: formats.count(total) }),
      say('describeMode', {
        range: rangeName(mode, unit, formats, say),
        share: formats.share(mode.n / total),
      }),
      ...quantile('describeMedian', median),
      ...quantile('describeP90', p90),
    ].join(' ');
  },

  table({ title, unit, bins }, context) {
    const { formats } = context;
    const say = phrases(context.words);
    const total = sum(bins);
    return {
      caption: tableCaption(title, say('shareOfAll')),
      columns: [
        { label: say('columnRange'), numeric: false, unit },
        { label: say('columnShare'), numeric: true, unit: 'share' },
        { label: say('columnN'), numeric: true },
      ],
      rows: bins.map((bin) => [
        { text: rangeName(bin, unit, formats, say), value: bin.from },
        total === 0
          ? say('notMeasured')
          : { text: formats.share(bin.n / total), value: bin.n / total },
        { text: formats.count(bin.n), value: bin.n },
      ]),
    };
  },
});

function sum(bins: readonly DistributionBin[]): number {
  return bins.reduce((total, { n }) => total + n, 0);
}

function lastEdge(bins: readonly DistributionBin[], unit: Unit, context: ChartContext): string {
  const end = bins.at(-1)?.to ?? null;
  return end === null ? phrases(context.words)('andMore') : context.formats.limit(unit, end);
}

/** Where a value stands among columns of width 1, evenly within its own; an endless one is halved. */
function placeAmong(bins: readonly DistributionBin[], value: number): number {
  const index = bins.findIndex(({ to }) => to === null || value < to);
  const bin = bins[index];
  if (bin === undefined) return bins.length;
  if (bin.to === null) return index + 0.5;
  return index + Math.max(0, (value - bin.from) / (bin.to - bin.from));
}
