import { axisReach, type Bounds } from '../drawing/axis-reach.ts';
import { drawName, layOutBarRows } from '../drawing/bar-rows.ts';
import { type BarCells, layOutBarColumns } from '../drawing/bar-columns.ts';
import { defineChart } from '../drawing/define-chart.ts';
import { describeRange } from '../drawing/describe-values.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { element } from '../drawing/element.ts';
import { extremes } from '../drawing/extremes.ts';
import { frame } from '../drawing/frame.ts';
import { bottomTicks, gridLines } from '../drawing/number-axis.ts';
import { place } from '../drawing/place.ts';
import { layer, plot } from '../drawing/plot.ts';
import { layOutReferences } from '../drawing/reference-lines.ts';
import { symbols } from '../drawing/symbols.ts';
import { describeTarget, type Target, targetLimits } from '../drawing/target.ts';
import { colour, defaultWidth, narrowBelow } from '../drawing/theme.ts';
import { valueAxis } from '../drawing/value-axis.ts';
import { tableCaption } from '../drawing/value-columns.ts';
import { whisker } from '../drawing/whisker.ts';
import { phrases } from '../drawing/words.ts';
import type { Unit } from '../measures/unit.ts';

export interface PublishedDot {
  publisher: string;
  /** Of whom the figure is. */
  of: string;
  /** As text; says so where it is not stated. */
  year: string;
  value: number;
  /** Older than five years. */
  old: boolean;
}

/** One figure of the audit beside published ones of the same. */
export interface BenchmarkDotsData {
  title: string;
  unit: Unit;
  /** What each value is: "Mean, calendar hours". */
  statistic: string;
  own: { name: string; value: number | null; n: number; interval: Bounds | null };
  target: Target | null;
  published: readonly PublishedDot[];
}

/** Rows of published figures up to this many; the table has them all. */
const MOST = 12;
const radius = 4.5;

/** The audit's value with its interval as a band, and a dot in a row of its own for each other. */
export default defineChart<BenchmarkDotsData>({
  id: 'benchmark-dots',

  draw(data, context) {
    const { unit, own, statistic, target } = data;
    const { formats, width = defaultWidth } = context;
    const { value, interval } = own;
    const say = phrases(context.words);
    const dots = data.published.slice(0, MOST);
    if (value === null || dots.length === 0) return drawNothing(context);

    const stacked = width < narrowBelow;
    const limits = targetLimits(target, unit, formats, say);
    const values = [value, ...dots.map((dot) => dot.value), ...limits.map((limit) => limit.value)];
    const reach = axisReach(unit, values, [interval]);
    const axis = valueAxis(unit, reach.values, formats, { steps: stacked ? 4 : 5, zoom: true });
    const n = unit === 'count' ? '' : formats.n(own.n);
    const cells: BarCells[] = [value, ...dots.map((dot) => dot.value)].map((each, index) => ({
      value: formats.value(unit, each),
      n: index === 0 && !stacked && n !== '' ? formats.count(own.n) : '',
      absence: '',
    }));
    const columns = layOutBarColumns(cells, { n: stacked ? '' : say('columnN') }, width);
    const ownName = stacked && n !== '' ? `${own.name}, ${n}` : own.name;
    const names = [ownName, ...dots.map(rowName)];
    const rows = layOutBarRows(names, width, stacked, columns.start);
    const margins = {
      left: stacked ? radius + 2 : rows.nameWidth + radius,
      right: stacked ? radius + 2 : width - columns.start + 16,
      bottom: 26,
    };
    const [low, high] = axis.domain;
    const edges = [Math.ceil(margins.left), width - Math.ceil(margins.right)] as const;
    const references = layOutReferences(
      limits.map((limit) => ({ ...limit, kind: 'target' as const })),
      (at) => edges[0] + ((at - low) / (high - low)) * (edges[1] - edges[0]),
      [0, stacked ? width : edges[1]],
    );
    const keyOf = (old: boolean) =>
      dots.some((dot) => dot.old === old)
        ? [{ symbol: publishedDot(old), text: say(old ? 'publishedOld' : 'published') }]
        : [];
    const { plotOptions, top, bottom, left, right, drawAround } = frame({
      width,
      caption: statistic,
      key: [
        { symbol: ownDot(), text: say('ownValue') },
        ...(interval
          ? [{ symbol: symbols.whisker(), text: say(reach.cut ? 'intervalCut' : 'interval') }]
          : []),
        ...keyOf(false),
        ...keyOf(true),
        ...(axis.zoomed
          ? [{ text: say('axisStart', { value: formats.limit(unit, axis.domain[0]) }) }]
          : []),
      ],
      innerHeight: names.length * rows.rowHeight,
      margins: { ...margins, top: Math.max(18, references.height + 4) },
    });
    const middle = (index: number) =>
      top + index * rows.rowHeight + (rows.bar.top + rows.bar.bottom) / 2;

    return plot({
      ...plotOptions,
      x: { domain: axis.domain },
      y: { domain: [names.length * rows.rowHeight, 0] },
      marks: [
        gridLines(axis, 'x'),
        layer(({ x }) => [
          ...drawAround(),
          ...(interval === null ? [] : [band(interval, x, [left, right], [top, bottom])]),
          element('path', {
            d: `M${x(value).toString()},${middle(0).toString()}V${bottom.toString()}`,
            ...{ stroke: colour.series, 'stroke-width': 1.25, fill: 'none' },
          }),
          ...bottomTicks(axis, x, bottom, width),
          ...references.draw(top, bottom),
          ...columns.drawHeading(top - 7),
          ...(interval === null ? [] : [whisker(interval, middle(0), x, axis.domain)]),
          place(ownDot(), x(value), middle(0)),
          ...dots.map((dot, index) =>
            place(
              publishedDot(dot.old, `${rowName(dot)}: ${formats.value(unit, dot.value)}`),
              x(dot.value),
              middle(index + 1),
            ),
          ),
          ...cells.flatMap((cell, index) => [
            drawName(rows, index, stacked ? 0 : left - radius, top + index * rows.rowHeight),
            ...columns.drawCells(cell, top + index * rows.rowHeight + rows.textMiddle + 4),
          ]),
        ]),
      ],
    });
  },

  describe({ unit, own, statistic, target, published }, { formats, words }) {
    const say = phrases(words);
    const [first] = published;
    if (own.value === null || first === undefined) return say('nothingToDraw');
    const { lowest, highest } = extremes(first, published);
    return [
      say('describePublished', {
        statistic,
        value: formats.value(unit, own.value),
        n: formats.n(own.n),
        all: formats.count(published.length),
      }),
      ...(own.interval
        ? [say('describeInterval', { interval: formats.interval(unit, own.interval) })]
        : []),
      published.length === 1
        ? say('describeValue', { title: rowName(first), value: formats.value(unit, first.value) })
        : describeRange(lowest, highest, say, ({ value }) => formats.value(unit, value), rowName),
      ...describeTarget(target, unit, formats, say),
      ...(published.length > MOST
        ? [say('describeNotDrawn', { n: formats.count(published.length - MOST) })]
        : []),
    ].join(' ');
  },

  table({ title, unit, own, statistic, published }, { formats, words }) {
    const say = phrases(words);
    const cell = (value: number | null) =>
      value === null ? say('notMeasured') : { text: formats.value(unit, value), value };
    return {
      caption: tableCaption(title, statistic),
      columns: [
        { label: say('columnFigure'), numeric: false },
        { label: say('columnYear'), numeric: false },
        { label: say('columnValue'), numeric: true, unit },
        { label: say('columnN'), numeric: true },
        { label: say('columnInterval'), numeric: true },
      ],
      rows: [
        [
          own.name,
          say('none'),
          cell(own.value),
          { text: formats.count(own.n), value: own.n },
          own.interval ? formats.interval(unit, own.interval) : say('none'),
        ],
        ...published.map((dot) => [
          `${dot.publisher}, ${dot.of}`,
          dot.year,
          cell(dot.value),
          say('none'),
          say('none'),
        ]),
      ],
    };
  },
});

function rowName({ publisher, year, of }: PublishedDot): string {
  return `${publisher}, ${year}: ${of}`;
}

function ownDot(): SVGElement {
  return element('circle', {
    ...{ r: radius + 1, fill: colour.series, stroke: colour.paper, 'stroke-width': 1.5 },
  });
}

/** Filled, or hollow where the figure is old. */
function publishedDot(old: boolean, title?: string): SVGElement {
  const fill = old ? colour.paper : colour.ink;
  const stroke = old ? colour.muted : colour.ink;
  return element(
    'circle',
    { r: radius, fill, stroke, 'stroke-width': 1.75 },
    ...(title === undefined ? [] : [element('title', {}, title)]),
  );
}

/** The audit's interval down all rows, so that what lies in it is seen at once. */
function band(
  [low, high]: Bounds,
  x: (value: number) => number,
  [left, right]: Bounds,
  [top, bottom]: Bounds,
): SVGElement {
  const start = Math.max(left, x(low));
  const width = Math.max(1, Math.min(right, x(high)) - start);
  return element('rect', {
    ...{ x: start, y: top, width, height: bottom - top, fill: colour.band, 'fill-opacity': 0.6 },
  });
}
