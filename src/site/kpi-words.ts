import type { ReportKpi } from '../report/schema.ts';
import type { MessageKey } from '../language/catalogue.ts';
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
  stock: 'statistic.count',
  attrition: 'statistic.attrition',
};

/** The slice of time that a figure is given for. */
export type Span = 'period' | 'month' | 'week';

/**
 * What a KPI's value is: "Median, calendar hours", "Count at the end of the month", "Share, each
 * customer counted once".
 */
export function statisticText(
  kpi: ReportKpi,
  { t }: Pick<SiteContext, 't'>,
  span: Span = 'period',
): string {
  const plain = statisticName(kpi, t);
  const statistic = kpi.atEnd
    ? t(`statistic.at-end-of-${span}`, { statistic: plain })
    : kpi.statistic === 'attrition'
      ? t(`statistic.within-${span}`, { statistic: plain })
      : plain;
  return kpi.clock === null
    ? statistic
    : t('statistic.of-clock', { statistic, clock: t(`clock.${kpi.clock}`) });
}

function statisticName({ statistic, per, perName }: ReportKpi, t: SiteContext['t']): string {
  const known = statistics[statistic];
  const percentile = /^p(\d+)$/.exec(statistic)?.[1];
  if (per === 'day') return t('statistic.rate-day');
  if (perName !== null)
    return t(statistic === 'share' ? 'statistic.share-per' : 'statistic.rate-per', {
      unit: perName,
    });
  if (known !== undefined) return t(known);
  return percentile === undefined ? statistic : t('statistic.percentile', { percentile });
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
