import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { type ColumnType, type Dataset, dimensionsOf } from '../ingest/dataset.ts';
import {
  type ColumnKind,
  columnKinds,
  isOfKind,
  kindWords,
  type MeasurableColumn,
  typeWords,
} from './column-kind.ts';
import type { Condition } from './condition.ts';
import { isPresence, type Measure, statisticOf } from './measure.ts';
import { partsOf, type Path, type Test, testsOf, valuesOf } from './measure-parts.ts';
import type { Unit } from './unit.ts';

/** A KPI, or what is sound of one that is not yet right. */
export interface CheckableKpi {
  readonly cohort?: string | null | undefined;
  readonly measure?: Measure | undefined;
  readonly unit?: Unit | undefined;
  readonly also?: Readonly<
    Record<string, { readonly measure: Measure; readonly unit?: Unit | undefined }>
  >;
  readonly hourOfWeek?: boolean | undefined;
  readonly running?: Condition | undefined;
  readonly twiceTheRest?: string | undefined;
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
  if (kpi.cohort != null) check.column(kpi.cohort, 'instant', ['cohort']);
  if (kpi.measure) check.measure(kpi.measure, ['measure'], kpi.unit, ['unit']);
  if (kpi.running) check.condition(kpi.running, ['running']);
  if (kpi.twiceTheRest !== undefined) check.dimension(kpi.twiceTheRest, ['twiceTheRest']);
  for (const [name, { measure, unit }] of Object.entries(kpi.also ?? {})) {
    const path = ['also', name];
    check.measure(measure, [...path, 'measure'], unit ?? kpi.unit, unit ? [...path, 'unit'] : path);
  }
  return [...check.problems, ...withoutEffect(kpi, placeOf)];
}

class KpiCheck {
  readonly problems: Problem[] = [];
  readonly #columns: ReadonlyMap<string, MeasurableColumn>;
  readonly #dataset: Dataset;
  readonly #placeOf: (path: Path) => Place;

  constructor(dataset: Dataset, placeOf: (path: Path) => Place) {
    this.#columns = columnKinds(dataset);
    this.#dataset = dataset;
    this.#placeOf = placeOf;
  }

  measure(measure: Measure, path: Path, unit: Unit | undefined, unitPath: Path): void {
    const { columns, conditions, units } = partsOf(measure);
    for (const { at, column, kind } of columns) this.column(column, kind, [...path, ...at]);
    for (const { at, condition } of conditions) this.condition(condition, [...path, ...at]);
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

  condition(condition: Condition, path: Path): void {
    for (const { at, test } of testsOf(condition, path)) this.#test(test, at);
  }

  dimension(name: string, path: Path): void {
    const allowed = dimensionsOf(this.#dataset).map(({ column }) => column);
    if (!allowed.includes(name))
      this.problems.push(
        problem('unknown-id', this.#placeOf(path), { kind: 'dimension', id: name, allowed }),
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

/** What is there at an instant has no cohort and no weekday, and nothing that flows beside it. */
function withoutEffect(
  { measure, also = {}, cohort, hourOfWeek }: CheckableKpi,
  placeOf: (path: Path) => Place,
): Problem[] {
  const idle = (key: string, why: string, path: Path = [key]) =>
    problem('field-without-effect', placeOf(path), { key, why });
  if (!measure) return [];
  const presence = isPresence(measure);
  const beside = Object.entries(also)
    .filter(([, further]) => isPresence(further.measure) !== presence)
    .map(([name]) =>
      idle(`also → ${name}`, 'stock, age and attrition can’t stand beside other measures', [
        'also',
        name,
        'measure',
      ]),
    );
  if (!presence)
    return hourOfWeek && cohort === null
      ? [...beside, idle('hourOfWeek', 'with cohort: null no row has a date')]
      : beside;
  const why = 'it is measured at an instant, over all rows';
  return [
    ...beside,
    ...(cohort == null ? [] : [idle('cohort', why)]),
    ...(hourOfWeek ? [idle('hourOfWeek', why)] : []),
  ];
}
