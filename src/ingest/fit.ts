import { memberMark } from '../files/json-cells.ts';
import type { Adapter, Rule, Signature } from './adapter.ts';
import { type Dataset, headersOf } from './dataset.ts';
import { findHeader, headerKey } from './headers.ts';

/** A table as far as it is recognised by: what it is called, and its headers. */
export interface Headed {
  readonly name: string;
  readonly headers: readonly string[];
}

/** How well a table's headers fit a signature. */
export interface Fit {
  /** Required headers that the table lacks; with any, it is something else. */
  readonly missing: readonly string[];
  /**
   * From 0 to 1, to two digits: the mean of how many headers of the signature are there (n of n + 2, so
   * that two say little and many much) and which share of the table's headers the format knows; for a
   * table that lacks required ones, only that share of it.
   */
  readonly score: number;
}

/** `known` are headers that the format knows beside those of its signature. */
export function fitOf(
  { required, typical = [], file }: Signature,
  known: readonly string[],
  { name, headers }: Headed,
): Fit {
  const there = (variants: string | readonly string[]) =>
    findHeader(headers, variants) !== undefined;
  const missing = required
    .filter((variants) => !there(variants))
    .map((variants) => [variants].flat()[0] ?? '');
  if (file !== undefined && !isCalled(name, file))
    missing.push(`“${file}” in the name of the file`);
  const signs = [...required, ...typical];
  const found = signs.filter(there).length + (file === undefined ? 0 : 1);
  // What the objects of a list hold is known by the list.
  const own = headers.filter((header) => !header.includes(memberMark));
  const keys = new Set(own.map(headerKey).filter((key) => key !== ''));
  const meant = new Set([...known, ...signs.flat()].map(headerKey));
  const understood = [...keys].filter((key) => meant.has(key)).length;
  const likeness = (found / (found + 2) + understood / Math.max(keys.size, 1)) / 2;
  const needed = required.length + (file === undefined ? 0 : 1);
  const whole = needed === 0 ? 1 : (needed - missing.length) / needed;
  return { missing, score: Math.round(likeness * whole * 100) / 100 };
}

/** How well a table fits an adapter; one that is mapped by hand is known by the data set's own columns. */
export function fitOfAdapter(adapter: Adapter, dataset: Dataset | null, table: Headed): Fit {
  if (!adapter.mappedByHand) return fitOf(adapter, knownHeaders(adapter), table);
  const columns = Object.entries(dataset?.columns ?? {});
  const named = (wanted: boolean) =>
    columns.flatMap(([name, { required = false }]) =>
      dataset && required === wanted ? [headersOf(dataset, name)] : [],
    );
  return fitOf({ required: named(true), typical: named(false) }, [], table);
}

function knownHeaders({ columns, fold, joins = {} }: Adapter): string[] {
  return [
    ...Object.values(columns).flatMap(headersOfRule),
    ...(fold ? [fold.order].flat() : []),
    ...Object.values(joins).map(({ on }) => on),
  ];
}

/** All headers of the export that a rule names. */
export function headersOfRule(rule: Rule): readonly string[] {
  if (typeof rule === 'string') return [rule];
  if (!('header' in rule)) return [];
  const { header, orElse = [], time = [], where = {}, until = [], rather } = rule;
  const own = [header, orElse, time, Object.keys(where), until].flat();
  return [...own, ...(rather ? headersOfRule(rather) : [])];
}

/** The headers under which a rule finds a cell's value, the likeliest first. */
export function headersThatGive(rule: Rule): readonly string[] {
  if (typeof rule === 'string') return [rule];
  return 'header' in rule ? [rule.header, rule.orElse ?? []].flat() : [];
}

/** Whether the words of `wanted` stand side by side in the name of a file, without its folders. */
function isCalled(name: string, wanted: string): boolean {
  const words = (text: string) => `_${text.toLowerCase().replaceAll(/[^a-z]+/g, '_')}_`;
  const base = name.split(/[/›]/).at(-1) ?? '';
  return words(base.trim()).includes(words(wanted));
}
