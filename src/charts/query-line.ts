import { lineY } from '@observablehq/plot';
import { defineChart } from '../drawing/define-chart.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { endLabels } from '../drawing/end-labels.ts';
import { measured } from '../drawing/extremes.ts';
import { fillPeriods } from '../drawing/fill-periods.ts';
import { wrap } from '../drawing/fit-text.ts';
import { frame } from '../drawing/frame.ts';
import type { KeyEntry } from '../drawing/key.ts';
import { axisWidth, gridLines, leftTicks } from '../drawing/number-axis.ts';
import { periodAxis, periodAxisHeight } from '../drawing/period-axis.ts';
import { periodTicks } from '../drawing/period-ticks.ts';
import { place } from '../drawing/place.ts';
import { layer, plot } from '../drawing/plot.ts';
import { pointTitle, type QueryChartData, seriesOf } from '../drawing/query-points.ts';
import { describePoints, tabulatePoints } from '../drawing/query-words.ts';
import { seriesDot, seriesStyle } from '../drawing/series.ts';
import { symbols } from '../drawing/symbols.ts';
import { textWidth } from '../drawing/text-width.ts';
import { defaultWidth, narrowBelow, size } from '../drawing/theme.ts';
import { valueAxis } from '../drawing/value-axis.ts';
import { phrases } from '../drawing/words.ts';

const inset = 10;

/**
 * Lines of a query’s figures over time or another order, each named at the end of the axis if it gets
 * there. A line breaks where a period has no value.
 */
export default defineChart<QueryChartData>({
  id: 'query-line',

  draw(data, context) {
    const { unit, measure, points } = data;
    const { formats, width = defaultWidth } = context;
    const say = phrases(context.words);
    const known = measured(points);
    if (known.length === 0) return drawNothing(context);

    const narrow = width < narrowBelow;
    const keys = fillPeriods(points.map(({ key }) => key));
    const position = new Map(keys.map((key, index) => [key, index]));
    const at = (key: string) => position.get(key) ?? 0;
    const axis = valueAxis(
      unit,
      known.map(({ value }) => value),
      formats,
      { steps: narrow ? 4 : 5, zoom: true },
    );
    const series = seriesOf(points).map((name, index) => {
      const own = points.filter((point) => point.series === name);
      const byKey = new Map(own.map((point) => [point.key, point]));
      const latest = measured(own)
        .toSorted((a, b) => at(a.key) - at(b.key))
        .at(-1);
      return { name, own, byKey, latest, style: seriesStyle(index) };
    });
    // A line that ends earlier would be named where it is not; the key then names all.
    const isNamed = ({ name, latest }: Pick<(typeof series)[number], 'name' | 'latest'>) =>
      name === null || (latest !== undefined && at(latest.key) === keys.length - 1);
    const ends = series.flatMap(({ name, latest, style }) =>
      latest === undefined || !isNamed({ name, latest })
        ? []
        : [
            {
              value: latest.value,
              lines:
                name === null
                  ? [formats.value(unit, latest.value)]
                  : wrap(name, width * (narrow ? 0.26 : 0.22), size.label, 2),
              fill: style.colour,
              fontWeight: 600 as const,
            },
          ],
    );
    const margins = {
      left: axisWidth(axis),
      right: Math.max(
        12,
        ...ends.flatMap(({ lines }) => lines.map((line) => 12 + textWidth(line, size.label, 600))),
      ),
    };
    const room = width - margins.left - margins.right - 2 * inset;
    const spacing = room / Math.max(1, keys.length - 1);
    const ticks = periodTicks(keys, formats, spacing);
    const [start] = axis.ticks;
    const gaps = points.filter(({ value }) => value === null);
    const key: KeyEntry[] = [
      ...(series.every(isNamed)
        ? []
        : series.map(({ name, style }) => ({ symbol: seriesDot(style), text: name ?? '' }))),
      ...(axis.zoomed && start !== undefined
        ? [{ text: say('axisStart', { value: start.label }) }]
        : []),
      ...(gaps.length > 0
        ? [
            {
              symbol: symbols.cross(),
              text: gaps.every(({ withheld }) => withheld)
                ? say('suppressed', { minimum: formats.count(data.minimumCell) })
                : say('notMeasured'),
            },
          ]
        : []),
    ];
    const { plotOptions, left, right, top, bottom, drawAround } = frame({
      width,
      caption: measure,
      key,
      innerHeight: narrow ? 190 : 230,
      margins: { ...margins, top: 12, bottom: periodAxisHeight(ticks) },
    });

    return plot({
      ...plotOptions,
      x: { domain: keys.length === 1 ? [-1, 1] : [0, keys.length - 1], inset },
      y: { domain: axis.domain },
      marks: [
        gridLines(axis, 'y'),
        ...series.map(({ byKey, style }) =>
          lineY(
            keys.map((each, x) => ({ x, y: byKey.get(each)?.value ?? null })),
            {
              x: 'x',
              y: 'y',
              stroke: style.colour,
              strokeWidth: 2,
              ...(style.dash === undefined ? {} : { strokeDasharray: style.dash }),
            },
          ),
        ),
        layer(({ x, y }) => [
          ...drawAround(),
          ...leftTicks(axis, left, y),
          ...periodAxis(ticks, x, bottom),
          ...gaps.map((point) => place(symbols.cross(), x(at(point.key)), bottom - 6)),
          ...series.flatMap(({ own, latest, style }) =>
            measured(own)
              .filter((point) => spacing >= 8 || point === latest || isAlone(point.key, own, keys))
              .map((point) =>
                place(
                  seriesDot(style, pointTitle(point, unit, formats)),
                  x(at(point.key)),
                  y(point.value),
                ),
              ),
          ),
          ...endLabels(
            ends.map(({ value, ...end }) => ({ ...end, y: y(value) })),
            right + 8,
            [top - 8, bottom + 8],
          ),
        ]),
      ],
    });
  },

  describe: describePoints,
  table: tabulatePoints,
});

/** Whether a value has none beside it, so that no line leads to it. */
function isAlone(key: string, own: QueryChartData['points'], keys: readonly string[]): boolean {
  const index = keys.indexOf(key);
  const beside = [keys[index - 1], keys[index + 1]];
  return !own.some((point) => beside.includes(point.key) && point.value !== null);
}
