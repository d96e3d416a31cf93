import { businessColumn, type Column, nounOf, WITHIN_HOURS } from '../ingest/dataset.ts';
import type { DatasetInWords } from '../ingest/dataset-in-words.ts';
import type { Language } from '../language/language.ts';
import { columnKinds } from './column-kind.ts';
import { comparisonOf, type Condition } from './condition.ts';
import { columnsOfMeasure, isPresence, type Measure, presenceOf } from './measure.ts';

/** One sentence that says what a measure computes, made from the meanings of its columns. */
export function wordingOf(
  dataset: DatasetInWords,
  measure: Measure,
  cohort: string | null,
  language: Language,
): string {
  const said = new Words(dataset, language).measure(measure);
  if (isPresence(measure) || cohort === null) return language.t('wording.whole', { measure: said });
  const values = { ...rowsOf(dataset), measure: said, cohort: calledOf(dataset, cohort, language) };
  return language.t('wording.of-period', values);
}

/**
 * Why a measure for which the export has every column comes to nothing all the same. `missing` rows
 * might have counted but lack a value; with none of these its population is empty.
 */
export function whyWithoutValue(
  dataset: DatasetInWords,
  measure: Measure,
  missing: number,
  language: Language,
): string {
  const { t } = language;
  const words = new Words(dataset, language);
  const { population, statistic } = populationOf(measure);
  if (missing === 0 && population)
    return t('why.no-such-row', { ...rowsOf(dataset), condition: words.condition(population) });
  const needed = [...new Set(columnsOfMeasure(statistic))].map((column) =>
    t('why.column', { column, meaning: meaningOf(dataset, column, language) }),
  );
  return t('why.no-values', {
    ...rowsOf(dataset),
    columns: needed.reduce((first, second) => t('join.and', { first, second })),
  });
}

/** What a column means, in a clause: “time from creation to the first reply, within opening hours”. */
export function meaningOf(dataset: DatasetInWords, name: string, language: Language): string {
  const { t } = language;
  if (name === WITHIN_HOURS)
    return t('wording.begins-within-hours', {
      column: calledOf(dataset, dataset.begins, language),
    });
  const interval = Object.entries(dataset.intervals).find(([own]) => businessColumn(own) === name);
  if (interval) return t('wording.within-hours', { meaning: interval[1].meaning });
  return columnOf(dataset, name)?.meaning ?? name;
}

/** How a sentence calls the value of a column: “time of creation”, “the customer answered it”. */
function calledOf(dataset: DatasetInWords, name: string, language: Language): string {
  const { called, dimension, asWritten } = columnOf(dataset, name) ?? {};
  const { locale } = language.formats;
  const label = asWritten ? dimension : dimension && lowerFirst(dimension, locale);
  return called ?? label ?? meaningOf(dataset, name, language);
}

function columnOf(
  { columns, stamps, intervals, derived }: DatasetInWords,
  name: string,
): Partial<Column> | undefined {
  return columns[name] ?? stamps?.[name] ?? intervals[name] ?? derived[name];
}

/** The rows that a measure is taken over, and the measure without them. */
function populationOf(measure: Measure): { population?: Condition; statistic: Measure } {
  if ('share' in measure) {
    const { of: population, ...statistic } = measure;
    return population ? { population, statistic } : { statistic };
  }
  if (!('where' in measure)) return { statistic: measure };
  const { where: population, ...statistic } = measure;
  return population ? { population, statistic } : { statistic };
}

const rowsOf = ({ words: { row, rows, ofRows } }: DatasetInWords) => ({ row, rows, ofRows });

class Words {
  readonly #dataset: DatasetInWords;
  readonly #language: Language;

  constructor(dataset: DatasetInWords, language: Language) {
    this.#dataset = dataset;
    this.#language = language;
  }

  measure(measure: Measure): string {
    const { t, formats } = this.#language;
    const own = rowsOf(this.#dataset);
    if ('ratio' in measure) {
      const [above, below] = measure.ratio.map((part) => this.measure(part)) as [string, string];
      return t('wording.ratio', { above, below: lowerFirst(below, formats.locale) });
    }
    if ('share' in measure) {
      const of = measure.of === undefined ? {} : { population: this.condition(measure.of) };
      const values = { ...own, ...of, condition: this.condition(measure.share) };
      if (measure.per !== undefined)
        return t(measure.of ? 'wording.share-per-of' : 'wording.share-per', {
          ...values,
          per: nounOf(this.#dataset, measure.per),
        });
      return t(measure.of ? 'wording.share-of' : 'wording.share', values);
    }
    const condition = measure.where && this.condition(measure.where);
    const rows = condition === undefined ? own : this.#rowsWhere(condition);
    if (isPresence(measure)) {
      const { from, until } = presenceOf(measure);
      const presence = { ...rows, from: this.column(from), until: this.column(until) };
      if ('attrition' in measure) return t('wording.attrition', presence);
      return 'age' in measure
        ? t('wording.age', { ...presence, quantile: this.#quantile(measure.quantile) })
        : t('wording.stock', presence);
    }
    if ('proportion' in measure) {
      const columns = { above: this.column(measure.proportion), below: this.column(measure.of) };
      return condition === undefined
        ? t('wording.proportion', { ...own, ...columns })
        : t('wording.proportion-where', { ...own, ...columns, condition });
    }
    if ('count' in measure) return t('wording.count', rows);
    if ('rate' in measure)
      return measure.per === 'day'
        ? t('wording.rate-day', rows)
        : t('wording.rate', { ...rows, per: nounOf(this.#dataset, measure.per) });
    const statistic = this.#ofColumn(measure);
    return condition === undefined
      ? statistic
      : t('wording.where', { ...own, measure: statistic, condition });
  }

  #ofColumn(
    measure: Extract<
      Measure,
      { sum: string } | { mean: string } | { nps: string } | { of: string; quantile: number }
    >,
  ): string {
    const { t } = this.#language;
    if ('sum' in measure) return t('wording.sum', { column: this.column(measure.sum) });
    if ('mean' in measure) return t('wording.mean', { column: this.column(measure.mean) });
    if ('nps' in measure) return t('wording.nps', { column: this.column(measure.nps) });
    const quantile = this.#quantile(measure.quantile);
    return t('wording.quantile', { quantile, column: this.column(measure.of) });
  }

  condition(condition: Condition): string {
    const { t } = this.#language;
    if ('all' in condition) return this.#joined(condition.all, 'join.and');
    if ('any' in condition) return this.#joined(condition.any, 'join.or');
    if ('not' in condition) return t('condition.not', { condition: this.#part(condition.not) });
    const column = this.column(condition.column);
    if ('known' in condition)
      return t(condition.known ? 'condition.known' : 'condition.unknown', { column });
    if ('is' in condition) {
      if (condition.is === true) return column;
      if (condition.is === false) return t('condition.not', { condition: column });
      const names = this.#dataset.valueNames[condition.column];
      const values = [condition.is].flat().map((value) => names?.[String(value)] ?? String(value));
      return t('condition.is', {
        column,
        value: values.reduce((first, second) => t('join.or', { first, second })),
      });
    }
    const [operator, bound] = comparisonOf(condition);
    return t(`condition.${operator}`, { column, bound: this.#bound(condition.column, bound) });
  }

  column(name: string): string {
    return calledOf(this.#dataset, name, this.#language);
  }

  /** A number to hold a column against: of a duration in its own unit, not in seconds. */
  #bound(name: string, bound: number): string {
    const { limit } = this.#language.formats;
    return limit(
      columnKinds(this.#dataset).get(name)?.type === 'duration' ? 'duration' : 'count',
      bound,
    );
  }

  #joined(conditions: readonly Condition[], joint: 'join.and' | 'join.or'): string {
    return conditions
      .map((part) => this.#part(part))
      .reduce((first, second) => this.#language.t(joint, { first, second }));
  }

  /** A condition within another: in brackets where “and” and “or” could be read otherwise. */
  #part(condition: Condition): string {
    const compound = 'all' in condition || 'any' in condition;
    return compound ? `(${this.condition(condition)})` : this.condition(condition);
  }

  #rowsWhere(condition: string) {
    const { t } = this.#language;
    const { row, rows, ofRows } = rowsOf(this.#dataset);
    return {
      row: t('wording.rows-where', { rows: row, condition }),
      rows: t('wording.rows-where', { rows, condition }),
      ofRows: t('wording.rows-where', { rows: ofRows, condition }),
    };
  }

  #quantile(p: number): string {
    const { t } = this.#language;
    return p === 0.5
      ? t('wording.median')
      : t('wording.percentile', { percentile: Math.round(p * 100) });
  }
}

function lowerFirst(sentence: string, locale: string): string {
  const [first = ''] = sentence;
  return first.toLocaleLowerCase(locale) + sentence.slice(first.length);
}
