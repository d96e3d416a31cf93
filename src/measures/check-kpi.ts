import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { ColumnType, Dataset } from '../ingest/dataset.ts';
import {
  type ColumnKind,
  columnKinds,
  isOfKind,
  kindWords,
  type MeasurableColumn,
  typeWords,
} from './column-kind.ts';
import { isStock, type Measure, statisticOf } from './measure.ts';
import { partsOf, type Path, type Test, testsOf, valuesOf } from './measure-parts.ts';
import type { Unit } from './unit.ts';

/** A KPI, or what is sound of one that is not yet right. */
export interface CheckableKpi {
  readonly cohort?: string | undefined;
  readonly measure?: Measure | undefined;
  readonly unit?: Unit | undefined;
  readonly also?: Readonly<
    Record<string, { readonly measure: Measure; readonly unit?: Unit | undefined }>
  >;
  readonly hourOfWeek?: boolean | undefined;
}

/**
 * Everything in a KPI that its data set contradicts: columns that it lacks or that hold something
 * else, words that a column never holds, units in which a measure can't be counted, and fields
 * without effect. `placeOf` finds a value of the KPI in its file.
 */
export function checkKpi(
  kpi: CheckableKpi,
  dataset: Dataset,
  placeOf: (path: Path) => Place,
): Problem[] {
  const check = new KpiCheck(dataset, placeOf);
  if (kpi.cohort !== undefined) check.column(kpi.cohort, 'instant', ['cohort']);
  if (kpi.measure) check.measure(kpi.measure, ['measure'], kpi.unit, ['unit']);
  for (const [name, { measure, unit }] of Object.entries(kpi.also ?? {})) {
    const path = ['also', name];
    check.measure(measure, [...path, 'measure'], unit ?? kpi.unit, unit ? [...path, 'unit'] : path);
  }
  return [...check.problems, ...withoutEffect(kpi, placeOf)];
}

class KpiCheck {
  readonly problems: Problem[] = [];
  readonly #columns: ReadonlyMap<string, MeasurableColumn>;
  readonly #placeOf: (path: Path) => Place;

  constructor(dataset: Dataset, placeOf: (path: Path) => Place) {
    this.#columns = columnKinds(dataset);
    this.#placeOf = placeOf;
  }

  measure(measure: Measure, path: Path, unit: Unit | undefined, unitPath: Path): void {
    const { columns, conditions, units } = partsOf(measure);
    for (const { at, column, kind } of columns) this.column(column, kind, [...path, ...at]);
    for (const { at, condition } of conditions)
      for (const { at: place, test } of testsOf(condition, [...path, ...at]))
        this.#test(test, place);
    const allowed = units((column) => this.#columns.get(column)?.type ?? null);
    if (!unit || !allowed || allowed.includes(unit)) return;
    const held = columns.flatMap(({ column }) => this.#columns.get(column)?.type ?? []);
    const of =
      held.length > 0
        ? ` of ${[...new Set(held.map((type) => typeWords[type]))].join(' and ')}`
        : '';
    const what = `the ${statisticOf(measure)}${of}`;
    const key = unitPath.at(-1) === 'unit' ? 'unit' : `unit of ${unitPath.join(' → ')}`;
    this.problems.push(
      problem('unit-of-measure', this.#placeOf(unitPath), { key, unit, what, allowed }),
    );
  }

  /** The column, if it is there and of the kind that is needed. */
  column(name: string, kind: ColumnKind, path: Path): MeasurableColumn | null {
    const column = this.#columns.get(name);
    const place = this.#placeOf(path);
    if (!column) {
      this.problems.push(
        problem('unknown-id', place, {
          kind: 'column',
          id: name,
          allowed: [...this.#columns.keys()],
        }),
      );
      return null;
    }
    if (isOfKind(column, kind)) return column;
    this.problems.push(
      problem('column-of-wrong-kind', place, {
        key: String(path.findLast((step) => typeof step === 'string')),
        column: name,
        holds: column.type === null ? 'something else' : typeWords[column.type],
        needed: kindWords[kind],
        allowed: [...this.#columns].flatMap(([other, held]) =>
          isOfKind(held, kind) ? [other] : [],
        ),
      }),
    );
    return null;
  }

  #test(test: Test, path: Path): void {
    const kind = 'known' in test ? 'any' : 'is' in test ? 'value' : 'number';
    const place = [...path, 'column'];
    const column = this.column(test.column, kind, place);
    if (!column || !('is' in test)) return;
    if (column.privacy === 'public')
      for (const { at, value } of valuesOf(test, path)) this.#value(column, test.column, value, at);
    else
      this.problems.push(problem('column-private', this.#placeOf(place), { column: test.column }));
  }

  #value({ type, values }: MeasurableColumn, column: string, value: Scalar, path: Path): void {
    const expected = type && expectedValues[type];
    const key = `is (of ${column})`;
    if (values && !values.includes(String(value)))
      this.problems.push(
        problem('value-not-allowed', this.#placeOf(path), { key, value, allowed: values }),
      );
    else if (expected && typeof value !== expected.type)
      this.problems.push(
        problem('value-of-wrong-kind', this.#placeOf(path), {
          key,
          value,
          expected: expected.words,
        }),
      );
  }
}

type Scalar = string | number | boolean;

const aNumber = { type: 'number', words: 'a number' };
const expectedValues: Readonly<Record<ColumnType, { type: string; words: string } | null>> = {
  text: { type: 'string', words: 'a text (in quotes, where it could be read as something else)' },
  boolean: { type: 'boolean', words: 'true or false' },
  integer: aNumber,
  number: aNumber,
  duration: { type: 'number', words: 'a number of seconds' },
  instant: null,
};

/** A stock is counted at an instant: it has no cohort, no weekday and nothing beside it. */
function withoutEffect(
  { measure, also = {}, cohort, hourOfWeek }: CheckableKpi,
  placeOf: (path: Path) => Place,
): Problem[] {
  const idle = (key: string, why: string, path: Path = [key]) =>
    problem('field-without-effect', placeOf(path), { key, why });
  const names = Object.keys(also);
  if (!measure || !isStock(measure))
    return names
      .filter((name) => also[name] && isStock(also[name].measure))
      .map((name) => idle('stock', 'a stock must be a KPI of its own', ['also', name, 'measure']));
  const why = 'a stock is counted at an instant, over all rows';
  return [
    ...(names.length > 0 ? [idle('also', why)] : []),
    ...(cohort !== undefined ? [idle('cohort', why)] : []),
    ...(hourOfWeek ? [idle('hourOfWeek', why)] : []),
  ];
}
