import { z } from 'zod';

import { identifier } from '../engine/engine.ts';
import type { Flow } from './measure.ts';
import { type Estimate, readEstimate, statisticsSql } from './statistics.ts';

/** A measure with the prefix of its columns in a query that takes several. */
export interface Planned {
  readonly prefix: string;
  readonly measure: Flow;
}

export const anyRow = z.record(z.string(), z.unknown());
export type AnyRow = z.output<typeof anyRow>;

/** One query for any number of measures over the same rows, grouped or not. */
export function statisticsQuery(
  planned: readonly Planned[],
  from: string,
  keys: readonly string[] = [],
  sets?: readonly (readonly string[])[],
): string {
  const parts = planned.map(({ measure, prefix }) => statisticsSql(measure, prefix));
  const merge = (records: readonly Readonly<Record<string, string>>[]) =>
    Object.entries(Object.assign({}, ...records) as Record<string, string>).map(
      ([name, sql]) => `${sql} AS ${identifier(name)}`,
    );
  const aggregates = merge(parts.map((part) => part.aggregates));
  const results = merge(parts.map((part) => part.results));
  const names = keys.map(identifier);
  const flags = keys.map(
    (key) => `GROUPING(${identifier(key)})::DOUBLE AS ${identifier(`not_${key}`)}`,
  );
  const grouping = sets
    ? `GROUP BY GROUPING SETS (${sets.map((set) => `(${set.map(identifier).join(', ')})`).join(', ')})`
    : '';
  return `SELECT ${[...names, ...keys.map((key) => identifier(`not_${key}`)), ...results].join(', ')}
    FROM (SELECT ${[...names, ...flags, ...aggregates].join(', ')} FROM ${from} ${grouping})`;
}

/** What a planned measure comes to in a group; `row` is undefined for a group without a single row. */
export function estimateOf(
  { measure, prefix }: Planned,
  row: AnyRow | undefined,
  days: number,
): Estimate {
  if (row) return readEstimate(measure, prefix, row, days);
  const isZero = 'count' in measure || ('rate' in measure && measure.per === 'day');
  return { value: isZero ? 0 : null, n: 0, missing: 0, interval: null };
}
