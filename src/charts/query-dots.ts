import { ruleX } from '@observablehq/plot';
import { axisTitle } from '../drawing/axis-title.ts';
import { type ChartContext, type ChartTable, defineChart } from '../drawing/define-chart.ts';
import { describeRange } from '../drawing/describe-values.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { extremes } from '../drawing/extremes.ts';
import { frame } from '../drawing/frame.ts';
import { axisWidth, bottomTicks, gridLines, leftTicks } from '../drawing/number-axis.ts';
import { nameDots } from '../drawing/name-dots.ts';
import { place } from '../drawing/place.ts';
import { layer, plot } from '../drawing/plot.ts';
import { seriesDot, seriesStyle } from '../drawing/series.ts';
import { colour, defaultWidth, narrowBelow } from '../drawing/theme.ts';
import { tableCaption } from '../drawing/value-columns.ts';
import { valueAxis } from '../drawing/value-axis.ts';
import { phrases } from '../drawing/words.ts';
import type { Unit } from '../measures/unit.ts';

export interface QueryDot {
  /** What the dot stands for; empty where the query does not name it. */
  name: string;
  series: string | null;
  /** Null where it was not measured or is withheld. */
  x: number | null;
  y: number | null;
  withheld: boolean;
}

export interface QueryDotsAxis {
  name: string;
  unit: Unit;
}

/** Two figures of each of a query’s rows, against each other. */
export interface QueryDotsData {
  title: string;
  x: QueryDotsAxis;
  y: QueryDotsAxis;
  /** What the names are; null where there are none. */
  nameOf: string | null;
  seriesName: string | null;
  dots: readonly QueryDot[];
  minimumCell: number;
}

type Placed = QueryDot & { x: number; y: number };

/** Names are written beside the dots up to this many; more would lie on each other. */
const MOST_NAMES = 16;

export default defineChart<QueryDotsData>({
  id: 'query-dots',

  draw(data, context) {
    const { formats, width = defaultWidth } = context;
    const known = data.dots.filter(isPlaced);
    if (known.length === 0) return drawNothing(context);

    const narrow = width < narrowBelow;
    const options = { steps: narrow ? 3 : 5 };
    const across = valueAxis(
      data.x.unit,
      known.map(({ x }) => x),
      formats,
      options,
    );
    const up = valueAxis(
      data.y.unit,
      known.map(({ y }) => y),
      formats,
      options,
    );
    const series = [...new Set(data.dots.map((dot) => dot.series))];
    const styleOf = ({ series: name }: QueryDot) => seriesStyle(series.indexOf(name));
    const { plotOptions, left, right, top, bottom, drawAround } = frame({
      width,
      caption: data.y.name,
      key:
        data.seriesName === null
          ? []
          : series.map((name, index) => ({
              symbol: seriesDot(seriesStyle(index)),
              text: name ?? '',
            })),
      innerHeight: narrow ? 240 : 320,
      margins: { top: 12, left: axisWidth(up), right: 16, bottom: 46 },
    });

    return plot({
      ...plotOptions,
      x: { domain: across.domain },
      y: { domain: up.domain },
      marks: [
        gridLines(up, 'y'),
        ruleX(
          across.ticks.map(({ value }) => value),
          { stroke: colour.grid },
        ),
        layer(({ x, y }) => [
          ...drawAround(),
          ...leftTicks(up, left, y),
          ...bottomTicks(across, x, bottom, width),
          axisTitle(data.x.name, [left, right], bottom + 36),
          ...known.map((dot) =>
            place(seriesDot(styleOf(dot), titleOf(dot, data, context)), x(dot.x), y(dot.y)),
          ),
          ...(known.length > MOST_NAMES
            ? []
            : nameDots(
                known.map(({ name, ...dot }) => ({ name, x: x(dot.x), y: y(dot.y) })),
                { left, right, top, bottom },
              )),
        ]),
      ],
    });
  },

  describe(data, context) {
    const { formats } = context;
    const say = phrases(context.words);
    const known = data.dots.filter(isPlaced);
    const [first] = known;
    if (first === undefined) return say('nothingToDraw');
    const { lowest, highest } = extremes(
      { ...first, value: first.y },
      known.map((dot) => ({ ...dot, value: dot.y })),
    );
    const at = (dot: Placed) => dot.name || `${data.x.name} ${formats.value(data.x.unit, dot.x)}`;
    const missing = data.dots.length - known.length;
    return [
      say('describeAgainst', {
        y: data.y.name,
        x: data.x.name,
        n: formats.count(known.length),
      }),
      describeRange(lowest, highest, say, (dot) => formats.value(data.y.unit, dot.y), at),
      ...(missing === 0
        ? []
        : [
            say('describeMissing', {
              missing: formats.count(missing),
              all: formats.count(data.dots.length),
            }),
          ]),
    ].join(' ');
  },

  table(data, { formats, words }): ChartTable {
    const say = phrases(words);
    const absent = ({ withheld }: QueryDot) =>
      withheld
        ? say('suppressed', { minimum: formats.count(data.minimumCell) })
        : say('notMeasured');
    const cell = (value: number | null, unit: Unit, dot: QueryDot) =>
      value === null ? absent(dot) : { text: formats.value(unit, value), value };
    return {
      caption: tableCaption(data.title, ''),
      columns: [
        ...(data.nameOf === null ? [] : [{ label: data.nameOf, numeric: false }]),
        ...(data.seriesName === null ? [] : [{ label: data.seriesName, numeric: false }]),
        { label: data.x.name, numeric: true, unit: data.x.unit },
        { label: data.y.name, numeric: true, unit: data.y.unit },
      ],
      rows: data.dots.map((dot) => [
        ...(data.nameOf === null ? [] : [dot.name]),
        ...(data.seriesName === null ? [] : [dot.series ?? '']),
        cell(dot.x, data.x.unit, dot),
        cell(dot.y, data.y.unit, dot),
      ]),
    };
  },
});

function isPlaced(dot: QueryDot): dot is Placed {
  return dot.x !== null && dot.y !== null;
}

function titleOf(dot: Placed, { x, y }: QueryDotsData, { formats }: ChartContext): string {
  const figures = [
    `${x.name} ${formats.value(x.unit, dot.x)}`,
    `${y.name} ${formats.value(y.unit, dot.y)}`,
  ].join(', ');
  const name = [dot.name, ...(dot.series === null || dot.series === dot.name ? [] : [dot.series])];
  return [name.filter(Boolean).join(', '), figures].filter(Boolean).join(': ');
}
