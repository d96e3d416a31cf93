import { rect } from '@observablehq/plot';
import { layOutBarColumns } from '../drawing/bar-columns.ts';
import { drawName, layOutBarRows } from '../drawing/bar-rows.ts';
import { defineChart } from '../drawing/define-chart.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { measured } from '../drawing/extremes.ts';
import { frame } from '../drawing/frame.ts';
import { label } from '../drawing/label.ts';
import { bottomTicks, gridLines } from '../drawing/number-axis.ts';
import { layer, plot } from '../drawing/plot.ts';
import {
  pointAbsence,
  pointName,
  pointTitle,
  type QueryChartData,
  seriesOf,
} from '../drawing/query-points.ts';
import { describePoints, tabulatePoints } from '../drawing/query-words.ts';
import { seriesStyle } from '../drawing/series.ts';
import { colour, defaultWidth, narrowBelow } from '../drawing/theme.ts';
import { valueAxis } from '../drawing/value-axis.ts';
import { phrases } from '../drawing/words.ts';

/** Horizontal bars of a query’s figures, in its own order. Each is named, with its series, so no key is needed. */
export default defineChart<QueryChartData>({
  id: 'query-bars',

  draw(data, context) {
    const { unit, measure, points } = data;
    const { formats, width = defaultWidth } = context;
    const say = phrases(context.words);
    const known = measured(points.map((point, index) => ({ ...point, index })));
    if (known.length === 0) return drawNothing(context);

    const stacked = width < narrowBelow;
    const axis = valueAxis(
      unit,
      known.map(({ value }) => value),
      formats,
      { steps: stacked ? 4 : 5 },
    );
    const sayN = stacked ? formats.n : formats.count;
    const cells = points.map((point) => ({
      value: point.value === null ? '' : formats.value(unit, point.value),
      // A count is its own n, and a small n is withheld with its value.
      n: point.n === null || point.withheld || unit === 'count' ? '' : sayN(point.n),
      absence: point.value === null ? pointAbsence(point, data, formats, say) : '',
    }));
    const columns = layOutBarColumns(cells, { n: stacked ? '' : say('columnN') }, width);
    const names = points.map((point) => pointName(point, formats));
    const rows = layOutBarRows(names, width, stacked, columns.start);
    const series = seriesOf(points);
    const styleOf = (name: string | null) => seriesStyle(series.indexOf(name));
    const { plotOptions, top, bottom, left, drawAround } = frame({
      width,
      caption: measure,
      key: [],
      innerHeight: points.length * rows.rowHeight,
      margins: {
        top: 18,
        left: stacked ? 1 : rows.nameWidth,
        right: stacked ? 1 : width - columns.start + 16,
        bottom: 26,
      },
    });
    const topOf = (index: number) => top + index * rows.rowHeight;
    const barMiddle = (index: number) => topOf(index) + (rows.bar.top + rows.bar.bottom) / 2;

    return plot({
      ...plotOptions,
      x: { domain: axis.domain },
      y: { domain: [points.length * rows.rowHeight, 0] },
      marks: [
        gridLines(axis, 'x'),
        ...series.map((name) =>
          rect(
            known
              .filter((point) => point.series === name)
              .map((point) => ({
                x1: Math.min(0, point.value),
                x2: Math.max(0, point.value),
                y1: point.index * rows.rowHeight + rows.bar.top,
                y2: point.index * rows.rowHeight + rows.bar.bottom,
                title: pointTitle(point, unit, formats),
              })),
            { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', title: 'title', fill: styleOf(name).colour },
          ),
        ),
        layer(({ x }) => [
          ...drawAround(),
          ...bottomTicks(axis, x, bottom, width),
          ...columns.drawHeading(top - 7),
          ...cells.flatMap((cell, index) => [
            drawName(rows, index, left, topOf(index)),
            ...columns.drawCells(cell, topOf(index) + rows.textMiddle + 4),
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

  describe: describePoints,
  table: tabulatePoints,
});
