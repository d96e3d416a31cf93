import {
  businessColumn,
  type ColumnType,
  type Dataset,
  measurableColumns,
  type Privacy,
  WITHIN_HOURS,
} from '../ingest/dataset.ts';

/** What a column that a measure may use holds; `type` is null where the data set does not say. */
export interface MeasurableColumn {
  readonly type: ColumnType | null;
  readonly privacy: Privacy;
  /** The words of a closed vocabulary. */
  readonly values: readonly string[] | null;
}

/** What a part of a measure needs of its column. */
export type ColumnKind = 'number' | 'rating' | 'instant' | 'value' | 'any';

const fitting: Readonly<Record<ColumnKind, readonly ColumnType[] | null>> = {
  number: ['integer', 'number', 'duration'],
  rating: ['integer', 'number'],
  instant: ['instant'],
  value: ['text', 'integer', 'number', 'duration', 'boolean'],
  any: null,
};

export const kindWords: Readonly<Record<ColumnKind, string>> = {
  number: 'a number or a duration',
  rating: 'a number from 0 to 10',
  instant: 'a date and time',
  value: 'a text, a number, or true or false',
  any: 'anything',
};

export const typeWords: Readonly<Record<ColumnType, string>> = {
  text: 'a text',
  instant: 'a date and time',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  duration: 'a duration',
};

/** The columns of a data set that a measure may use, with what they hold. */
export function columnKinds(dataset: Dataset): Map<string, MeasurableColumn> {
  const durations = Object.keys(dataset.intervals).flatMap((name) => [name, businessColumn(name)]);
  return new Map(
    [...measurableColumns(dataset).keys()].map((name) => {
      const own = dataset.columns[name];
      const stated = (own ?? dataset.derived[name] ?? dataset.stamps?.[name])?.type;
      const type = name === WITHIN_HOURS ? 'boolean' : stated;
      return [
        name,
        {
          type: type ?? (durations.includes(name) ? 'duration' : null),
          privacy: own?.privacy ?? 'public',
          values: own?.values ? Object.keys(own.values) : null,
        },
      ];
    }),
  );
}

/** Whether a column holds what is needed; one of an unknown type is let pass. */
export function isOfKind({ type }: MeasurableColumn, kind: ColumnKind): boolean {
  return type === null || (fitting[kind]?.includes(type) ?? true);
}
