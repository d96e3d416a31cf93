import { businessColumn, type Dataset } from '../ingest/dataset.ts';
import { columnsOfMeasure, type Measure } from './measure.ts';

/**
 * Why a measure can't be taken from the columns that an export has (null if it can), in words that
 * say what is missing.
 */
export function whyNotMeasurable(
  dataset: Dataset,
  measure: Measure,
  cohort: string,
  available: ReadonlySet<string>,
): string | null {
  const missing = [...new Set([cohort, ...columnsOfMeasure(measure)])].flatMap((column) =>
    missingFor(dataset, column, available),
  );
  if (missing.length === 0) return null;
  return `this export has no ${[...new Set(missing)].join(' and no ')}`;
}

/** Whether an export gives a column, be it its own, an interval or a derived one. */
export function isColumnAvailable(
  dataset: Dataset,
  column: string,
  available: ReadonlySet<string>,
): boolean {
  return missingFor(dataset, column, available).length === 0;
}

/** Stands among the available columns where the audit states opening hours. */
export const OPENING_HOURS = 'openingHours';

function businessInterval(dataset: Dataset, column: string) {
  return Object.entries(dataset.intervals).find(([name]) => businessColumn(name) === column);
}

function missingFor(dataset: Dataset, column: string, available: ReadonlySet<string>): string[] {
  const interval = dataset.intervals[column];
  if (interval) {
    const given = interval.given !== undefined && available.has(interval.given);
    return given ? [] : missingFor(dataset, interval.to, available);
  }
  const [base, hours] = businessInterval(dataset, column) ?? [];
  if (base !== undefined && hours) {
    if (hours.givenBusiness !== undefined && available.has(hours.givenBusiness)) return [];
    return available.has(OPENING_HOURS) && available.has(hours.to)
      ? missingFor(dataset, base, available)
      : ['opening hours (openingHours in audit.yaml) with the stamps to count them by'];
  }
  const derived = dataset.derived[column];
  if (derived) {
    const absent = derived.from.filter((name) => !available.has(name));
    const enough =
      derived.needs === 'any' ? absent.length < derived.from.length : absent.length === 0;
    return enough
      ? []
      : absent.slice(0, derived.needs === 'any' ? 1 : undefined).map(describe(dataset));
  }
  return available.has(column) ? [] : [describe(dataset)(column)];
}

const describe = (dataset: Dataset) => (column: string) => {
  const meaning = dataset.columns[column]?.meaning;
  return meaning ? `${column} (${meaning})` : column;
};
