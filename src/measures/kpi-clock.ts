import { isDeepStrictEqual } from 'node:util';

import { businessColumn, type Dataset } from '../ingest/dataset.ts';
import type { Translate } from '../language/translate.ts';
import type { Clock } from './clock.ts';
import type { Kpi } from './define-kpi.ts';
import { columnsOfMeasure, type Measure, statisticOf } from './measure.ts';
import { statisticName } from './statistic-name.ts';

/**
 * A KPI with its headline on a clock, and the headline of the other clock among its further
 * statistics; the rest of these follow the headline. Null if it measures no interval, so that it has
 * no clock at all.
 */
export function onClock(kpi: Kpi, dataset: Dataset, clock: Clock, t: Translate): Kpi | null {
  const pairs = Object.keys(dataset.intervals).map((name) => [name, businessColumn(name)] as const);
  const clocked = new Set<string>(pairs.flat());
  if (!columnsOfMeasure(kpi.measure).some((column) => clocked.has(column))) return null;
  const other = clock === 'business' ? 'calendar' : 'business';
  const counterparts = new Map(
    pairs.map(([calendar, business]) =>
      clock === 'business' ? [calendar, business] : [business, calendar],
    ),
  );
  const turned = (measure: Measure) => renamed(measure, counterparts) as Measure;
  const measure = turned(kpi.measure);
  if (isDeepStrictEqual(measure, kpi.measure)) return { ...kpi, clock };
  const further = Object.entries(kpi.also)
    .filter(([, own]) => !isDeepStrictEqual(own.measure, measure))
    .map(([name, own]) => [name, { ...own, measure: turned(own.measure) }]);
  const label = t(`further.${other}`, { statistic: statisticName(statisticOf(kpi.measure), t) });
  return {
    ...kpi,
    measure,
    clock,
    also: {
      ...Object.fromEntries(further),
      [other]: { label, measure: kpi.measure },
    } as Kpi['also'],
  };
}

/** A measure with other columns in the place of some, wherever in it they are named. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, renamed(entry, names)]),
  );
}
