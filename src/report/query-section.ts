import type { Query } from '../workspace/read-queries.ts';
import { N, type QueryResult } from './query-result.ts';
import type { ReportQuery } from './schema.ts';

/**
 * A query as the report gives it. Where it says on how many rows the figures of a row rest, those
 * that rest on fewer than `minimumCell` are withheld. The first column names the row and stays.
 */
export function querySection(
  { title, definition, sql }: Query,
  { columns, rows }: QueryResult,
  minimumCell: number,
): ReportQuery {
  const nAt = columns.findIndex(({ name, type }) => name === N && type === 'number');
  const isWithheld = (row: QueryResult['rows'][number]) => {
    const n = row[nAt];
    return typeof n === 'number' && n > 0 && n < minimumCell;
  };
  return {
    title,
    definition,
    sql,
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map((row) =>
      isWithheld(row)
        ? row.map((cell, i) => (i > 0 && i !== nAt && columns[i]?.type === 'number' ? null : cell))
        : [...row],
    ),
    withheld: rows.flatMap((row, index) => (isWithheld(row) ? [index] : [])),
  };
}
