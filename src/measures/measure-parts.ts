import type { ColumnType } from '../ingest/dataset.ts';
import type { ColumnKind } from './column-kind.ts';
import type { Condition } from './condition.ts';
import type { Measure } from './measure.ts';
import type { Unit } from './unit.ts';

export type Path = readonly (string | number)[];

/** What stands in a measure, each with its path from the measure. */
export interface MeasureParts {
  readonly columns: readonly {
    readonly at: Path;
    readonly column: string;
    readonly kind: ColumnKind;
  }[];
  readonly conditions: readonly { readonly at: Path; readonly condition: Condition }[];
  /** The units in which it can be counted, given what its columns hold; null if that is not known. */
  readonly units: (typeOf: TypeOf) => readonly Unit[] | null;
}

/** What a column holds; null where there is no such column, or its type is not known. */
export type TypeOf = (column: string) => ColumnType | null;

type KeyOf<M> = M extends unknown ? keyof M : never;
/** The field that names a measure; the others only qualify it. */
type Statistic = Exclude<KeyOf<Measure>, 'where' | 'of' | 'per'>;
type Of<S extends Statistic> = S extends 'quantile'
  ? Exclude<Extract<Measure, Record<S, unknown>>, { age: unknown }>
  : Extract<Measure, Record<S, unknown>>;

/** A rule for each member of the algebra: a new member does not compile without one. */
const parts: { readonly [S in Statistic]: (measure: Of<S>) => MeasureParts } = {
  count: ({ where }) => ({ columns: [], ...filter(where), units: () => ['count'] }),
  sum: ({ sum, where }) => ({
    columns: [{ at: ['sum'], column: sum, kind: 'number' }],
    ...filter(where),
    units: (typeOf) => amountUnits(typeOf(sum), ['count', 'decimal', 'score']),
  }),
  share: ({ share, of, per }) => ({
    columns: per === undefined ? [] : [{ at: ['per'], column: per, kind: 'any' }],
    conditions: [
      { at: ['share'], condition: share },
      ...(of ? [{ at: ['of'], condition: of }] : []),
    ],
    units: () => ['share'],
  }),
  proportion: ({ proportion, of, where }) => ({
    columns: [
      { at: ['proportion'], column: proportion, kind: 'number' },
      { at: ['of'], column: of, kind: 'number' },
    ],
    ...filter(where),
    units: () => ['share'],
  }),
  mean: ({ mean, where }) => ({
    columns: [{ at: ['mean'], column: mean, kind: 'number' }],
    ...filter(where),
    units: (typeOf) => amountUnits(typeOf(mean), ['decimal', 'score']),
  }),
  quantile: ({ of, where }) => ({
    columns: [{ at: ['of'], column: of, kind: 'number' }],
    ...filter(where),
    units: (typeOf) => amountUnits(typeOf(of), ['decimal', 'score']),
  }),
  ratio: ({ ratio }) => {
    const each = ratio.map((part) => partsOf(part));
    return {
      columns: each.flatMap(({ columns }, i) =>
        columns.map((column) => ({ ...column, at: ['ratio', i, ...column.at] })),
      ),
      conditions: each.flatMap(({ conditions }, i) =>
        conditions.map((test) => ({ ...test, at: ['ratio', i, ...test.at] })),
      ),
      units: (typeOf) => {
        const [above, below] = each.map((part) => part.units(typeOf));
        if (!above || !below) return null;
        if (!above.includes('duration')) return ['decimal', 'share'];
        return below.includes('duration') ? ['decimal', 'share'] : ['duration'];
      },
    };
  },
  nps: ({ nps, where }) => ({
    columns: [{ at: ['nps'], column: nps, kind: 'rating' }],
    ...filter(where),
    units: () => ['score'],
  }),
  rate: ({ per, where }) => ({
    columns: per === 'day' ? [] : [{ at: ['per'], column: per, kind: 'any' }],
    ...filter(where),
    units: () => ['decimal'],
  }),
  stock: ({ stock, where }) => presenceParts('stock', stock, where, 'count'),
  age: ({ age, where }) => presenceParts('age', age, where, 'duration'),
  attrition: ({ attrition, where }) => presenceParts('attrition', attrition, where, 'share'),
};

function presenceParts(
  name: string,
  { from, until }: { readonly from: string; readonly until: string },
  where: Condition | undefined,
  unit: Unit,
): MeasureParts {
  return {
    columns: [
      { at: [name, 'from'], column: from, kind: 'instant' },
      { at: [name, 'until'], column: until, kind: 'instant' },
    ],
    ...filter(where),
    units: () => [unit],
  };
}

/** The columns, the conditions and the possible units of a measure. */
export function partsOf(measure: Measure): MeasureParts {
  const statistic = (Object.keys(parts) as Statistic[]).find(
    (key) => key in measure && !(key === 'quantile' && 'age' in measure),
  );
  if (statistic === undefined) throw new TypeError('a measure without a statistic');
  return (parts[statistic] as (measure: Measure) => MeasureParts)(measure);
}

function filter(where: Condition | undefined): Pick<MeasureParts, 'conditions'> {
  return { conditions: where ? [{ at: ['where'], condition: where }] : [] };
}

function amountUnits(type: ColumnType | null, otherwise: readonly Unit[]): readonly Unit[] | null {
  if (type === null) return null;
  return type === 'duration' ? ['duration'] : otherwise;
}

/** A condition that holds no other one. */
export type Test = Extract<Condition, { column: string }>;

/** The single tests that a condition is made of, each with its path. */
export function testsOf(condition: Condition, at: Path): { at: Path; test: Test }[] {
  if ('all' in condition)
    return condition.all.flatMap((part, i) => testsOf(part, [...at, 'all', i]));
  if ('any' in condition)
    return condition.any.flatMap((part, i) => testsOf(part, [...at, 'any', i]));
  if ('not' in condition) return testsOf(condition.not, [...at, 'not']);
  return [{ at, test: condition }];
}

/** The values that a test allows, each with its path. */
export function valuesOf(test: Test, at: Path): { at: Path; value: string | number | boolean }[] {
  if (!('is' in test)) return [];
  return Array.isArray(test.is)
    ? test.is.map((value, i) => ({ at: [...at, 'is', i], value }))
    : [{ at: [...at, 'is'], value: test.is }];
}
