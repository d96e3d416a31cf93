import type { Condition } from '../../src/measures/condition.ts';
import type { Flow, Stock } from '../../src/measures/measure.ts';

/** A row of a table; null is an empty cell. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** What a measure comes to, without its interval. */
export interface Answer {
  readonly value: number | null;
  readonly n: number;
  readonly missing: number;
}

type Truth = 'yes' | 'no' | 'unknown';

/** Three-valued logic (Kleene): a test of an empty cell is unknown, and so is what hangs on it. */
export function truth(condition: Condition, row: Row): Truth {
  if ('all' in condition) {
    const parts = condition.all.map((part) => truth(part, row));
    if (parts.includes('no')) return 'no';
    return parts.includes('unknown') ? 'unknown' : 'yes';
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => truth(part, row));
    if (parts.includes('yes')) return 'yes';
    return parts.includes('unknown') ? 'unknown' : 'no';
  }
  if ('not' in condition) {
    const inner = truth(condition.not, row);
    if (inner === 'unknown') return 'unknown';
    return inner === 'yes' ? 'no' : 'yes';
  }
  const cell = row[condition.column] ?? null;
  if ('known' in condition) return (cell !== null) === condition.known ? 'yes' : 'no';
  if (cell === null) return 'unknown';
  return passes(condition, cell) ? 'yes' : 'no';
}

function passes(
  condition: Exclude<Condition, { known: boolean }>,
  cell: string | number | boolean,
) {
  if ('is' in condition) return [condition.is].flat().includes(cell);
  if ('gte' in condition) return Number(cell) >= condition.gte;
  if ('gt' in condition) return Number(cell) > condition.gt;
  if ('lte' in condition) return Number(cell) <= condition.lte;
  if ('lt' in condition) return Number(cell) < condition.lt;
  throw new TypeError(`no test in ${JSON.stringify(condition)}`);
}

/**
 * A flow over rows, one row at a time. A row belongs to the population, doesn't, or may belong to it;
 * those that may, and those that do but lack the cell that the measure is about, are missing.
 */
export function answer(measure: Flow, rows: readonly Row[], days: number): Answer {
  if ('ratio' in measure) {
    const [above, below] = measure.ratio.map((part) => answer(part, rows, days));
    if (!above || !below) throw new TypeError('a ratio has two parts');
    const value =
      above.value === null || below.value === null || below.value === 0
        ? null
        : above.value / below.value;
    return { value, n: below.n, missing: above.missing + below.missing };
  }
  if ('share' in measure) {
    const counts = { yes: 0, no: 0, unknown: 0 };
    for (const row of rows) {
      const belongs = measure.of ? truth(measure.of, row) : 'yes';
      if (belongs === 'no') continue;
      counts[belongs === 'unknown' ? 'unknown' : truth(measure.share, row)] += 1;
    }
    const n = counts.yes + counts.no;
    return { value: n === 0 ? null : counts.yes / n, n, missing: counts.unknown };
  }

  const column = columnOf(measure);
  const cells: (string | number | boolean)[] = [];
  let missing = 0;
  for (const row of rows) {
    const belongs = measure.where ? truth(measure.where, row) : 'yes';
    if (belongs === 'no') continue;
    const cell = column === null ? true : (row[column] ?? null);
    if (belongs === 'unknown' || cell === null) missing += 1;
    else cells.push(cell);
  }
  return { value: statistic(measure, cells, days), n: cells.length, missing };
}

type Plain = Exclude<Flow, { ratio: unknown } | { share: unknown }>;

function columnOf(measure: Plain): string | null {
  if ('sum' in measure) return measure.sum;
  if ('mean' in measure) return measure.mean;
  if ('quantile' in measure) return measure.of;
  if ('nps' in measure) return measure.nps;
  if ('rate' in measure) return measure.per === 'day' ? null : measure.per;
  return null;
}

function statistic(measure: Plain, cells: readonly unknown[], days: number): number | null {
  if ('count' in measure) return cells.length;
  if ('rate' in measure) {
    const divisor = measure.per === 'day' ? days : new Set(cells).size;
    return divisor === 0 ? null : cells.length / divisor;
  }
  if (cells.length === 0) return null;
  const numbers = cells.map(Number);
  if ('sum' in measure) return total(numbers);
  if ('mean' in measure) return total(numbers) / numbers.length;
  if ('nps' in measure) {
    const promoters = numbers.filter((mark) => mark >= 9).length;
    const detractors = numbers.filter((mark) => mark <= 6).length;
    return (100 * (promoters - detractors)) / numbers.length;
  }
  return quantile(numbers, measure.quantile);
}

/** Hyndman and Fan's type 7: the p-th part of the way from the first to the last of the sorted. */
function quantile(numbers: readonly number[], p: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const way = p * (sorted.length - 1);
  const before = sorted[Math.floor(way)] ?? NaN;
  const after = sorted[Math.ceil(way)] ?? NaN;
  return before + (way - Math.floor(way)) * (after - before);
}

/**
 * A stock at an instant, in the same unit as the cells it compares. What was there at the instant but
 * is not known to belong is missing.
 */
export function stockAnswer({ stock, where }: Stock, rows: readonly Row[], at: number): Answer {
  let n = 0;
  let missing = 0;
  for (const row of rows) {
    const belongs = where ? truth(where, row) : 'yes';
    const from = row[stock.from] ?? null;
    const until = row[stock.until] ?? null;
    const there = from !== null && Number(from) <= at && (until === null || Number(until) > at);
    if (!there || belongs === 'no') continue;
    if (belongs === 'unknown') missing += 1;
    else n += 1;
  }
  return { value: n, n, missing };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
