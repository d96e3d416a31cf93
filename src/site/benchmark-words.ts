import type { ReportBenchmark, ReportComparison } from '../report/benchmark-schema.ts';
import type { ReportKpi } from '../report/schema.ts';
import { noBreakSpace } from '../formats/no-break-space.ts';
import { capitalised } from './sentence.ts';
import type { SiteContext } from './site-context.ts';
import type { MessageKey } from '../language/catalogue.ts';

type Words = Pick<SiteContext, 'formats' | 't'>;
/** A published figure, be it listed by itself or beside a KPI. */
export type PublishedFigure = Omit<ReportBenchmark, 'kpis'>;

/** The published figure: "9.1%", "70% – 79%", "6.55 GBP". */
export function publishedText(
  { value, range, unit, currency }: PublishedFigure,
  { formats }: Words,
): string {
  const limit = (amount: number) => formats.limit(unit, amount);
  const text = range === null ? (value === null ? '' : limit(value)) : range.map(limit).join(' – ');
  return (currency === null ? text : `${text} ${currency}`).replaceAll(' ', noBreakSpace);
}

/** Of whom it is: "Retail, United Kingdom", "all industries, worldwide, teams of 26 or more". */
export function ofWhom({ segment, region, group, channel }: PublishedFigure, { t }: Words): string {
  return [
    segment ?? t('benchmark.all-industries'),
    region ?? t('benchmark.no-region'),
    ...(channel === null ? [] : [t(`benchmark.channel.${channel}`)]),
    ...(group === null ? [] : [group]),
  ].join(', ');
}

/** The year, or the part of it that is stated. */
export function yearText(
  { year, period }: Pick<PublishedFigure, 'year' | 'period'>,
  { t }: Words,
): string {
  return period ?? (year === null ? t('benchmark.no-year') : String(year));
}

/** How old it is at the report's date, in words. */
export function ageText({ age }: Pick<PublishedFigure, 'age'>, { t }: Words): string {
  if (age === null || age < 1) return '';
  return t('benchmark.age', { count: age });
}

const statisticKeys: Partial<Record<ReportBenchmark['statistic'], MessageKey>> = {
  mean: 'statistic.mean',
  median: 'statistic.median',
  share: 'statistic.share',
  nps: 'statistic.nps',
  count: 'statistic.count',
};

/** What kind of figure it is: "Mean, calendar hours", "Expectation". */
export function statisticOfBenchmark(figure: PublishedFigure, { t, formats }: Words): string {
  const { statistic, clock, kind } = figure;
  if (kind !== 'measurement') return t(`benchmark.kind.${kind}`);
  const key = statisticKeys[statistic];
  const percentile = /^p(\d+)$/.exec(statistic)?.[1] ?? '';
  const plain = key
    ? t(key)
    : percentile
      ? t('statistic.percentile', { percentile })
      : t(statistic === 'max' ? 'benchmark.statistic.max' : 'benchmark.statistic.unknown');
  if (clock === null || clock === 'unknown') return capitalised(plain, formats.locale);
  return t('statistic.of-clock', { statistic: plain, clock: t(`clock.${clock}`) });
}

/** The audit's own figure beside a published one: "16 s", "84.0% (Chat)", "22 h (mean)". */
export function ownText(
  kpi: ReportKpi,
  { stat, part, value }: ReportComparison['ours'],
  { formats, t }: Words,
): string {
  if (value === null) return t('kpi.not-measured');
  const also = stat === null ? undefined : kpi.also[stat];
  const which = part ?? also?.label;
  const text = formats.value(also?.unit ?? kpi.unit, value);
  return which === undefined ? text : `${text} (${which})`;
}
