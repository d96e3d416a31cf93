import type { Condition } from '../../src/measures/condition.ts';
import type { Flow, Presence } from '../../src/measures/measure.ts';

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
    const n = 'sum' in measure.ratio[1] ? Math.max(0, Math.round(below.value ?? 0)) : below.n;
    return { value, n, missing: above.missing + below.missing };
  }
  if ('share' in measure && measure.per !== undefined) return sharePer(measure, measure.per, rows);
  if ('proportion' in measure) {
    const totals = { hits: 0, n: 0, missing: 0 };
    for (const row of rows) {
      const belongs = measure.where ? truth(measure.where, row) : 'yes';
      if (belongs === 'no') continue;
      const [part, all] = [row[measure.proportion] ?? null, row[measure.of] ?? null];
      if (belongs === 'unknown' || part === null || all === null) totals.missing += 1;
      else {
        totals.hits += Number(part);
        totals.n += Number(all);
      }
    }
    const { hits, n, missing } = totals;
    return { value: n > 0 ? hits / n : null, n, missing };
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

/** Counts values of a column: one hits if any of its rows does, and is known if any of its rows is. */
function sharePer(
  { share, of }: Extract<Flow, { share: unknown }>,
  per: string,
  rows: readonly Row[],
): Answer {
  const values = new Map<unknown, 'hit' | 'known' | 'unknown'>();
  for (const row of rows) {
    const value = row[per] ?? null;
    if (value === null || (of && truth(of, row) !== 'yes')) continue;
    const found = truth(share, row);
    const state = found === 'yes' ? 'hit' : found === 'no' ? 'known' : 'unknown';
    const earlier = values.get(value);
    if (earlier === undefined || state === 'hit' || earlier === 'unknown') values.set(value, state);
    if (earlier === 'hit') values.set(value, 'hit');
  }
  const states = [...values.values()];
  const hits = states.filter((state) => state === 'hit').length;
  const n = states.filter((state) => state !== 'unknown').length;
  return { value: n === 0 ? null : hits / n, n, missing: states.length - n };
}

type Plain = Exclude<Flow, { ratio: unknown } | { share: unknown } | { proportion: unknown }>;

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
 * A measure of the rows present at an instant, in the same unit as the cells it compares; `until` ends
 * the period that begins there, and what happens as it begins happens within it. What was present but is not known to belong is missing.
 */
export function presenceAnswer(
  measure: Presence,
  rows: readonly Row[],
  at: number,
  until = at,
): Answer {
  const bounds =
    'stock' in measure ? measure.stock : 'age' in measure ? measure.age : measure.attrition;
  const present: number[] = [];
  let missing = 0;
  let ended = 0;
  for (const row of rows) {
    const belongs = measure.where ? truth(measure.where, row) : 'yes';
    const from = row[bounds.from] ?? null;
    const to = row[bounds.until] ?? null;
    const there =
      'attrition' in measure
        ? from !== null && Number(from) < at && (to === null || Number(to) >= at)
        : from !== null && Number(from) <= at && (to === null || Number(to) > at);
    if (!there || belongs === 'no') continue;
    if (belongs === 'unknown') missing += 1;
    else {
      present.push(at - Number(from));
      if (to !== null && Number(to) < until) ended += 1;
    }
  }
  const n = present.length;
  if ('stock' in measure) return { value: n, n, missing };
  if (n === 0) return { value: null, n, missing };
  return 'age' in measure
    ? { value: quantile(present, measure.quantile), n, missing }
    : { value: ended / n, n, missing };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
