import type { Engine } from '../engine/engine.ts';
import { isMonthly } from '../ingest/dataset.ts';
import { holdsAnywhere, hoursCover, type HoursCover } from '../ingest/hours-cover.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import { OPENING_HOURS } from '../measures/availability.ts';
import type { KpiResult } from '../measures/kpi-result.ts';
import { measureKpis, type MeasureScope } from '../measures/measure-kpis.ts';
import { dayAfter, type Period, wholeMonths } from '../time/period.ts';
import { localToSqlUtc } from '../time/time-zone.ts';
import { spanOf } from './period.ts';
import type { Measurement, MeasurementInputs } from './measurement.ts';

/** By data set, which of its rows have opening hours. */
export async function hoursCovers(
  engine: Engine,
  ingested: readonly IngestedDataset[],
  { audit }: MeasurementInputs,
): Promise<Map<string, HoursCover | null>> {
  const covers = new Map<string, HoursCover | null>();
  for (const { dataset } of ingested)
    covers.set(dataset.id, await hoursCover(engine, dataset, audit));
  return covers;
}

/** What the exports of a data set give, by name. */
export function availableIn(
  { mapped, standIns }: Pick<IngestedDataset, 'mapped' | 'standIns'>,
  cover: HoursCover | null,
): ReadonlySet<string> {
  return new Set([
    ...mapped,
    ...Object.keys(standIns),
    ...(holdsAnywhere(cover) ? [OPENING_HOURS] : []),
  ]);
}

/** The data sets, the one first whose rows a report is of. */
export const byRank = (datasets: readonly IngestedDataset[]): IngestedDataset[] =>
  datasets.toSorted((a, b) => a.dataset.rank - b.dataset.rank);

/** Measures every KPI over the data sets that are in the engine. */
export async function measureAllKpis(
  engine: Engine,
  ingested: readonly IngestedDataset[],
  covers: ReadonlyMap<string, HoursCover | null>,
  { audit, members }: MeasurementInputs,
): Promise<
  Pick<Measurement, 'period' | 'asOf' | 'results'> & {
    /** What each data set was measured over. */
    readonly scopes: ReadonlyMap<string, MeasureScope>;
  }
> {
  let span: Period | null = null;
  for (const { dataset } of byRank(ingested))
    span ??= await spanOf(engine, dataset, 'audit_from_utc');
  const period = audit.period
    ? { ...audit.period, stated: true }
    : span && { ...span, stated: false };
  const asOf = audit.asOf ?? (period && `${dayAfter(period.to)}T00:00`);

  const results: Record<string, KpiResult> = {};
  const scopes = new Map<string, MeasureScope>();
  for (const { dataset, mapped, standIns } of ingested) {
    const own = [...members.kpis.values()].filter((kpi) => kpi.dataset === dataset.id);
    if (!period || !asOf) continue;
    const scope: MeasureScope = {
      dataset,
      available: availableIn({ mapped, standIns }, covers.get(dataset.id) ?? null),
      others: [...members.datasets.values()],
      period: isMonthly(dataset) && !period.stated ? wholeMonths(period) : period,
      timeZone: audit.timeZone,
      toLocal: 'audit_from_utc',
      asOf: localToSqlUtc(asOf, audit.timeZone),
    };
    scopes.set(dataset.id, scope);
    const measured = await measureKpis(engine, own, scope);
    Object.assign(results, Object.fromEntries(measured));
  }
  return { period, asOf, results, scopes };
}
