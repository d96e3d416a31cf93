import { type Dataset, measurableColumns } from '../ingest/dataset.ts';
import { comparisonOf, type Condition } from './condition.ts';
import { columnsOfMeasure, isPresence, type Measure, presenceOf } from './measure.ts';

/** One sentence that says what a measure computes, made from the meanings of its columns. */
export function wordingOf(dataset: Dataset, measure: Measure, cohort: string | null): string {
  const words = new Words(dataset);
  const rows = `${dataset.row}s`;
  const population =
    isPresence(measure) || cohort === null
      ? ''
      : `, over the ${rows} whose ${cohort} falls in the period`;
  return `${words.measure(measure)}${population}.`;
}

/**
 * Why a measure for which the export has every column comes to nothing all the same. `missing` rows
 * might have counted but lack a value; with none of these its population is empty.
 */
export function whyWithoutValue(dataset: Dataset, measure: Measure, missing: number): string {
  const { population, statistic } = populationOf(measure);
  if (missing === 0 && population)
    return `there is no ${dataset.row} of the period where ${new Words(dataset).condition(population)}`;
  const meanings = measurableColumns(dataset);
  const needed = [...new Set(columnsOfMeasure(statistic))].map(
    (column) => `${column} (${meanings.get(column) ?? column})`,
  );
  return `no ${dataset.row} of the period has what it needs: ${needed.join(' and ')}`;
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

class Words {
  readonly #meanings: Map<string, string>;
  readonly #row: string;
  readonly #rows: string;

  constructor(dataset: Dataset) {
    this.#meanings = measurableColumns(dataset);
    this.#row = dataset.row;
    this.#rows = `${dataset.row}s`;
  }

  measure(measure: Measure): string {
    if ('ratio' in measure) {
      const [above, below] = measure.ratio;
      return `${this.measure(above)} divided by ${lowerFirst(this.measure(below))}`;
    }
    if ('share' in measure) {
      const of = measure.of ? ` where ${this.condition(measure.of)}` : '';
      if (measure.per !== undefined)
        return `Share of each distinct ${measure.per} with a ${this.#row} where ${this.condition(measure.share)}, among those with a ${this.#row}${of} for which that is known`;
      return `Share of ${this.#rows} where ${this.condition(measure.share)}, among those${of} for which that is known`;
    }
    const test = measure.where ? ` where ${this.condition(measure.where)}` : '';
    const where = test && ` of ${this.#rows}${test}`;
    if (isPresence(measure)) {
      const { from, until } = presenceOf(measure);
      if ('attrition' in measure)
        return `Share of the ${this.#rows}${test} that were there at the beginning of the period (${from} before it, no ${until} until then) whose ${until} falls within it`;
      const there = `${this.#rows}${test} with ${from} at or before the instant and no ${until} until then`;
      return 'age' in measure
        ? `${quantileWord(measure.quantile)} of the time since ${from} of the ${there}`
        : `Number of ${there}`;
    }
    if ('proportion' in measure)
      return `Sum of ${this.#column(measure.proportion)} divided by the sum of ${this.#column(measure.of)}${where}, over the ${this.#rows} that have both`;
    if ('count' in measure) return `Number of ${this.#rows}${test}`;
    if ('rate' in measure)
      return `Number of ${this.#rows}${test} per ${measure.per === 'day' ? 'day of the period' : measure.per}`;
    if ('sum' in measure) return `Sum of ${this.#column(measure.sum)}${where}`;
    if ('mean' in measure) return `Mean of ${this.#column(measure.mean)}${where}`;
    if ('nps' in measure)
      return `Share of 9 and 10 minus share of 0 to 6, in points, of ${this.#column(measure.nps)}${where}`;
    return `${quantileWord(measure.quantile)} of the ${this.#column(measure.of)}${where}`;
  }

  condition(condition: Condition): string {
    if ('all' in condition) return condition.all.map((part) => this.#part(part)).join(' and ');
    if ('any' in condition) return condition.any.map((part) => this.#part(part)).join(' or ');
    if ('not' in condition) return `it is not so that ${this.#part(condition.not)}`;
    const name = condition.column;
    if ('known' in condition) return `${name} is ${condition.known ? 'known' : 'unknown'}`;
    if ('is' in condition) {
      if (condition.is === true) return this.#column(name);
      if (condition.is === false) return `it is not so that ${this.#column(name)}`;
      const values = [condition.is].flat().map(String);
      return `${name} is ${values.join(' or ')}`;
    }
    const [operator, bound] = comparisonOf(condition);
    return `${name} is ${comparisonWords[operator]} ${bound}`;
  }

  /** A condition within another: in brackets where “and” and “or” could be read otherwise. */
  #part(condition: Condition): string {
    const compound = 'all' in condition || 'any' in condition;
    return compound ? `(${this.condition(condition)})` : this.condition(condition);
  }

  #column(name: string): string {
    return this.#meanings.get(name) ?? name;
  }
}

const comparisonWords = {
  gte: 'at least',
  gt: 'more than',
  lte: 'at most',
  lt: 'less than',
} as const;

function quantileWord(p: number): string {
  return p === 0.5 ? 'Median' : `${Math.round(p * 100)}th percentile`;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
