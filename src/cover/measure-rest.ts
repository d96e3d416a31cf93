import { type Engine, identifier, literal } from '../engine/engine.ts';
import { isMeasurable } from '../measures/availability.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { cohortRows } from '../measures/measure-cohort.ts';
import { cohortOf, type MeasureScope } from '../measures/measure-kpis.ts';
import { isPresence, isTally } from '../measures/measure.ts';
import { anyRow, estimateOf, statisticsQuery } from '../measures/statistics-query.ts';
import type { Estimate } from '../measures/statistics.ts';

/** The most parts that are held against the rest, those with most rows first. */
export const MOST_COMPARED = 12;

/** By KPI and part, the figure of all rows that belong to other parts or to none. */
export type RestOf = Readonly<Record<string, Readonly<Record<string, Estimate>>>>;

/**
 * Measures, for each part of a dimension, the rows outside of it. Counts are left out, since a part is
 * no smaller or larger for what the others have; so is what is measured at an instant.
 */
export async function measureRest(
  engine: Engine,
  kpis: readonly Kpi[],
  dimension: string,
  parts: readonly string[],
  scope: MeasureScope,
): Promise<RestOf> {
  if (!scope.available.has(dimension)) return {};
  const planned = kpis.flatMap((kpi, i) => {
    const cohort = cohortOf(kpi, scope.dataset);
    const { measure } = kpi;
    const comparable =
      kpi.dataset === scope.dataset.id && !isPresence(measure) && !isTally(measure);
    return comparable && isMeasurable(scope.dataset, measure, cohort, scope.available)
      ? [{ kpi: kpi.id, cohort, prefix: `k${i}_`, measure: measure }]
      : [];
  });
  const rest: Record<string, Record<string, Estimate>> = {};
  for (const [cohort, members] of Map.groupBy(planned, (plan) => plan.cohort))
    for (const part of parts.slice(0, MOST_COMPARED)) {
      const [row] = await engine.query(
        anyRow,
        statisticsQuery(
          members,
          `(SELECT * FROM ${cohortRows(cohort, scope)}
            WHERE ${identifier(dimension)} IS DISTINCT FROM ${literal(part)})`,
        ),
        `measuring what is not of the ${dimension} ${part}`,
      );
      for (const plan of members) (rest[plan.kpi] ??= {})[part] = estimateOf(plan, row, 1);
    }
  return rest;
}
