import fillMap from '../charts/fill-map.ts';
import type { ReportQuality } from '../report/quality-schema.ts';
import { type DrawnFigure, drawFigure } from './draw-figure.ts';
import type { SiteContext } from './site-context.ts';

/** From this share on a column counts as filled in every row. */
const FULL = 0.995;
/** Fewer months show no change. */
const LEAST_MONTHS = 3;

/** The columns of a data set that are not always filled, by month; and the names of those that are. */
export function fillFigure(
  { dataset, fill, defects }: ReportQuality,
  context: SiteContext,
): { figure: DrawnFigure | null; always: string[] } {
  const { t } = context;
  if (!fill) return { figure: null, always: [] };
  const cellsOf = ({ column, filled, of }: (typeof fill.columns)[number]) =>
    fill.months.map((month, i) => {
      const rows = of[i] ?? 0;
      const share = rows > 0 ? (filled[i] ?? 0) / rows : null;
      return { share, of: rows, collapsed: collapsedIn(defects, column, month) };
    });
  const columns = fill.columns.map((column) => ({ name: column.column, cells: cellsOf(column) }));
  const isFull = ({ cells }: (typeof columns)[number]) =>
    cells.every(({ share }) => share === null || share >= FULL);
  const drawn = columns.filter((column) => !isFull(column));
  const title = t('quality.fill-statistic', { dataset });
  return {
    figure:
      drawn.length === 0 || fill.months.length < LEAST_MONTHS
        ? null
        : drawFigure(
            fillMap,
            { title, statistic: t('quality.fill-share'), months: fill.months, columns: drawn },
            context,
          ),
    always: columns.filter(isFull).map(({ name }) => name),
  };
}

function collapsedIn(defects: ReportQuality['defects'], column: string, month: string): boolean {
  return defects.some(
    ({ kind, columns, stretches }) =>
      kind === 'fill-collapse' &&
      columns.includes(column) &&
      stretches.some(({ from, to }) => from <= month && month <= to),
  );
}
