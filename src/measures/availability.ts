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

/** Why a measure can't be taken, in words that say what is missing and which export would supply it. */
export function sayLack({ dataset, exported, missing, givers }: Lack): string {
  if (!exported)
    return `there is no export in data/${dataset}/; it would have to give ${listOf(missing, ' and ')}`;
  const supply = givers.map((id) => `data/${id}/`).join(' or ');
  return `this export has no ${listOf(missing)}${supply && `; an export in ${supply} could tell it`}`;
}

/** Whether a measure can be taken from the columns that an export has. */
export const isMeasurable = (...of: Parameters<typeof lackOf>): boolean => lackOf(...of) === null;

/** A column that there is not; `text` is its name with its meaning. */
export interface Missing {
  readonly column: string;
  readonly text: string;
  /** It would come from this field of audit.yaml rather than from an export. */
  readonly setting?: 'openingHours';
}

function missingColumns(
  dataset: Dataset,
  measure: Measure,
  cohort: string | null,
  available: ReadonlySet<string>,
): Missing[] {
  const used = [...(cohort === null ? [] : [cohort]), ...columnsOfMeasure(measure)];
  const missing = used.flatMap((column) => missingFor(dataset, column, available));
  return [...new Map(missing.map((one) => [one.text, one])).values()];
}

function listOf(missing: readonly Missing[], joint = ' and no '): string {
  return missing.map(({ text }) => text).join(joint);
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

const statedIn = '(openingHours or openingHoursBy in audit.yaml)';

function businessInterval(dataset: Dataset, column: string) {
  return Object.entries(dataset.intervals).find(([name]) => businessColumn(name) === column);
}

/** What is missing for a column to be told, in words; nothing where it can be. */
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
      : [
          {
            column,
            text: `opening hours ${statedIn} with the stamps to count them by`,
            setting: 'openingHours',
          },
        ];
  }
  if (column === WITHIN_HOURS)
    return available.has(OPENING_HOURS)
      ? []
      : [{ column, text: `opening hours ${statedIn}`, setting: 'openingHours' }];
  const derived = dataset.derived[column] ?? dataset.stamps?.[column];
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

const describe =
  (dataset: Dataset) =>
  (column: string): Missing => {
    const meaning = dataset.columns[column]?.meaning;
    return { column, text: meaning ? `${column} (${meaning})` : column };
  };
