import type { Dataset } from '../ingest/dataset.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import type { KpiResult } from '../measures/kpi-result.ts';
import { isTally } from '../measures/measure.ts';
import { twiceTheRest } from '../measures/outliers.ts';
import { processLimits } from '../measures/process-limits.ts';
import type { Unit } from '../measures/unit.ts';
import type { ReportKpi } from './schema.ts';

/** A survival median that differs from the plain one by more than this share of it is said aloud. */
const DIFFERS = 0.1;

/** What the figures of a KPI are tested for: change, bias by what is still open, and uneven shares. */
export function kpiTests(
  kpi: Kpi,
  dataset: Dataset,
  result: KpiResult,
  minimumCell: number,
): Pick<ReportKpi, 'process' | 'survival' | 'twiceTheRest'> {
  return {
    process: processSection(kpi, dataset, result, minimumCell),
    survival: survivalSection(result),
    twiceTheRest: twiceSection(kpi, result, minimumCell),
  };
}

/** Whether figures on few rows are neither too telling nor too uncertain to be shown. */
export function isSpared({ measure }: Kpi, { aggregated }: Dataset): boolean {
  return aggregated ?? isTally(measure);
}

const clamps: Record<Unit, { min?: number; max?: number }> = {
  count: { min: 0 },
  duration: { min: 0 },
  decimal: {},
  share: { min: 0, max: 1 },
  score: {},
};

/** Limits of the weekly figures; weeks that are partial or rest on too few rows are gaps. */
function processSection(
  kpi: Kpi,
  dataset: Dataset,
  { weeks }: KpiResult,
  minimumCell: number,
): ReportKpi['process'] {
  const spared = isSpared(kpi, dataset);
  const limits = processLimits(
    weeks.map(({ period, partial, value, n }) => ({
      key: period,
      value: partial || (!spared && n < minimumCell) ? null : value,
    })),
    clamps[kpi.unit],
  );
  if (!limits) return null;
  const { mean, lower, upper, signals, verdict, latest } = limits;
  return {
    mean,
    lower: Number.isFinite(lower) ? lower : null,
    upper: Number.isFinite(upper) ? upper : null,
    signals: signals.map(({ key, rule }) => ({ period: key, rule })),
    verdict,
    latest,
  };
}

function survivalSection({ survival, headline }: KpiResult): ReportKpi['survival'] {
  if (!survival || survival.censored === 0) return null;
  const { median, interval, n, censored, missing } = survival;
  const { value } = headline;
  return {
    value: median,
    interval: interval && [interval[0], interval[1]],
    n,
    missing,
    censored,
    differs: value !== null && (median === null || Math.abs(median - value) > DIFFERS * value),
  };
}

/** Parts under the minimum cell are left out of the comparison and its list. */
function twiceSection(kpi: Kpi, { by }: KpiResult, minimumCell: number): ReportKpi['twiceTheRest'] {
  if (kpi.twiceTheRest === undefined) return null;
  const parts = (by[kpi.twiceTheRest] ?? []).flatMap(({ key, n }) =>
    key === null || n < minimumCell ? [] : [{ key, n }],
  );
  const compared = twiceTheRest(parts);
  if (compared.length === 0) return null;
  return {
    dimension: kpi.twiceTheRest,
    compared: compared.length,
    parts: compared
      .filter(({ verdict }) => verdict !== 'no')
      .map(({ interval, ...part }) => ({
        ...part,
        interval: interval && ([interval[0], interval[1]] as [number, number]),
      })),
  };
}
