import { judge, type Target } from '../assessment/target.ts';
import { type Dataset, dimensionsOf } from '../ingest/dataset.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import type { Bounds } from '../measures/intervals.ts';
import { type KpiResult, unmeasured } from '../measures/kpi-result.ts';
import { cohortOf } from '../measures/measure-kpis.ts';
import { columnsOfMeasure, type Measure, statisticOf } from '../measures/measure.ts';
import type { Estimate } from '../measures/statistics.ts';
import { whyWithoutValue, wordingOf } from '../measures/wording.ts';
import type { ReportKpi } from './schema.ts';

/** The most parts that a breakdown lists; smaller ones are counted as omitted. */
const MOST_PARTS = 50;

/** A KPI as the report gives it: what was measured, what it means, and how it stands to its target. */
export function kpiSection(
  kpi: Kpi,
  dataset: Dataset,
  result: KpiResult = unmeasured(`there is no export in data/${dataset.id}/`),
  target: Target | null,
  minimumCell: number,
  notes: readonly string[],
): ReportKpi {
  const cohort = cohortOf(kpi, dataset);
  const { value, n, missing, interval } = result.headline;
  const reason =
    result.reason ?? (value === null ? whyWithoutValue(dataset, kpi.measure, missing) : null);
  const cell = (estimate: Estimate, person: boolean) =>
    withhold(estimate, minimumCell, person || !isTally(kpi.measure));
  return {
    value,
    n,
    interval: bounds(interval),
    name: kpi.strings.name,
    topic: kpi.topic,
    definition: kpi.strings.definition,
    decision: kpi.strings.decision,
    wording: wordingOf(dataset, kpi.measure, cohort),
    sources: kpi.sources,
    unit: kpi.unit,
    better: kpi.better,
    statistic: statisticOf(kpi.measure),
    clock: kpi.clock,
    cohort,
    missing,
    target: target && { ...target },
    verdict: judge(target, value, interval),
    reason: reason === null ? null : `not measured: ${reason}`,
    notes: [...notes],
    also: Object.fromEntries(
      Object.entries(kpi.also).flatMap(([name, { label, unit, measure }]) => {
        const estimate = result.also[name];
        if (!estimate) return [];
        return [
          [
            name,
            {
              label: label || statisticOf(measure),
              unit: unit ?? kpi.unit,
              missing: estimate.missing,
              value: estimate.value,
              n: estimate.n,
              interval: bounds(estimate.interval),
            },
          ],
        ];
      }),
    ),
    trend: result.months.map(({ period, partial, ...estimate }) => ({
      period,
      partial,
      ...cell(estimate, false),
    })),
    weekly: result.weeks.map(({ period, partial, ...estimate }) => ({
      period,
      partial,
      ...cell(estimate, false),
    })),
    by: Object.fromEntries(
      dimensionsOf(dataset)
        .filter(({ column }) => (result.by[column]?.length ?? 0) > 0)
        .map(({ column, label, privacy }) => {
          const parts = result.by[column] ?? [];
          return [
            column,
            {
              label,
              omitted: Math.max(0, parts.length - MOST_PARTS),
              parts: parts
                .slice(0, MOST_PARTS)
                .map(({ key, ...estimate }) => ({ key, ...cell(estimate, privacy === 'agent') })),
            },
          ];
        }),
    ),
    hours: result.hours.map(({ weekday, hour, ...estimate }) => ({
      weekday,
      hour,
      ...cell(estimate, false),
    })),
    distribution: [...result.distribution],
    benchmarks: [],
  };
}

/** Notes on what a KPI's columns rest on. */
export function notesFor(
  kpi: Kpi,
  basis: Readonly<Record<string, readonly string[]>> = {},
): string[] {
  const columns = new Set(columnsOfMeasure(kpi.measure));
  return [...columns].flatMap((column) => basis[column] ?? []);
}

function isTally(measure: Measure): boolean {
  return 'count' in measure || 'rate' in measure || 'stock' in measure;
}

/** A cell with fewer rows than the minimum says too much about too few; only its n is given. */
function withhold({ value, n, interval }: Estimate, minimum: number, applies: boolean) {
  const suppressed = applies && n > 0 && n < minimum;
  return {
    value: suppressed ? null : value,
    n,
    interval: suppressed ? null : bounds(interval),
    suppressed,
  };
}

function bounds(interval: Bounds | null): [number, number] | null {
  return interval && [interval[0], interval[1]];
}
