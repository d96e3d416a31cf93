import { dot, rect } from '@observablehq/plot';
import { axisTitle } from '../drawing/axis-title.ts';
import { caseRange } from '../drawing/case-range.ts';
import { type ChartContext, defineChart } from '../drawing/define-chart.ts';
import { describeMissing, describeRange, valueTitle } from '../drawing/describe-values.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { extremes, measured } from '../drawing/extremes.ts';
import { frame } from '../drawing/frame.ts';
import { heatLegend, heatLegendHeight } from '../drawing/heat-legend.ts';
import { heatScale } from '../drawing/heat-scale.ts';
import type { KeyEntry } from '../drawing/key.ts';
import { label } from '../drawing/label.ts';
import { layer, plot } from '../drawing/plot.ts';
import { symbols } from '../drawing/symbols.ts';
import { textWidth } from '../drawing/text-width.ts';
import { colour, defaultWidth, narrowBelow, size } from '../drawing/theme.ts';
import { tableCaption } from '../drawing/value-columns.ts';
import { phrases } from '../drawing/words.ts';
import type { Unit } from '../measures/unit.ts';

export interface HeatMapCell {
  /** ISO: Monday 1 to Sunday 7. */
  weekday: number;
  /** 0–23. */
  hour: number;
  value: number | null;
  n: number;
}

/** One measure by weekday and hour; cells that are left out count as not measured. */
export interface HeatMapData {
  title: string;
  unit: Unit;
  /** What each value is: "Tickets created, per hour". */
  statistic: string;
  cells: readonly HeatMapCell[];
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** A week of hours in six steps of one colour; the highest is outlined, the unmeasured dotted. */
export default defineChart<HeatMapData>({
  id: 'heat-map',

  draw({ unit, statistic, cells }, context) {
    const { formats, width = defaultWidth } = context;
    const say = phrases(context.words);
    const known = measured(cells);
    const [first] = known;
    if (first === undefined) return drawNothing(context);

    const { highest } = extremes(first, known);
    // One of several equals would seem to stand out.
    const peaks = known.filter(({ value }) => value === highest.value);
    const peak = peaks.length === 1 ? peaks.map(cellCorners) : [];
    const scale = heatScale(
      unit,
      known.map(({ value }) => value),
    );
    const edges = formats.ticks(unit, scale.edges);
    if (scale.open) edges[edges.length - 1] = formats.value(unit, highest.value);

    const empty = unmeasured(known);
    const names = weekdays.map((weekday) => formats.weekday(weekday, 'short'));
    const left = 10 + Math.max(...names.map((name) => textWidth(name, size.text)));
    const total = known.reduce((sum, { n }) => sum + n, 0);
    const key: KeyEntry[] = [
      ...peak.map(() => ({
        symbol: symbols.outline(),
        text: say('highest', {
          place: cellName(highest, context),
          value: formats.value(unit, highest.value),
        }),
      })),
      ...(empty.length > 0 ? [{ symbol: symbols.speck(), text: say('notMeasured') }] : []),
      {
        text:
          unit === 'count' ? formats.n(total) : say('perCell', { n: caseRange(known, formats) }),
      },
    ];
    const narrow = width < narrowBelow;
    const around = frame({
      width,
      caption: statistic,
      key,
      innerHeight: 7 * (narrow ? 20 : 26),
      margins: { top: 4, right: 2, bottom: 46 + heatLegendHeight, left },
    });
    const { plotOptions, bottom, drawAround } = around;
    const cellWidth = (around.right - around.left) / 24;
    const every = [1, 2, 3, 6].find((step) => step * cellWidth >= 22) ?? 6;

    const corners = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' };
    return plot({
      ...plotOptions,
      x: { domain: [0, 24] },
      y: { domain: [7, 0] },
      marks: [
        rect(
          known.map((cell) => ({
            ...cellCorners(cell),
            fill: scale.colourOf(cell.value),
            title: valueTitle(cellName(cell, context), cell, unit, formats, say),
          })),
          { ...corners, inset: 0.75, fill: (cell: { fill: string }) => cell.fill, title: 'title' },
        ),
        dot(empty, {
          x: ({ hour }: HeatMapCell) => hour + 0.5,
          y: ({ weekday }: HeatMapCell) => weekday - 0.5,
          r: 1.5,
          fill: colour.muted,
        }),
        rect(peak, { ...corners, stroke: colour.ink, strokeWidth: 2 }),
        rect(peak, {
          ...corners,
          ...{ inset: 1.75, stroke: colour.paper, strokeWidth: 1.5 },
        }),
        layer(({ x, y }) => [
          ...drawAround(),
          ...names.map((name, row) =>
            label(around.left - 8, y(row + 0.5) + 4, name, { anchor: 'end', fill: colour.muted }),
          ),
          ...hours
            .filter((hour) => hour % every === 0)
            .map((hour) =>
              label(x(hour + 0.5), bottom + 16, hour.toString(), {
                anchor: 'middle',
                fill: colour.muted,
              }),
            ),
          axisTitle(say('hourOfDay'), [x(0), x(24)], bottom + 32),
          heatLegend(scale, edges, 0, around.right, bottom + 46),
        ]),
      ],
    });
  },

  describe({ unit, statistic, cells }, context) {
    const { formats } = context;
    const say = phrases(context.words);
    const known = measured(cells);
    const [first] = known;
    if (first === undefined) return say('nothingToDraw');
    const { lowest, highest } = extremes(first, known);
    return [
      say('describeHeat', { statistic }),
      describeRange(
        lowest,
        highest,
        say,
        ({ value }) => formats.value(unit, value),
        (cell) => cellName(cell, context),
      ),
      ...describeMissing(
        [...known, ...unmeasured(known).map(() => ({ value: null }))],
        formats,
        say,
      ),
    ].join(' ');
  },

  table({ title, unit, statistic, cells }, { formats, words }) {
    const say = phrases(words);
    return {
      caption: tableCaption(title, statistic),
      columns: [
        { label: say('columnWeekday'), numeric: false },
        { label: say('columnHour'), numeric: true },
        { label: say('columnValue'), numeric: true, unit },
        { label: say('columnN'), numeric: true },
      ],
      rows: cells.map(({ weekday, hour, value, n }) => [
        { text: formats.weekday(weekday, 'long'), value: weekday },
        hour.toString(),
        value === null ? say('notMeasured') : { text: formats.value(unit, value), value },
        { text: formats.count(n), value: n },
      ]),
    };
  },
});

type Place = Pick<HeatMapCell, 'weekday' | 'hour'>;

/** The places in the week that none of the cells stands at. */
function unmeasured(cells: readonly Place[]): Place[] {
  const taken = new Set(cells.map(cellKey));
  return weekdays
    .flatMap((weekday) => hours.map((hour) => ({ weekday, hour })))
    .filter((place) => !taken.has(cellKey(place)));
}

function cellKey({ weekday, hour }: Place): number {
  return weekday * 24 + hour;
}

function cellCorners({ weekday, hour }: Place) {
  return { x1: hour, x2: hour + 1, y1: weekday - 1, y2: weekday };
}

function cellName({ weekday, hour }: Place, { formats, words }: ChartContext): string {
  const name = formats.weekday(weekday, 'long');
  return phrases(words)('hour', { weekday: name, hour: hour.toString() });
}
