import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { type Dataset, dimensionsOf, isMonthly } from '../ingest/dataset.ts';
import { type Period, slicesOf } from '../time/period.ts';
import { lackOf } from './availability.ts';
import { type CoveredSlice, coverageOf, coverSlices } from './coverage.ts';
import type { Kpi } from './define-kpi.ts';
import { type KpiResult, unmeasured } from './kpi-result.ts';
import { measureCohort } from './measure-cohort.ts';
import { measurePresence } from './measure-presence.ts';
import { isPresence } from './measure.ts';

/** What a data set's measures are taken over. `asOf` is UTC, as SQL writes it. */
export interface MeasureScope {
  readonly dataset: Dataset;
  /** Canonical columns that the export gives. */
  readonly available: ReadonlySet<string>;
  /** All data sets, some of which could tell what the export does not. */
  readonly others?: readonly Dataset[];
  readonly period: Period;
  readonly timeZone: string;
  /** The macro that turns UTC into the audit's local time. */
  readonly toLocal: string;
  readonly asOf: string;
}

/** How a data set's measures are broken down. */
export interface Breakdown {
  readonly dimensions: readonly string[];
  readonly months: readonly CoveredSlice[];
  readonly weeks: readonly CoveredSlice[];
}

/** A dimension with more values than this (free text, ids) tells nothing when it is broken down. */
const MOST_PARTS = 1000;

/** Measures every KPI of one data set; KPIs with the same cohort date share their scans. */
export async function measureKpis(
  engine: Engine,
  kpis: readonly Kpi[],
  scope: MeasureScope,
): Promise<Map<string, KpiResult>> {
  const { dataset, period } = scope;
  const coverage = await coverageOf(engine, dataset, scope.toLocal);
  const breakdown: Breakdown = {
    dimensions: await usableDimensions(engine, scope),
    months: coverSlices(slicesOf(period, 'month'), period, coverage),
    weeks: isMonthly(dataset) ? [] : coverSlices(slicesOf(period, 'week'), period, coverage),
  };
  const results = new Map<string, KpiResult>();
  const cohorts = new Map<string | null, Kpi[]>();
  for (const kpi of kpis) {
    const cohort = cohortOf(kpi, dataset);
    const lack = lackOf(dataset, kpi.measure, cohort, scope.available, scope.others);
    if (lack !== null) results.set(kpi.id, unmeasured(lack));
    else if (isPresence(kpi.measure))
      results.set(kpi.id, await measurePresence(engine, kpi, kpi.measure, breakdown, scope));
    else cohorts.set(cohort, [...(cohorts.get(cohort) ?? []), kpi]);
  }
  for (const [cohort, members] of cohorts) {
    const measured = await measureCohort(engine, cohort, members, breakdown, scope);
    for (const [id, result] of measured) results.set(id, result);
  }
  return results;
}

/** The date that puts a KPI's rows into a period; null where all rows count. */
export function cohortOf({ cohort, measure }: Kpi, dataset: Dataset): string | null {
  if (isPresence(measure)) return null;
  return cohort === undefined ? dataset.begins : cohort;
}

async function usableDimensions(engine: Engine, scope: MeasureScope): Promise<string[]> {
  const candidates = dimensionsOf(scope.dataset)
    .map(({ column }) => column)
    .filter((column) => scope.available.has(column));
  if (candidates.length === 0) return [];
  const [counts] = await engine.query(
    z.record(z.string(), z.number()),
    `SELECT ${candidates.map((name) => `count(DISTINCT ${identifier(name)})::DOUBLE AS ${identifier(name)}`).join(', ')}
     FROM ${identifier(scope.dataset.id)}`,
    'counting the values of each dimension',
  );
  return candidates.filter((name) => {
    const distinct = counts?.[name] ?? 0;
    return distinct > 0 && distinct <= MOST_PARTS;
  });
}
