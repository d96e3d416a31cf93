import { z } from 'zod';

import type { Engine } from '../engine/engine.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Query } from '../workspace/read-queries.ts';
import { plainSql } from '../workspace/sql-text.ts';
import { queryFailure, tablesIn } from './query-failure.ts';
import {
  type Cell,
  describedColumn,
  type QueryResult,
  readColumns,
  type ResultColumn,
  valueProblems,
  withoutN,
} from './query-result.ts';
import { openQueryTables, type QueryScope, type QueryTable } from './query-tables.ts';

/** The most rows that a result may have: more are no longer figures but data. */
const MOST_ROWS = 1000;

/** A query within a statement of ours, its first line being the statement’s second. */
const LINES_BEFORE = 1;
const wrapped = (statement: string, sql: string, end = '') =>
  `${statement} FROM (\n${sql}\n)${end}`;

/**
 * Runs the author’s queries over what a report may know of the data. It must come last: the tables
 * are made private for good. `datasets` are all data sets that there could be.
 */
export async function runQueries(
  engine: Engine,
  queries: readonly Query[],
  scope: QueryScope,
  datasets: readonly string[],
): Promise<{ results: Record<string, QueryResult>; problems: Problem[] }> {
  const results: Record<string, QueryResult> = {};
  const problems: Problem[] = [];
  if (queries.length === 0) return { results, problems };
  const tables = await openQueryTables(engine, scope);
  for (const query of queries) {
    const ran = await run(engine, query, tables, datasets);
    problems.push(...ran.problems);
    if (!ran.result) continue;
    results[query.id] = ran.result;
    problems.push(...warnings(query, ran.result, tables, scope));
  }
  return { results, problems };
}

async function run(
  engine: Engine,
  query: Query,
  tables: readonly QueryTable[],
  datasets: readonly string[],
): Promise<{ result: QueryResult | null; problems: Problem[] }> {
  const sql = withoutSemicolon(query.sql);
  const doing = `running ${query.file}`;
  const place = { file: query.file };
  try {
    const described = await engine.query(describedColumn, wrapped('DESCRIBE SELECT *', sql), doing);
    const { columns, selected, problems } = readColumns(query, described);
    if (hasErrors(problems)) return { result: null, problems };
    if (await givesRowsOfData(engine, sql, doing))
      return { result: null, problems: [problem('query-rows', place, {})] };
    const found = await engine.query(
      z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      wrapped(`SELECT ${selected.join(', ')}`, sql, ` LIMIT ${MOST_ROWS + 1}`),
      doing,
    );
    if (found.length > MOST_ROWS)
      return { result: null, problems: [problem('query-too-long', place, { most: MOST_ROWS })] };
    const cells = found.map((row) => columns.map(({ name }): Cell => row[name] ?? null));
    const result = { columns, rows: withoutMidnight(columns, cells) };
    const wrong = valueProblems(query, result);
    return hasErrors(wrong) ? { result: null, problems: wrong } : { result, problems: [] };
  } catch (failure) {
    const said = queryFailure(failure, query, LINES_BEFORE, tables, datasets);
    return { result: null, problems: [said] };
  }
}

/** Blanked out rather than cut, so that places in the text stay. */
function withoutSemicolon(sql: string): string {
  const end = plainSql(sql).plain.search(/;\s*$/);
  return end < 0 ? sql : `${sql.slice(0, end)} ${sql.slice(end + 1)}`;
}

/** Whether rows of a table reach the result as they are: no step of the plan makes one of many. */
async function givesRowsOfData(engine: Engine, sql: string, doing: string): Promise<boolean> {
  const plan = await engine.query(
    z.looseObject({ explain_value: z.string() }),
    wrapped('EXPLAIN SELECT *', sql),
    doing,
  );
  const text = plan.map(({ explain_value }) => explain_value).join('\n');
  return /│\s*(?:SEQ|TABLE)_SCAN\s*│/.test(text) && !/│\s*\w*(?:AGGREGATE|GROUP_BY)\s*│/.test(text);
}

/** Stamps as days in columns where all of them are at midnight, as date_trunc gives them. */
function withoutMidnight(
  columns: readonly ResultColumn[],
  rows: readonly (readonly Cell[])[],
): Cell[][] {
  const days = columns.map(
    ({ type }, i) =>
      type === 'date' &&
      rows.every((row) => typeof row[i] !== 'string' || row[i].endsWith('T00:00:00')),
  );
  return rows.map((row) =>
    row.map((value, i) => (days[i] && typeof value === 'string' ? value.slice(0, 10) : value)),
  );
}

function warnings(
  query: Query,
  result: QueryResult,
  tables: readonly QueryTable[],
  { period }: QueryScope,
): Problem[] {
  const place = { file: query.file };
  if (result.rows.length === 0) return [problem('query-no-rows', place, {})];
  const lacking = withoutN(result);
  const overlooked =
    query.allPeriods || /\bin_period\b/i.test(plainSql(query.sql).plain)
      ? []
      : tablesIn(query.sql, tables).filter(({ outside }) => outside > 0);
  return [
    ...(lacking.length > 0 ? [problem('query-without-n', place, { columns: lacking })] : []),
    ...overlooked.map(({ name, outside }) =>
      problem('query-outside-period', place, {
        table: name,
        count: outside,
        period: `${period.from} to ${period.to}`,
      }),
    ),
  ];
}
