import { businessColumn, type Dataset, WITHIN_HOURS } from '../ingest/dataset.ts';
import { columnsOfMeasure, type Measure } from './measure.ts';

/** What a measure would need of the exports and doesn't get. */
export interface Lack {
  readonly dataset: string;
  /** Whether the data set has an export, if one without what is missing. */
  readonly exported: boolean;
  readonly missing: readonly Missing[];
  /** Other data sets, an export of which could tell what is missing. */
  readonly givers: readonly string[];
}

/** What a measure lacks in the columns that an export has; null if it can be taken from them. */
export function lackOf(
  dataset: Dataset,
  measure: Measure,
  cohort: string | null,
  available: ReadonlySet<string>,
  others: readonly Dataset[] = [],
): Lack | null {
  const missing = missingColumns(dataset, measure, cohort, available);
  if (missing.length === 0) return null;
  const givers = others.filter(({ feeds = [] }) =>
    feeds.some(
      ({ to, gives }) => to === dataset.id && missing.some(({ column }) => column in gives),
    ),
  );
  return { dataset: dataset.id, exported: true, missing, givers: givers.map(({ id }) => id) };
}

/** What a measure would need where a data set has no export at all. */
export function wholeLack(dataset: Dataset, measure: Measure, cohort: string | null): Lack {
  const missing = missingColumns(dataset, measure, cohort, new Set());
  return { dataset: dataset.id, exported: false, missing, givers: [] };
}

/** Whether a measure can be taken from the columns that an export has. */
export const isMeasurable = (...of: Parameters<typeof lackOf>): boolean => lackOf(...of) === null;

/** A column that there is not. */
export interface Missing {
  readonly column: string;
  /** It would come from the opening hours of audit.yaml rather than from an export, or from both. */
  readonly hours?: 'stated' | 'stated-with-stamps';
}

function missingColumns(
  dataset: Dataset,
  measure: Measure,
  cohort: string | null,
  available: ReadonlySet<string>,
): Missing[] {
  const used = [...(cohort === null ? [] : [cohort]), ...columnsOfMeasure(measure)];
  const missing = used.flatMap((column) => missingFor(dataset, column, available));
  return [...new Map(missing.map((one) => [one.hours ?? one.column, one])).values()];
}

/** Whether an export gives a column, be it its own, an interval or a derived one. */
export function isColumnAvailable(
  dataset: Dataset,
  column: string,
  available: ReadonlySet<string>,
): boolean {
  return missingFor(dataset, column, available).length === 0;
}

/** Stands among the available columns where the audit states opening hours that hold for some row. */
export const OPENING_HOURS = 'openingHours';

function businessInterval(dataset: Dataset, column: string) {
  return Object.entries(dataset.intervals).find(([name]) => businessColumn(name) === column);
}

/** What is missing for a column to be told; nothing where it can be. */
function missingFor(dataset: Dataset, column: string, available: ReadonlySet<string>): Missing[] {
  const interval = dataset.intervals[column];
  if (interval) {
    const given = interval.given !== undefined && available.has(interval.given);
    return given
      ? []
      : [interval.from, interval.to].flatMap((stamp) => missingFor(dataset, stamp, available));
  }
  const [base, hours] = businessInterval(dataset, column) ?? [];
  if (base !== undefined && hours) {
    if (hours.givenBusiness !== undefined && available.has(hours.givenBusiness)) return [];
    return available.has(OPENING_HOURS) && isColumnAvailable(dataset, hours.to, available)
      ? missingFor(dataset, base, available)
      : [{ column, hours: 'stated-with-stamps' }];
  }
  if (column === WITHIN_HOURS)
    return available.has(OPENING_HOURS) ? [] : [{ column, hours: 'stated' }];
  const derived = dataset.derived[column] ?? dataset.stamps?.[column];
  if (derived) {
    const absent = derived.from.filter((name) => !available.has(name));
    const enough =
      derived.needs === 'any' ? absent.length < derived.from.length : absent.length === 0;
    return enough
      ? []
      : absent.slice(0, derived.needs === 'any' ? 1 : undefined).map((name) => ({ column: name }));
  }
  return available.has(column) ? [] : [{ column }];
}
