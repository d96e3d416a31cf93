import { identifier } from '../engine/engine.ts';
import type { Column, Dataset } from './dataset.ts';

/** SQL that is true of a value that the column’s range rules out; null for a column without range. */
export function outsideRangeSql(name: string, { range }: Column): string | null {
  if (!range) return null;
  const [least, greatest] = range;
  const tests = [
    ...(least === null ? [] : [`${identifier(name)} < ${least}`]),
    ...(greatest === null ? [] : [`${identifier(name)} > ${greatest}`]),
  ];
  return tests.length === 0 ? null : `(${tests.join(' OR ')})`;
}

/** What can't be negative, whatever else is said of the column. */
const durations = [0, null] as const;

/** Each column that has a range, as a SELECT has to name it to be without the values outside. */
export function withinRangeSql(dataset: Dataset): string[] {
  return Object.entries(dataset.columns).flatMap(([name, column]) => {
    const range = column.range ?? (column.type === 'duration' ? durations : undefined);
    const outside = outsideRangeSql(name, { ...column, ...(range && { range }) });
    return outside === null
      ? []
      : [`CASE WHEN NOT ${outside} THEN ${identifier(name)} END AS ${identifier(name)}`];
  });
}
