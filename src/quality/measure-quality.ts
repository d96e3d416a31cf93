import type { Engine } from '../engine/engine.ts';
import { auditClosures } from '../ingest/audit-hours.ts';
import { type Dataset, isMonthly } from '../ingest/dataset.ts';
import type { HoursCover } from '../ingest/hours-cover.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { cohortOf } from '../measures/measure-kpis.ts';
import { yearAfter } from '../time/now.ts';
import { addDays } from '../time/period.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { byWeight, type Defect } from './defect.ts';
import {
  checkVendorDurations,
  vendorDefects,
  type VendorCheck,
  zeroDurations,
} from './durations.ts';
import { type FillByMonth, fillByMonth, fillDefects } from './fill-by-month.ts';
import { dailyRows, findGaps, gapDefects, weeklyPattern, type WeeklyPattern } from './gaps.ts';
import { rowDefects } from './row-defects.ts';
import { suspiciousDates } from './suspicious-dates.ts';
import { touchedDimensions, touchedKpis } from './touched-kpis.ts';

/** A defect with what it touches. */
export interface TouchingDefect extends Defect {
  /** Ids of the measured KPIs, in the order in which KPIs are read. */
  readonly kpis: readonly string[];
  /** Labels of the dimensions by which breakdowns lack something. */
  readonly dimensions: readonly string[];
}

/** What was looked for in one data set, and found. */
export interface DatasetQuality {
  readonly dataset: string;
  readonly pattern: WeeklyPattern | null;
  /** Why days without rows were not looked for. */
  readonly noPattern: 'monthly' | 'register' | 'too-short' | null;
  readonly fill: FillByMonth | null;
  readonly vendor: readonly VendorCheck[];
  readonly defects: readonly TouchingDefect[];
}

export interface QualitySettings {
  readonly audit: Audit;
  readonly covers: ReadonlyMap<string, HoursCover | null>;
  readonly kpis: readonly Kpi[];
  /** The ids of the KPIs that could be measured. */
  readonly measured: ReadonlySet<string>;
  /** The instant (UTC, as SQL writes it) after which no stamp can lie. */
  readonly now: string;
}

/** Looks for defects in the rows of every data set that has files, in its finished table. */
export async function measureQuality(
  engine: Engine,
  datasets: readonly IngestedDataset[],
  settings: QualitySettings,
): Promise<DatasetQuality[]> {
  const qualities: DatasetQuality[] = [];
  for (const data of datasets)
    if (data.files.length > 0)
      qualities.push(await datasetQuality(engine, data, datasets, settings));
  return qualities;
}

async function datasetQuality(
  engine: Engine,
  data: IngestedDataset,
  datasets: readonly IngestedDataset[],
  { audit, covers, kpis, measured, now }: QualitySettings,
): Promise<DatasetQuality> {
  const { dataset } = data;
  const toLocal = 'audit_from_utc';
  const isDated = kpis.some(
    (kpi) => kpi.dataset === dataset.id && cohortOf(kpi, dataset) === dataset.begins,
  );
  const days = await dailyRows(engine, dataset, toLocal);
  const isDaily = isDated && !isMonthly(dataset);
  const pattern = isDaily ? weeklyPattern(days) : null;
  const gaps = pattern ? findGaps(days, pattern, closedDays(audit, now)) : [];
  const fill = await fillByMonth(engine, data, toLocal);
  const vendor = await checkVendorDurations(engine, data, covers.get(dataset.id) ?? null);
  const defects = [
    ...rowDefects(data),
    ...gapDefects(dataset, days, gaps),
    ...(await suspiciousDates(engine, data, yearAfter(now))),
    ...(await zeroDurations(engine, data)),
    ...fillDefects(data, fill),
    ...vendorDefects(data, vendor),
  ];
  const used = kpis.filter(({ id }) => measured.has(id));
  return {
    dataset: dataset.id,
    pattern,
    noPattern: pattern ? null : isMonthly(dataset) ? 'monthly' : isDated ? 'too-short' : 'register',
    fill,
    vendor,
    defects: defects
      .map((defect) => weighed(defect, touchedKpis(defect, datasets, used), dataset))
      .toSorted(byWeight),
  };
}

/** What touches no figure is minor, however many rows have it. */
function weighed(defect: Defect, kpis: readonly string[], dataset: Dataset): TouchingDefect {
  const dimensions = touchedDimensions(defect, dataset);
  const touches = kpis.length + dimensions.length > 0;
  return { ...defect, severity: touches ? defect.severity : 'minor', kpis, dimensions };
}

/** The whole days on which the audit says that there is no service. */
function closedDays(audit: Audit, now: string): Set<string> {
  return new Set(
    auditClosures(audit, yearAfter(now)).flatMap(({ from, to = from, hours }) => {
      const days: string[] = [];
      if (hours === undefined)
        for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
      return days;
    }),
  );
}
