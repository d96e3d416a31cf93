import type { Formats } from '../formats/create-formats.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { columnsOfMeasure } from '../measures/measure.ts';
import type { Dataset } from '../ingest/dataset.ts';
import type { ReportAutomation } from './schema.ts';

const names = {
  reply: { one: 'reply', many: 'first replies', since: 'after the request' },
  closing: { one: 'closing', many: 'closings', since: 'after the last resolution' },
  resolution: { one: 'closing', many: 'closings', since: 'after the request' },
} as const;

/** What an automation did, in a sentence: "Automatic closing: 1,291 of 4,559 closings came 15 d after …". */
export function automationNote(
  { what, of, median, spikes, setAside }: ReportAutomation,
  formats: Formats,
): string {
  const { one, many, since } = names[what];
  const [first, ...further] = spikes.map(
    ({ delay, count }) => [formats.count(count), formats.duration(delay)] as const,
  );
  if (!first) return '';
  const others = further.map(([count, delay]) => `${count} after ${delay}`);
  const list = [`${first[0]} of ${formats.count(of)} ${many} came ${first[1]} ${since}`, ...others];
  const effect =
    what === 'closing'
      ? 'Closing never counts as resolving.'
      : setAside > 0
        ? `${formats.count(setAside)} were set aside: what an automation does is nobody’s work.`
        : 'They count as they stand, since the data does not tell them from people’s.';
  return `Automatic ${one}: ${list.join(', ')}, each to the minute or the hour; half of all came within ${formats.duration(median)}. ${effect}`;
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
