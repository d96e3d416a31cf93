import type { Adapter } from './adapter.ts';
import { headersOfRule } from './fit.ts';
import type { PlannedJoin } from './joins.ts';

/** A side table of the vendor that is not there. */
export interface MissingTable {
  readonly name: string;
  /** The likeliest of the headers by which it is known. */
  readonly required: readonly string[];
  /** The canonical columns that it would tell, or tell better. */
  readonly columns: readonly string[];
}

/** The side tables of an adapter that would tell columns which none of those that are there tells. */
export function missingTables(
  { joins = {}, columns }: Adapter,
  there: readonly PlannedJoin[],
): MissingTable[] {
  const present = new Set(there.map(({ name }) => name));
  const readFrom = (name: string) => {
    const names = Object.entries(joins).flatMap(([other, { same }]) =>
      (same ?? other) === name ? [`${other}.`] : [],
    );
    return Object.entries(columns).flatMap(([column, rule]) =>
      headersOfRule(rule).some((header) => names.some((prefix) => header.startsWith(prefix)))
        ? [column]
        : [],
    );
  };
  const told = new Set([...present].flatMap(readFrom));
  const needing = (name: string): string[] =>
    Object.entries(joins).flatMap(([other, { on }]) =>
      on.startsWith(`${name}.`) ? [...readFrom(other), ...needing(other)] : [],
    );
  return Object.entries(joins).flatMap(([name, { required, same }]) => {
    const lost = [...new Set([...readFrom(name), ...needing(name)])].filter(
      (column) => !told.has(column),
    );
    return (same ?? name) !== name || present.has(name) || lost.length === 0
      ? []
      : [{ name, required: required.map((each) => [each].flat()[0] ?? ''), columns: lost }];
  });
}
