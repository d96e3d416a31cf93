import type { Language } from '../language/language.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { columnsOfMeasure } from '../measures/measure.ts';
import type { Dataset } from '../ingest/dataset.ts';
import type { ReportAutomation } from './schema.ts';

/** What an automation did, in a sentence: "Automatic closing: 1,291 of 4,559 closings came 15 d after …". */
export function automationNote(
  { what, of, median, spikes, setAside }: ReportAutomation,
  { t, formats }: Pick<Language, 't' | 'formats'>,
): string {
  const [first, ...further] = spikes.map(({ delay, count }) => ({
    spike: count,
    delay: formats.duration(delay),
  }));
  if (!first) return '';
  const list = [
    t(`automation.${what}-first`, { ...first, of }),
    ...further.map((spike) => t('automation.further', spike)),
  ].join(', ');
  const effect =
    what === 'closing'
      ? t('automation.closing-effect')
      : setAside > 0
        ? t('automation.set-aside', { count: setAside })
        : t('automation.counts');
  return `${t(`automation.${what}`, { list, median: formats.duration(median) })} ${effect}`;
}

/** The automations that bear on what a KPI measures. */
export function automationsOf(
  kpi: Kpi,
  dataset: Dataset,
  automations: readonly ReportAutomation[],
): ReportAutomation[] {
  const stamps = new Set(
    columnsOfMeasure(kpi.measure).flatMap((column) => [
      column,
      dataset.intervals[column]?.to ?? column,
      ...(dataset.derived[column]?.from ?? []),
    ]),
  );
  return automations.filter(
    ({ dataset: id, from, to }) =>
      id === dataset.id &&
      [from, to].some((stamp) => stamp !== dataset.begins && stamps.has(stamp)),
  );
}
