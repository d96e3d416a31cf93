import distribution from '../charts/distribution.ts';
import heatMap from '../charts/heat-map.ts';
import rankedBars from '../charts/ranked-bars.ts';
import trend from '../charts/trend.ts';
import type { Chart } from '../drawing/define-chart.ts';
import type { ReportKpi } from '../report/schema.ts';
import type { ChartType } from '../workspace/prose-components.ts';
import { chartTarget } from './chart-target.ts';
import { type DrawnFigure, drawFigure } from './draw-figure.ts';
import { changeMessage, partsMessage } from './difference-message.ts';
import {
  hoursMessage,
  modeMessage,
  monthsMessage,
  spreadMessage,
  weeksMessage,
} from './figure-message.ts';
import { isTotal, statisticText } from './kpi-words.ts';
import { type LeftOut, nothingLeft, partBars } from './part-bars.ts';
import type { SiteContext } from './site-context.ts';

/** A chart of a KPI. */
export interface KpiFigure extends DrawnFigure {
  /** What bars leave out. */
  readonly left: LeftOut;
}

export interface KpiFigureQuery {
  readonly type: ChartType;
  /** The dimension of bars. */
  readonly by?: string | undefined;
}

/** So few cases are not broken down. */
export const FEWEST_CASES = 10;
/** So few of the week's 168 hours make no pattern. */
const FEWEST_HOURS = 24;

type Valued = readonly { readonly value: number | null }[];
const several = (values: Valued) => values.filter(({ value }) => value !== null).length > 1;

/**
 * Which charts of a KPI say something: those with at least two values to compare. Where the data knows
 * days alone, every row lies in one hour, and a map of hours says nothing.
 */
export function figuresOf(kpi: ReportKpi): KpiFigureQuery[] {
  const whole = (slices: ReportKpi['trend']) => slices.filter(({ partial }) => !partial);
  const overTime = [
    ...(several(whole(kpi.trend)) ? [{ type: 'trend' as const }] : []),
    ...(several(whole(kpi.weekly)) ? [{ type: 'weeks' as const }] : []),
  ];
  if (kpi.n < FEWEST_CASES) return overTime;
  const hours = kpi.hours.filter(({ value }) => value !== null);
  const severalHours = new Set(hours.map(({ hour }) => hour)).size > 1;
  return [
    ...overTime,
    ...(kpi.distribution.filter(({ n }) => n > 0).length > 1
      ? [{ type: 'distribution' as const }]
      : []),
    ...(hours.length >= FEWEST_HOURS && severalHours ? [{ type: 'hours' as const }] : []),
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
  const target = total ? null : chartTarget(kpi);
  switch (type) {
    case 'trend':
    case 'weeks': {
      const slice = type === 'trend' ? 'month' : 'week';
      const points = type === 'trend' ? kpi.trend : kpi.weekly;
      const title = t(`figure.by-${slice}`, { name });
      const process = type === 'weeks' ? kpi.process : null;
      const data = { title, unit, statistic: statisticText(kpi, context, slice), points };
      const message =
        type === 'trend'
          ? (monthsMessage(kpi, context) ?? changeMessage(kpi, context))
          : weeksMessage(kpi, context);
      return draw(trend, { ...data, target, process }, message, context);
    }
    case 'distribution': {
      const title = t('figure.distribution', { name });
      const median = kpi.statistic === 'median' ? kpi.value : null;
      const p90 = kpi.also.p90?.value ?? null;
      const data = { title, measure: name, unit, bins: kpi.distribution, median, p90 };
      const message = spreadMessage(kpi, context) ?? modeMessage(data, context);
      return draw(distribution, data, message, context);
    }
    case 'hours': {
      const title = t('figure.by-hour', { name });
      const data = { title, unit, statistic, cells: hourCells(kpi) };
      return draw(heatMap, data, hoursMessage(kpi, context), context);
    }
    case 'bars': {
      const dimension = kpi.by[by];
      const title = t('figure.by-dimension', { name, dimension: dimension?.noun ?? by });
      const overall = partsAddUp(kpi, by) ? null : kpi.value;
      const minimumCell = report.audit.minimumCell;
      const { drawn, listed, left } = partBars(kpi, dimension ?? nothing, context);
      const data = {
        ...{ title, unit, statistic, overall, minimumCell },
        target: overall === null ? null : target,
      };
      const table = rankedBars.table({ ...data, bars: listed }, { formats, words: t });
      const message = partsMessage({ name, title, unit }, dimension?.parts ?? [], context);
      const figure = draw(rankedBars, { ...data, bars: drawn }, message, context);
      return { ...figure, wide: { ...figure.wide, table }, left };
    }
  }
}

/** Whether the parts' figures make up the whole's, so that it is no measure for them. */
function partsAddUp(kpi: ReportKpi, by: string): boolean {
  if (kpi.statistic === 'rate') return kpi.per !== by;
  return isTotal(kpi) || kpi.statistic === 'stock';
}

const nothing: ReportKpi['by'][string] = { label: '', noun: '', omitted: 0, parts: [] };

/** The hours of the week; where rows are counted, an hour without any counts none. */
function hourCells({ hours, statistic }: ReportKpi): ReportKpi['hours'] {
  if (statistic !== 'count') return hours;
  return Array.from({ length: 7 * 24 }, (_, index) => {
    const [weekday, hour] = [Math.floor(index / 24) + 1, index % 24];
    const known = hours.find((cell) => cell.weekday === weekday && cell.hour === hour);
    return known ?? { weekday, hour, value: 0, n: 0, interval: null, suppressed: false };
  });
}

function draw<Data extends { title: string }>(
  chart: Chart<Data>,
  data: Data,
  message: string | null,
  context: SiteContext,
): KpiFigure {
  return { ...drawFigure(chart, data, context, message), left: nothingLeft };
}
