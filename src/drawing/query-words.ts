import type { ChartContext, ChartTable } from './define-chart.ts';
import { describeMissing, describeRange } from './describe-values.ts';
import { extremes, measured } from './extremes.ts';
import { pointAbsence, pointName, type QueryChartData, type QueryPoint } from './query-points.ts';
import { tableCaption } from './value-columns.ts';
import { phrases } from './words.ts';

/** The text alternative of a query’s chart: what it shows, its range, and what is not there. */
export function describePoints(data: QueryChartData, { formats, words }: ChartContext): string {
  const say = phrases(words);
  const { points, unit, measure, keyName } = data;
  const known = measured(points);
  const [first] = known;
  if (first === undefined) return say('nothingToDraw');
  const { lowest, highest } = extremes(first, known);
  const withheld = points.filter((point) => point.withheld);
  return [
    say('describeBy', { measure, key: keyName }),
    ...(known.length > 1
      ? [
          describeRange(
            lowest,
            highest,
            say,
            ({ value }) => formats.value(unit, value),
            (point) => pointName(point, formats),
          ),
        ]
      : [
          say('describeValue', {
            title: pointName(first, formats),
            value: formats.value(unit, first.value),
          }),
        ]),
    ...(withheld.length === 0
      ? []
      : [
          say('describeSuppressed', {
            suppressed: formats.count(withheld.length),
            all: formats.count(points.length),
          }),
        ]),
    ...describeMissing(
      points.filter((point) => !point.withheld),
      formats,
      say,
    ),
  ].join(' ');
}

/** The numbers of a query’s chart. */
export function tabulatePoints(data: QueryChartData, context: ChartContext): ChartTable {
  const { formats, words } = context;
  const say = phrases(words);
  const { title, measure, keyName, seriesName, unit, points } = data;
  const withN = points.some(({ n }) => n !== null);
  return {
    caption: tableCaption(title, measure),
    columns: [
      { label: keyName, numeric: false },
      ...(seriesName === null ? [] : [{ label: seriesName, numeric: false }]),
      { label: measure, numeric: true },
      ...(withN ? [{ label: say('columnN'), numeric: true }] : []),
    ],
    rows: points.map((point) => [
      formats.period(point.key),
      ...(seriesName === null ? [] : [point.series ?? '']),
      point.value === null
        ? pointAbsence(point, data, formats, say)
        : formats.value(unit, point.value),
      ...(withN ? [nCell(point, data, context)] : []),
    ]),
  };
}

function nCell(point: QueryPoint, data: QueryChartData, { formats, words }: ChartContext): string {
  const say = phrases(words);
  if (point.withheld) return pointAbsence(point, data, formats, say);
  return point.n === null ? say('none') : formats.count(point.n);
}
