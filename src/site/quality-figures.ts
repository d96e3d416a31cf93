import fillMap from '../charts/fill-map.ts';
import { fillPeriods } from '../drawing/fill-periods.ts';
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
  // Months without any row take their room, so that a gap is seen.
  const months = fillPeriods(fill.months);
  const cellsOf = ({ column, filled, of }: (typeof fill.columns)[number]) =>
    months.map((month) => {
      const at = fill.months.indexOf(month);
      const rows = of[at] ?? 0;
      const share = rows > 0 ? (filled[at] ?? 0) / rows : null;
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
            { title, statistic: t('quality.fill-share'), months, columns: drawn },
            context,
            fillMessage(title, drawn, context),
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

export function fillMessage(
  title: string,
  columns: readonly { name: string; cells: readonly { collapsed: boolean }[] }[],
  { t }: SiteContext,
): string {
  const fallen = columns.filter(({ cells }) => cells.some(({ collapsed }) => collapsed));
  return fallen.length === 0
    ? t('message.fill-steady', { title })
    : t('message.fill-fallen', { title, columns: fallen.map(({ name }) => name) });
}
