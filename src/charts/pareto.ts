import { dot, line, rect } from '@observablehq/plot';
import { layOutBarColumns } from '../drawing/bar-columns.ts';
import { drawName, layOutBarRows } from '../drawing/bar-rows.ts';
import { defineChart } from '../drawing/define-chart.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { element } from '../drawing/element.ts';
import { frame } from '../drawing/frame.ts';
import { bottomTicks, gridLines } from '../drawing/number-axis.ts';
import { layer, plot } from '../drawing/plot.ts';
import { layOutReferences } from '../drawing/reference-lines.ts';
import { colour, defaultWidth, narrowBelow } from '../drawing/theme.ts';
import { valueAxis } from '../drawing/value-axis.ts';
import { tableCaption } from '../drawing/value-columns.ts';
import { phrases } from '../drawing/words.ts';

export interface ParetoChartBar {
  key: string;
  n: number;
  /** Of the whole. */
  share: number;
  /** Of the whole, with the bars before it. */
  cumulative: number;
}

/** Causes in the order in which they are drawn, the most frequent first. */
export interface ParetoChartData {
  title: string;
  /** What is counted: "Share of complaints". */
  statistic: string;
  bars: readonly ParetoChartBar[];
  /** The share that the vital few hold, such as 0.8. */
  vital: number;
}

const lineColour = 'var(--chart-2)';

/** Causes as bars and, on the same scale, the share that they hold together from the first on. */
export default defineChart<ParetoChartData>({
  id: 'pareto',

  draw({ statistic, bars, vital }, context) {
    const { formats, width = defaultWidth } = context;
    const say = phrases(context.words);
    if (bars.length === 0) return drawNothing(context);

    const stacked = width < narrowBelow;
    const axis = valueAxis('share', [0, 1], formats, { steps: stacked ? 4 : 5 });
    const cells = bars.map(({ share, n }) => ({
      value: formats.share(share),
      n: (stacked ? formats.n : formats.count)(n),
      absence: '',
    }));
    const columns = layOutBarColumns(cells, { n: stacked ? '' : say('columnN') }, width);
    const rows = layOutBarRows(
      bars.map(({ key }) => key),
      width,
      stacked,
      columns.start,
    );
    const margins = {
      left: stacked ? 1 : rows.nameWidth,
      right: width - columns.start + 16,
      bottom: 26,
    };
    const edges = [Math.ceil(margins.left), width - Math.ceil(margins.right)] as const;
    const references = layOutReferences(
      [{ value: vital, label: say('vitalShare', { share: formats.limit('share', vital) }) }],
      (value) => edges[0] + value * (edges[1] - edges[0]),
      [0, edges[1]],
    );
    const { plotOptions, top, bottom, left, drawAround } = frame({
      width,
      caption: statistic,
      key: [{ symbol: cumulativeSymbol(), text: say('cumulative') }],
      innerHeight: bars.length * rows.rowHeight,
      margins: { ...margins, top: Math.max(18, references.height + 4) },
    });
    const placed = bars.map((bar, index) => {
      const row = index * rows.rowHeight;
      const [y1, y2] = [row + rows.bar.top, row + rows.bar.bottom];
      const own = `${bar.key}: ${formats.share(bar.share)}, ${formats.n(bar.n)}`;
      const middle = (y1 + y2) / 2;
      return { ...bar, y1, y2, middle, own };
    });

    return plot({
      ...plotOptions,
      x: { domain: axis.domain },
      y: { domain: [bars.length * rows.rowHeight, 0] },
      marks: [
        gridLines(axis, 'x'),
        rect(placed, {
          x1: 0,
          x2: 'share',
          y1: 'y1',
          y2: 'y2',
          title: 'own',
          fill: colour.series,
        }),
        layer(() => references.draw(top, bottom)),
        line(placed, { x: 'cumulative', y: 'middle', stroke: lineColour, strokeWidth: 2 }),
        dot(placed, {
          ...{ x: 'cumulative', y: 'middle', r: 4, fill: lineColour, stroke: colour.paper },
          title: (bar: ParetoChartBar) =>
            `${say('cumulative')}: ${formats.share(bar.cumulative)} (${bar.key})`,
        }),
        layer(({ x }) => [
          ...drawAround(),
          ...bottomTicks(axis, x, bottom, width),
          ...columns.drawHeading(top - 7),
          ...cells.flatMap((cell, index) => {
            const row = top + index * rows.rowHeight;
            return [
              drawName(rows, index, left, row),
              ...columns.drawCells(cell, row + rows.textMiddle + 4),
            ];
          }),
        ]),
      ],
    });
  },

  describe({ statistic, bars, vital }, { formats, words }) {
    const say = phrases(words);
    const [first] = bars;
    if (first === undefined) return say('nothingToDraw');
    const few = bars.findIndex(({ cumulative }) => cumulative >= vital) + 1;
    const held = bars[few - 1];
    const n = bars.reduce((sum, bar) => sum + bar.n, 0);
    return [
      say('describePareto', {
        ...{ statistic, all: formats.count(bars.length), n: formats.count(n) },
      }),
      say('describeValue', { title: first.key, value: formats.share(first.share) }),
      ...(held && few < bars.length
        ? [
            say('describeVital', {
              few: formats.count(few),
              all: formats.count(bars.length),
              share: formats.share(held.cumulative),
            }),
          ]
        : []),
    ].join(' ');
  },

  table({ title, statistic, bars }, { formats, words }) {
    const say = phrases(words);
    return {
      caption: tableCaption(title, statistic),
      columns: [
        { label: say('columnGroup'), numeric: false },
        { label: say('columnN'), numeric: true },
        { label: say('columnShare'), numeric: true, unit: 'share' },
        { label: say('columnCumulative'), numeric: true, unit: 'share' },
      ],
      rows: bars.map(({ key, n, share, cumulative }) => [
        key,
        { text: formats.count(n), value: n },
        { text: formats.share(share), value: share },
        { text: formats.share(cumulative), value: cumulative },
      ]),
    };
  },
});

function cumulativeSymbol(): SVGElement {
  return element(
    'g',
    {},
    element('path', { d: 'M-9,0H9', stroke: lineColour, 'stroke-width': 2 }),
    element('circle', { r: 4, fill: lineColour, stroke: colour.paper }),
  );
}
