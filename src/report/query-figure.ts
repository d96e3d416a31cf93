import type { Unit } from '../measures/unit.ts';
import { type Cell, N, type QueryResult, type ResultColumn } from './query-result.ts';

/** `<Value query column row>`: which cell of a result is meant. */
export interface ValueQuery {
  readonly column?: string | undefined;
  readonly row?: string | undefined;
}

/** Columns of figures: numbers that are not the n of the others, unless there are no others. */
export function figureColumns({ columns }: Pick<QueryResult, 'columns'>): ResultColumn[] {
  const numbers = columns.filter(({ type }) => type === 'number');
  const others = numbers.filter(({ name }) => name !== N);
  return others.length > 0 ? others : numbers;
}

/** The indices of the rows that `row` picks by their first column; of all rows without it. */
export function rowsOf({ rows }: Pick<QueryResult, 'rows'>, row: string | undefined): number[] {
  return rows.flatMap(([first], index) =>
    row === undefined || cellText(first) === row ? [index] : [],
  );
}

/** A cell as an author names it: without any formatting. */
export function cellText(cell: Cell | undefined): string {
  return cell === undefined || cell === null ? '' : String(cell);
}

export interface QueryFigure {
  readonly unit: Unit;
  readonly value: number | null;
  /** Null where the query gives none. */
  readonly n: number | null;
  readonly withheld: boolean;
}

/** Looks a figure up; the build has made sure that it is there. */
export function queryFigureOf(
  result: Pick<QueryResult, 'columns' | 'rows'> & { readonly withheld: readonly number[] },
  { column, row }: ValueQuery,
): QueryFigure | null {
  const [index = -1, another] = rowsOf(result, row);
  const cells = another === undefined ? result.rows[index] : undefined;
  const name = column ?? figureColumns(result)[0]?.name;
  const at = result.columns.findIndex((each) => each.name === name);
  const unit = result.columns[at]?.unit;
  if (!cells || !unit) return null;
  const value = cells[at];
  const n = name === N ? null : cells[result.columns.findIndex((each) => each.name === N)];
  return {
    unit,
    value: typeof value === 'number' ? value : null,
    n: typeof n === 'number' ? n : null,
    withheld: name !== N && result.withheld.includes(index),
  };
}
