import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import { rowsSql } from '../files/table-sql.ts';
import type { Table } from '../files/table.ts';
import type { Adapter, Combination, Join } from './adapter.ts';
import { cellSql, truthSql } from './cells.ts';
import { findHeader, headerKey, headerPositions } from './headers.ts';

/** A side table that completes a table's rows; the cells that are taken from it follow the table's own. */
export interface PlannedJoin {
  readonly name: string;
  readonly join: Join;
  /** The files that hold the side table. */
  readonly tables: readonly Table[];
  /** Where among all cells the one is by which rows meet. */
  readonly on: number;
  /** Headers of the side table, and where their cells come to stand. */
  readonly cells: readonly { readonly header: string; readonly position: number }[];
}

/**
 * The joins of an adapter for which there are side tables, and the headers that they add to those of the
 * table: `users.name`. A join whose own header is missing is none.
 */
export function planJoins(
  { joins = {} }: Adapter,
  headers: readonly string[],
  tablesOf: (name: string) => readonly Table[],
): { joins: PlannedJoin[]; headers: readonly string[] } {
  const all = [...headers];
  const planned: PlannedJoin[] = [];
  for (const [name, join] of Object.entries(joins)) {
    const tables = tablesOf(join.same ?? name).filter((table) =>
      join.required.every((header) => findHeader(table.headers, header) !== undefined),
    );
    const [on] = headerPositions(all, join.on);
    if (tables.length === 0 || on === undefined) continue;
    const own = [...new Set(tables.flatMap((table) => table.headers))];
    const cells = own.map((header, i) => ({ header, position: all.length + i }));
    all.push(...own.map((header) => `${name}.${header}`));
    planned.push({ name, join, tables, on, cells });
  }
  return { joins: planned, headers: all };
}

/** The joins without what no column reads, be it for itself or to find the next side table by. */
export function usedJoins(
  joins: readonly PlannedJoin[],
  positions: ReadonlySet<number>,
): PlannedJoin[] {
  const wanted = new Set(positions);
  const used: PlannedJoin[] = [];
  for (const join of joins.toReversed()) {
    const cells = join.cells.filter(({ position }) => wanted.has(position));
    if (cells.length === 0) continue;
    wanted.add(join.on);
    used.unshift({ ...join, cells });
  }
  return used;
}

/** How many rows name a row of a side table, and how many of these it has. */
export interface PartnerCount {
  readonly name: string;
  readonly named: number;
  readonly found: number;
}

export async function countPartners(
  engine: Engine,
  relation: string,
  joins: readonly PlannedJoin[],
  doing: string,
): Promise<PartnerCount[]> {
  if (joins.length === 0) return [];
  const counts = joins.map(
    ({ name, on }, i) =>
      `count(nullif(trim(${cell(on)}), ''))::DOUBLE AS named${i}, (count(*) FILTER (${partnerColumn(name)}))::DOUBLE AS found${i}`,
  );
  const [row] = await engine.query(
    z.record(z.string(), z.number()),
    `SELECT ${counts.join(', ')} FROM ${relation}`,
    doing,
  );
  return joins.map(({ name }, i) => ({
    name,
    named: row?.[`named${i}`] ?? 0,
    found: row?.[`found${i}`] ?? 0,
  }));
}

const partnerColumn = (name: string): string => identifier(`_partner_${name}`);

/** A relation of rows, with the cells that its joins give; no join makes a row two. */
export function joinedRows(
  rows: string,
  joins: readonly PlannedJoin[],
  nulls: readonly string[] = [],
): string {
  return joins.reduce((relation, planned) => {
    const { name, join, on, cells } = planned;
    const taken = cells.map(({ header, position }, i) => {
      const empty = combinationOf(join, header) === 'count' ? "'0'" : 'NULL';
      return `coalesce(side.v${i}, ${empty}) AS ${cell(position)}`;
    });
    return `(SELECT own.*, side.k IS NOT NULL AS ${partnerColumn(name)}, ${taken.join(', ')}
      FROM ${relation} AS own LEFT JOIN (${sideSql(planned, nulls)}) AS side ON side.k = ${cellSql([on], nulls)})`;
  }, rows);
}

/** A side table with one row a key `k`, and the wanted cells as `v0`, `v1` and so on. */
function sideSql({ join, tables, cells }: PlannedJoin, nulls: readonly string[]): string {
  const parts = tables.map((table, part) => {
    const value = (header: string | undefined) => {
      const positions = header === undefined ? [] : headerPositions(table.headers, header);
      return positions.length === 0
        ? 'CAST(NULL AS VARCHAR)'
        : cellSql(positions.slice(0, 1), nulls);
    };
    const tests = Object.entries(join.where ?? {}).flatMap(([header, words]) =>
      findHeader(table.headers, header) === undefined
        ? []
        : [`lower(${value(header)}) IN (${words.map(literal).join(', ')})`],
    );
    return `SELECT ${value(join.key)} AS k, ${value(join.latest)} AS latest, ${part} AS part, _row,
        ${cells.map(({ header }, i) => `${value(header)} AS v${i}`).join(', ')}
      FROM ${rowsSql(table)} ${tests.length > 0 ? `WHERE ${tests.join(' AND ')}` : ''}`;
  });
  const combines = cells.flatMap(({ header }, i) => {
    const how = combinationOf(join, header);
    return how === undefined ? [] : [`${combinedSql(how, `v${i}`)} AS w${i}, `];
  });
  const values = cells.map(({ header }, i) =>
    combinationOf(join, header) === undefined ? `kept.v${i} AS v${i}` : `w${i} AS v${i}`,
  );
  const whole = cells.map((_, i) => `v${i} := v${i}`).join(', ');
  return `SELECT k, ${values.join(', ')} FROM (
    SELECT k, ${combines.join('')}last(struct_pack(${whole})
      ORDER BY TRY_CAST(latest AS DOUBLE) NULLS FIRST, latest NULLS FIRST, part, _row) AS kept
    FROM (${parts.join(' UNION ALL ')}) WHERE k IS NOT NULL GROUP BY k)`;
}

function combinationOf({ combine = {} }: Join, header: string): Combination | undefined {
  const key = headerKey(header);
  return Object.entries(combine).find(([name]) => headerKey(name) === key)?.[1];
}

/** Many cells as one; numbers are compared as numbers where all of them are. */
function combinedSql(how: Combination, value: string): string {
  const number = `TRY_CAST(${value} AS DOUBLE)`;
  const extreme = (which: 'min' | 'max') =>
    `CASE WHEN count(${number}) = count(${value}) THEN arg_${which}(${value}, ${number}) ELSE ${which}(${value}) END`;
  switch (how) {
    case 'list':
      return `string_agg(DISTINCT ${value}, '; ' ORDER BY ${value})`;
    case 'all':
      return `CAST(bool_and(${truthSql(value)}) AS VARCHAR)`;
    case 'any':
      return `CAST(bool_or(${truthSql(value)}) AS VARCHAR)`;
    case 'min':
    case 'max':
      return extreme(how);
    case 'sum':
      return `CAST(sum(${number}) AS VARCHAR)`;
    case 'count':
      return `CAST(count(${value}) AS VARCHAR)`;
  }
}

const cell = (position: number): string => identifier(`c${position}`);
