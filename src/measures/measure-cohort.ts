import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import { dayAfter, daysIn } from '../time/period.ts';
import { isColumnAvailable, isMeasurable } from './availability.ts';
import { columnsOfCondition } from './condition.ts';
import type { CoveredSlice } from './coverage.ts';
import type { Kpi } from './define-kpi.ts';
import { distributionOf } from './distribution.ts';
import { byWeight, type KpiResult, noEstimate, partKey, type SliceEstimate } from './kpi-result.ts';
import type { Breakdown, MeasureScope } from './measure-kpis.ts';
import { type Flow, isPresence } from './measure.ts';
import { measureSurvival, type Survival } from './survival.ts';
import { type AnyRow, anyRow, estimateOf, statisticsQuery } from './statistics-query.ts';

/** Measures KPIs over the rows of the same period: one query for their totals, one for every group. */
export async function measureCohort(
  engine: Engine,
  cohort: string | null,
  kpis: readonly Kpi[],
  { dimensions, months, weeks }: Breakdown,
  scope: MeasureScope,
): Promise<Map<string, KpiResult>> {
  const rows = cohortRows(cohort, scope);
  const dated = cohort !== null;
  const days = daysIn(scope.period);
  const headlines = kpis.map((kpi, i) => ({ kpi, prefix: `k${i}_`, measure: kpi.measure as Flow }));
  const further = headlines.flatMap(({ kpi, prefix }) =>
    Object.entries(kpi.also).flatMap(([name, { measure }], j) =>
      !isPresence(measure) && isMeasurable(scope.dataset, measure, cohort, scope.available)
        ? [{ kpi, name, prefix: `${prefix}also${j}_`, measure }]
        : [],
    ),
  );
  const [overall] = await engine.query(
    anyRow,
    statisticsQuery([...headlines, ...further], rows),
    `measuring ${kpis.map(({ id }) => id).join(', ')}`,
  );
  const alone = [...(dated ? ['_month', '_week'] : []), ...dimensions];
  const clock = dated ? ['_weekday', '_hour'] : [];
  const sets = [...alone.map((key) => [key]), ...(dated ? [clock] : [])];
  const grouped =
    sets.length === 0
      ? []
      : await engine.query(
          anyRow,
          statisticsQuery(headlines, rows, [...alone, ...clock], sets),
          `measuring ${kpis.map(({ id }) => id).join(', ')} by month, week and part`,
        );
  const groupOf = (key: string) => grouped.filter((row) => row[`not_${key}`] === 0);

  const results = new Map<string, KpiResult>();
  for (const { kpi, prefix, measure } of headlines) {
    const estimate = (row: AnyRow | undefined, covered: number) =>
      estimateOf({ measure, prefix }, row, covered);
    const slices = (key: string, all: readonly CoveredSlice[]): SliceEstimate[] => {
      if (!dated) return [];
      const byKey = new Map(groupOf(key).map((row) => [row[key], row]));
      return all.map((slice) => ({
        period: slice.key,
        partial: slice.partial,
        ...(slice.covered || byKey.has(slice.key)
          ? estimate(byKey.get(slice.key), slice.days)
          : noEstimate),
      }));
    };
    results.set(kpi.id, {
      lack: null,
      headline: estimate(overall, days),
      also: Object.fromEntries(
        further
          .filter((also) => also.kpi === kpi)
          .map((also) => [also.name, estimateOf(also, overall, days)]),
      ),
      months: slices('_month', months),
      weeks: slices('_week', weeks),
      by: Object.fromEntries(
        dimensions.map((dimension) => [
          dimension,
          groupOf(dimension)
            .map((row) => ({
              key: partKey.parse(row[dimension]),
              ...estimate(row, days),
            }))
            .toSorted(byWeight),
        ]),
      ),
      hours:
        kpi.hourOfWeek && dated
          ? groupOf('_weekday')
              .map((row) => ({
                weekday: z.number().parse(row._weekday),
                hour: z.number().parse(row._hour),
                ...estimate(row, days),
              }))
              .toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour)
          : [],
      distribution:
        kpi.unit === 'duration' && 'quantile' in measure
          ? await distributionOf(engine, measure, rows)
          : [],
      survival: await survivalOf(engine, kpi, rows, scope),
    });
  }
  return results;
}

/** The cohort's rows within the period (all rows where it has no date), with the local month, week, weekday and hour of their date. */
export function cohortRows(
  cohort: string | null,
  { dataset, period, toLocal }: MeasureScope,
): string {
  if (cohort === null) return identifier(dataset.id);
  return `(SELECT *, strftime(_local, '%Y-%m') AS _month, strftime(_local, '%G-W%V') AS _week,
      isodow(_local)::DOUBLE AS _weekday, hour(_local)::DOUBLE AS _hour
    FROM (SELECT *, ${toLocal}(${identifier(cohort)}) AS _local FROM ${identifier(dataset.id)})
    WHERE _local >= TIMESTAMP ${literal(period.from)} AND _local < TIMESTAMP ${literal(dayAfter(period.to))})`;
}

async function survivalOf(
  engine: Engine,
  { measure, running }: Kpi,
  rows: string,
  { dataset, available, asOf }: MeasureScope,
): Promise<Survival | null> {
  if (!running || !('quantile' in measure) || !('of' in measure)) return null;
  const interval = dataset.intervals[measure.of];
  if (!interval) return null;
  const known = columnsOfCondition(running).every((column) =>
    isColumnAvailable(dataset, column, available),
  );
  if (!known) return null;
  const columns = { duration: measure.of, begins: interval.from, open: running, asOf };
  return measureSurvival(engine, rows, columns);
}
