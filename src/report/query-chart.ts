import type { QueryChartType } from '../workspace/prose-components.ts';
import { figureColumns } from './query-figure.ts';
import { N, type QueryResult, type ResultColumn } from './query-result.ts';

/** `<Chart query type x y color>` as its author wrote it. */
export interface ChartQuery {
  readonly type?: string | undefined;
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly color?: string | undefined;
}

/** What a chart of a result draws along each axis; null where no column would do. */
export interface ChartPlan {
  readonly type: QueryChartType;
  readonly x: ResultColumn | null;
  readonly y: ResultColumn | null;
  readonly color: ResultColumn | null;
}

/** More cannot be told apart. */
export const MOST_BARS = 60;
export const MOST_SERIES = 6;

/**
 * Fills in what an author left out: bars; the first column along x; of the other columns of
 * numbers, the only one along y.
 */
export function planChart(
  { columns }: Pick<QueryResult, 'columns'>,
  { type, x, y, color }: ChartQuery,
): ChartPlan {
  const named = (name: string | undefined) =>
    columns.find((column) => column.name === name) ?? null;
  const kind = (type ?? 'bars') as QueryChartType;
  const along =
    x === undefined
      ? (columns.find(
          (column) => kind !== 'dots' || (column.type === 'number' && column.name !== N),
        ) ?? null)
      : named(x);
  const others = figureColumns({ columns }).filter(
    (column) => column.name !== along?.name && column.name !== color,
  );
  return {
    type: kind,
    x: along,
    y: y === undefined ? (others.length === 1 ? (others[0] ?? null) : null) : named(y),
    color: named(color),
  };
}
