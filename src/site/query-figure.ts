import queryBars from '../charts/query-bars.ts';
import queryDots, { type QueryDotsData } from '../charts/query-dots.ts';
import queryLine from '../charts/query-line.ts';
import type { QueryChartData } from '../drawing/query-points.ts';
import { type ChartPlan, type ChartQuery, planChart } from '../report/query-chart.ts';
import { N } from '../report/query-result.ts';
import type { ReportQuery } from '../report/schema.ts';
import { type DrawnFigure, drawFigure } from './draw-figure.ts';
import { cellWords, columnLabel } from './query-table.ts';
import type { SiteContext } from './site-context.ts';

type Row = ReportQuery['rows'][number];
type Column = NonNullable<ChartPlan['x']>;

/** Draws what an author asks for of a query; null for a table, which is not drawn. */
export function drawQueryFigure(
  context: SiteContext,
  query: ReportQuery,
  asked: ChartQuery,
): DrawnFigure | null {
  const plan = planChart(query, asked);
  const { type, x, y } = plan;
  if (type === 'table' || !x || !y) return null;
  if (type === 'dots')
    return drawFigure(queryDots, dotsOf(query, { ...plan, x, y }, context), context);
  const data = pointsOf(query, { ...plan, x, y }, context);
  return drawFigure(type === 'line' ? queryLine : queryBars, data, context);
}

interface FullPlan extends ChartPlan {
  readonly x: Column;
  readonly y: Column;
}

function pointsOf(query: ReportQuery, plan: FullPlan, context: SiteContext): QueryChartData {
  const { x, y, color } = plan;
  const key = keyReader(query, x, context);
  const series = color && keyReader(query, color, context);
  const valueAt = indexOf(query, y);
  const nAt = query.columns.findIndex(({ name }) => name === N);
  return {
    title: query.title,
    unit: y.unit ?? 'decimal',
    measure: columnLabel(y.name),
    keyName: columnLabel(x.name),
    seriesName: color && columnLabel(color.name),
    points: query.rows.map((row, index) => ({
      key: key(row),
      series: series ? series(row) : null,
      value: numberAt(row, valueAt),
      n: valueAt === nAt ? null : numberAt(row, nAt),
      withheld: y.name !== N && query.withheld.includes(index),
    })),
    minimumCell: context.report.audit.minimumCell,
  };
}

function dotsOf(query: ReportQuery, plan: FullPlan, context: SiteContext): QueryDotsData {
  const { x, y, color } = plan;
  const named = query.columns.find(({ name, type }) => type !== 'number' && name !== color?.name);
  const name = named && keyReader(query, named, context);
  const series = color && keyReader(query, color, context);
  const axis = ({ name: column, unit }: Column) => ({
    name: columnLabel(column),
    unit: unit ?? ('decimal' as const),
  });
  return {
    title: query.title,
    x: axis(x),
    y: axis(y),
    nameOf: named ? columnLabel(named.name) : null,
    seriesName: color && columnLabel(color.name),
    dots: query.rows.map((row, index) => ({
      name: name ? name(row) : '',
      series: series ? series(row) : null,
      x: numberAt(row, indexOf(query, x)),
      y: numberAt(row, indexOf(query, y)),
      withheld: query.withheld.includes(index),
    })),
    minimumCell: context.report.audit.minimumCell,
  };
}

function indexOf({ columns }: ReportQuery, column: Column): number {
  return columns.findIndex(({ name }) => name === column.name);
}

function numberAt(row: Row, index: number): number | null {
  const cell = row[index];
  return typeof cell === 'number' ? cell : null;
}

/** Reads a column’s values as names; days that are all the first of a month name the month. */
function keyReader(query: ReportQuery, column: Column, context: SiteContext): (row: Row) => string {
  const at = indexOf(query, column);
  const months =
    column.type === 'date' &&
    query.rows.every((row) => row[at] === null || /^\d{4}-\d\d-01$/.test(String(row[at])));
  return (row) => {
    const cell = row[at] ?? null;
    if (cell === null) return context.t('figure.unstated');
    if (typeof cell === 'boolean') return cellWords(cell, column, context);
    if (typeof cell === 'number' && column.unit !== 'count')
      return cellWords(cell, column, context);
    return months ? String(cell).slice(0, 7) : String(cell);
  };
}
