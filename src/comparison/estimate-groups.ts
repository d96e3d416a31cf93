import type { Engine } from '../engine/engine.ts';
import type { Dataset } from '../ingest/dataset.ts';
import { isMeasurable } from '../measures/availability.ts';
import { noEstimate } from '../measures/kpi-result.ts';
import type { Flow } from '../measures/measure.ts';
import { type AnyRow, anyRow, estimateOf, statisticsQuery } from '../measures/statistics-query.ts';
import type { Estimate } from '../measures/statistics.ts';

export type Estimates<Name extends string> = Readonly<Record<Name, Estimate>>;

/** The estimates of a group of rows, and the values that make the group. */
export interface EstimatedGroup<Name extends string> {
  readonly keys: Readonly<Record<string, string | number | null>>;
  readonly estimates: Estimates<Name>;
}

/**
 * Takes several measures over several groupings of the same rows in one query. What the exports can’t
 * give (`available` are the columns that they do) has no value and an n of 0.
 *
 * @param rows SQL that can stand after FROM
 * @returns the groups of each of `sets`, in the order of `sets`
 */
export async function estimateGroups<Name extends string>(
  engine: Engine,
  dataset: Dataset,
  available: ReadonlySet<string>,
  measures: Readonly<Record<Name, Flow>>,
  rows: string,
  sets: readonly (readonly string[])[],
): Promise<EstimatedGroup<Name>[][]> {
  const planned = (Object.entries(measures) as [Name, Flow][]).map(([name, measure], i) => ({
    ...{ name, measure, prefix: `m${i}_` },
    given: isMeasurable(dataset, measure, dataset.begins, available),
  }));
  const keys = [...new Set(sets.flat())];
  const found = await engine.query(
    anyRow,
    statisticsQuery(
      planned.filter(({ given }) => given),
      rows,
      keys,
      sets,
    ),
    `measuring ${dataset.id}`,
  );
  const group = (set: readonly string[], row: AnyRow): EstimatedGroup<Name> => ({
    keys: Object.fromEntries(set.map((key) => [key, row[key] as string | number | null])),
    estimates: Object.fromEntries(
      planned.map(({ given, ...plan }) => [
        plan.name,
        given ? estimateOf(plan, row, 1) : noEstimate,
      ]),
    ) as Record<Name, Estimate>,
  });
  return sets.map((set) =>
    found
      .filter((row) => keys.every((key) => row[`not_${key}`] === (set.includes(key) ? 0 : 1)))
      .map((row) => group(set, row)),
  );
}
