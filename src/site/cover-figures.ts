import heatMap from '../charts/heat-map.ts';
import pareto from '../charts/pareto.ts';
import seasons from '../charts/seasons.ts';
import type { ReportCauses } from '../report/causes-schema.ts';
import type { ReportCover, ReportStaffed } from '../report/cover-schema.ts';
import { causeName } from './cause-name.ts';
import { type DrawnFigure, drawFigure } from './draw-figure.ts';
import { causesMessage, highestHour, seasonsMessage } from './figure-message.ts';
import type { SiteContext } from './site-context.ts';

type Series = NonNullable<ReportCover['seasons']>['series'][number];

/** How much the few causes hold that matter most. */
const VITAL = 0.8;

/** The causes of complaints, in Pareto order. */
export function drawCauses(context: SiteContext, { categories }: ReportCauses): DrawnFigure {
  const { t } = context;
  const bars = categories.map((category) => ({ ...category, key: causeName(category, t) }));
  const title = t('cause.chart');
  return drawFigure(
    pareto,
    { title, statistic: t('cause.statistic'), bars, vital: VITAL },
    context,
    causesMessage(title, bars, VITAL, context),
  );
}

/** What comes in within each hour of a mean week. */
export function drawArrivals(
  context: SiteContext,
  { week }: ReportStaffed,
  name: string,
): DrawnFigure {
  const { t } = context;
  const cells = week.map(({ weekday, hour, mean, n }) => ({ weekday, hour, value: mean, n }));
  const title = t('staffing.chart', { name });
  return drawFigure(
    heatMap,
    { title, unit: 'decimal', statistic: t('staffing.statistic'), cells },
    context,
    highestHour(name, 'decimal', cells, context),
  );
}

/** What comes in by month. */
export function drawSeasons(context: SiteContext, { kpi, mean, months }: Series): DrawnFigure {
  const { report, t } = context;
  const name = report.kpis[kpi]?.name ?? kpi;
  const title = t('figure.by-month', { name });
  const data = {
    ...{ title, unit: 'decimal' as const, statistic: t('season.statistic'), mean },
    months: months.map(({ perDay, ...month }) => ({ ...month, value: perDay })),
  };
  return drawFigure(seasons, data, context, seasonsMessage(name, months, context));
}
