import type { ChartCell, ChartTable } from '../drawing/define-chart.ts';
import { N } from '../report/query-result.ts';
import type { ReportQuery } from '../report/schema.ts';
import type { SiteContext } from './site-context.ts';

type Column = ReportQuery['columns'][number];
type Cell = ReportQuery['rows'][number][number];

/** What a query gave, as text. */
export function tabulateQuery(query: ReportQuery, context: SiteContext): ChartTable {
  const withheld = new Set(query.withheld);
  return {
    caption: query.title,
    columns: query.columns.map((column) => ({
      label: columnLabel(column.name),
      numeric: column.type === 'number',
      ...(column.unit === null ? {} : { unit: column.unit }),
    })),
    rows: query.rows.map((row, index) =>
      query.columns.map((column, at) => {
        const cell = row[at] ?? null;
        const isFigure = at > 0 && column.type === 'number' && column.name !== N;
        return cell === null && isFigure && withheld.has(index)
          ? context.t('query.withheld')
          : sortable(cell, cellWords(cell, column, context));
      }),
    ),
  };
}

function sortable(cell: Cell, text: string): ChartCell {
  return cell === null || typeof cell === 'boolean' ? text : { text, value: cell };
}

/** The name of a column as a reader sees it: `wait_seconds` is “Wait”, and `n` is “n”. */
export function columnLabel(name: string): string {
  const words = name.replace(/_seconds$/, '').replaceAll('_', ' ');
  return name === N ? name : words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}

/** A cell as a reader sees it; a number in its column’s unit. */
export function cellWords(
  cell: Cell,
  { unit }: Pick<Column, 'unit'>,
  { formats, t }: Pick<SiteContext, 'formats' | 't'>,
): string {
  if (cell === null) return t('query.none');
  if (typeof cell === 'boolean') return t(cell ? 'query.yes' : 'query.no');
  if (typeof cell === 'number') return formats.value(unit ?? 'decimal', cell);
  return /^\d{4}-\d\d-\d\dT/.test(cell) ? formats.instant(cell) : formats.period(cell);
}
