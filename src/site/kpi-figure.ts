import distribution from '../charts/distribution.ts';
import heatMap from '../charts/heat-map.ts';
import rankedBars from '../charts/ranked-bars.ts';
import trend from '../charts/trend.ts';
import type { Chart } from '../drawing/define-chart.ts';
import { type RenderedChart, renderChart } from '../drawing/render-chart.ts';
import type { Report, ReportKpi } from '../report/schema.ts';
import type { ChartType } from '../workspace/prose-components.ts';
import { chartTarget, partTarget } from './chart-target.ts';
import { isTotal, statisticText } from './kpi-words.ts';
import type { SiteContext } from './site-context.ts';

/** A chart of a KPI, drawn for a wide and for a narrow place. */
export interface KpiFigure {
  readonly title: string;
  readonly wide: RenderedChart;
  readonly narrow: RenderedChart;
  /** How many smaller parts the bars leave out. */
  readonly omitted: number;
}

export interface KpiFigureQuery {
  readonly type: ChartType;
  /** The dimension of bars. */
  readonly by?: string | undefined;
}

const narrowWidth = 360;

/**
 * Which charts of a KPI say something: those with at least two measured values. Where the data knows
 * days alone, every row lies in one hour, and a map of hours says nothing.
 */
export function figuresOf(kpi: ReportKpi): KpiFigureQuery[] {
  const several = (values: readonly { value: number | null }[]) =>
    values.filter(({ value }) => value !== null).length > 1;
  return [
    ...(several(kpi.trend) ? [{ type: 'trend' as const }] : []),
    ...(several(kpi.weekly) ? [{ type: 'weeks' as const }] : []),
    ...(kpi.distribution.filter(({ n }) => n > 0).length > 1
      ? [{ type: 'distribution' as const }]
      : []),
    ...(several(kpi.hours) && new Set(kpi.hours.map(({ hour }) => hour)).size > 1
      ? [{ type: 'hours' as const }]
      : []),
    ...Object.entries(kpi.by)
      .filter(([, { parts }]) => several(parts))
      .map(([by]) => ({ type: 'bars' as const, by })),
  ];
}

/** Draws one chart of a KPI. */
export function drawKpiFigure(
  context: SiteContext,
  kpi: ReportKpi,
  { type, by = '' }: KpiFigureQuery,
): KpiFigure {
  const { report, formats, t } = context;
  const { name, unit } = kpi;
  const total = isTotal(kpi);
  const statistic = statisticText(kpi, context);
  const inSlice = (slice: 'month' | 'week') =>
    kpi.statistic === 'stock' ? t(`statistic.stock-${slice}`) : statistic;
  const target = total ? null : chartTarget(kpi);
  switch (type) {
    case 'trend':
    case 'weeks': {
      const slice = type === 'trend' ? 'month' : 'week';
      const points = type === 'trend' ? kpi.trend : kpi.weekly;
      const title = t(`figure.by-${slice}`, { name });
      return draw(trend, { title, unit, statistic: inSlice(slice), points, target }, context);
    }
    case 'distribution': {
      const title = t('figure.distribution', { name });
      const median = kpi.statistic === 'median' ? kpi.value : null;
      const p90 = kpi.also.p90?.value ?? null;
      return draw(distribution, { title, unit, bins: kpi.distribution, median, p90 }, context);
    }
    case 'hours': {
      const title = t('figure.by-hour', { name });
      return draw(heatMap, { title, unit, statistic, cells: kpi.hours }, context);
    }
    case 'bars': {
      const dimension = kpi.by[by];
      const label = (dimension?.label ?? by).toLocaleLowerCase(formats.locale);
      const title = t('figure.by-dimension', { name, dimension: label });
      const bars = rank(dimension?.parts ?? []).map((part) => ({
        key: part.key ?? t('figure.unstated'),
        value: part.value,
        n: part.n,
        interval: part.interval,
        suppressed: part.suppressed,
        own: partTarget(part),
      }));
      const overall = total || kpi.statistic === 'stock' ? null : kpi.value;
      const minimumCell = report.audit.minimumCell;
      const data = { title, unit, statistic, bars, overall, minimumCell };
      const drawn = draw(
        rankedBars,
        { ...data, target: overall === null ? null : target },
        context,
      );
      return { ...drawn, omitted: dimension?.omitted ?? 0 };
    }
  }
}

type Part = Report['kpis'][string]['by'][string]['parts'][number];

/** The largest value first, and what has none last. */
function rank(parts: readonly Part[]): Part[] {
  return parts.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || b.n - a.n);
}

function draw<Data extends { title: string }>(
  chart: Chart<Data>,
  data: Data,
  { formats }: SiteContext,
): KpiFigure {
  return {
    title: data.title,
    wide: renderChart(chart, data, { formats }),
    narrow: renderChart(chart, data, { formats, width: narrowWidth }),
    omitted: 0,
  };
}
