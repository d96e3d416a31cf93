import type { ReportKpi } from '../report/schema.ts';
import type { MessageKey } from './translate.ts';
import type { SiteContext } from './site-context.ts';

const statistics: Readonly<Record<string, MessageKey>> = {
  median: 'statistic.median',
  mean: 'statistic.mean',
  share: 'statistic.share',
  count: 'statistic.count',
  sum: 'statistic.sum',
  ratio: 'statistic.ratio',
  nps: 'statistic.nps',
  rate: 'statistic.rate',
  stock: 'statistic.stock',
};

/** What a KPI's value is: "Median, calendar time". */
export function statisticText(kpi: ReportKpi, { t }: Pick<SiteContext, 't'>): string {
  const known = statistics[kpi.statistic];
  const percentile = /^p(\d+)$/.exec(kpi.statistic)?.[1];
  const statistic =
    known !== undefined
      ? t(known)
      : percentile !== undefined
        ? t('statistic.percentile', { percentile })
        : kpi.statistic;
  return kpi.clock === null || (kpi.clock === 'calendar' && kpi.unit !== 'duration')
    ? statistic
    : t('statistic.of-clock', { statistic, clock: t(`clock.${kpi.clock}`) });
}

/** The target in words: "at most 4 h". */
export function targetText(
  { target, unit }: Pick<ReportKpi, 'target' | 'unit'>,
  { formats, t }: Pick<SiteContext, 'formats' | 't'>,
): string {
  const [min, max] = [target?.min ?? null, target?.max ?? null].map((bound) =>
    bound === null ? null : formats.limit(unit, bound),
  );
  if (min != null && max != null) return t('target.between', { min, max });
  if (min != null) return t('target.min', { min });
  if (max != null) return t('target.max', { max });
  return t('target.none');
}

/** Whether the figure is a tally over the whole period, so that a target or a whole says nothing of parts. */
export function isTotal({ statistic }: ReportKpi): boolean {
  return statistic === 'count' || statistic === 'sum';
}
