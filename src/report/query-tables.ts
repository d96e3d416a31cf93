import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import { businessColumn, type Dataset, WITHIN_HOURS } from '../ingest/dataset.ts';
import { isColumnAvailable } from '../measures/availability.ts';
import { dayAfter, type Period } from '../time/period.ts';

/** A table that an author’s queries may read. */
export interface QueryTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that are not among them, each with why, as the end of “There is no column x here”. */
  readonly absent: ReadonlyMap<string, string>;
  /** How many of its rows lie outside of the audit’s period. */
  readonly outside: number;
}

export interface QueryScope {
  readonly datasets: readonly { dataset: Dataset; available: ReadonlySet<string> }[];
  readonly period: Period;
  /** Local date and time, as `2026-10-01T00:00`. */
  readonly asOf: string;
  /** The macro that turns UTC into the audit’s local time. */
  readonly toLocal: string;
}

/** The table that holds the audit’s own dates, in one row. */
const AUDIT_TABLE = 'audit';
const IN_PERIOD = 'in_period';
const doing = 'making the data private for the author’s queries';

/**
 * Turns the engine over to the author’s queries, for good: it can then reach no file, and every table
 * holds only what a report may show or count. Stamps are in the audit’s local time. Identifiers
 * (`internal` and `personal` columns) become UUIDs that agree across tables but tell nothing, since
 * they are salted with the rows themselves, which are never published; free text, helper columns
 * and columns that the export lacks are left out.
 */
export async function openQueryTables(engine: Engine, scope: QueryScope): Promise<QueryTable[]> {
  const salt = await saltOf(engine, scope);
  const tables: QueryTable[] = [];
  for (const { dataset, available } of scope.datasets)
    tables.push(await makePrivate(engine, dataset, available, salt, scope));
  await dropOthers(engine, new Set(tables.map(({ name }) => name)));
  await engine.run(
    `CREATE TABLE ${AUDIT_TABLE} AS SELECT DATE ${literal(scope.period.from)} AS period_from,
       DATE ${literal(scope.period.to)} AS period_to, TIMESTAMP ${literal(scope.asOf)} AS as_of`,
    doing,
  );
  await engine.run('SET enable_external_access = false', doing);
  const audit = ['period_from', 'period_to', 'as_of'];
  return [...tables, { name: AUDIT_TABLE, columns: audit, absent: new Map(), outside: 0 }];
}

async function saltOf(engine: Engine, { datasets }: QueryScope): Promise<string> {
  const salts: string[] = [];
  for (const { dataset } of datasets) {
    const [row] = await engine.query(
      z.object({ salt: z.string().nullable() }),
      `SELECT md5(sum(hash(${identifier(dataset.key)}, ${identifier(dataset.begins)}))::VARCHAR) AS salt
       FROM ${identifier(dataset.id)}`,
      doing,
    );
    salts.push(row?.salt ?? '');
  }
  return salts.join('');
}

async function makePrivate(
  engine: Engine,
  dataset: Dataset,
  available: ReadonlySet<string>,
  salt: string,
  { period, toLocal }: QueryScope,
): Promise<QueryTable> {
  const table = identifier(dataset.id);
  const described = await engine.query(
    z.looseObject({ column_name: z.string(), column_type: z.string() }),
    `DESCRIBE ${table}`,
    doing,
  );
  const columns: string[] = [];
  const absent = new Map<string, string>();
  const selected = described.flatMap(({ column_name: name, column_type: type }) => {
    const use = useOf(dataset, name);
    if (use === 'none') return [];
    if (use === 'private') absent.set(name, ': its text may not leave the data');
    else if (!isColumnAvailable(dataset, name, available))
      absent.set(name, ': this export does not have it');
    else {
      columns.push(name);
      const column = identifier(name);
      if (use === 'identifier')
        return [`md5(${literal(salt)} || ${column}::VARCHAR)::UUID AS ${column}`];
      return [type === 'TIMESTAMP' ? `${toLocal}(${column}) AS ${column}` : column];
    }
    return [];
  });
  const begins = `${toLocal}(${identifier(dataset.begins)})`;
  const within = `(${begins} >= TIMESTAMP ${literal(period.from)} AND ${begins} < TIMESTAMP ${literal(dayAfter(period.to))})`;
  const inPeriod = dataset.undated ? `coalesce(${within}, true)` : within;
  await engine.run(
    `CREATE TABLE _private AS SELECT ${[...selected, `${inPeriod} AS ${IN_PERIOD}`].join(', ')} FROM ${table}`,
    doing,
  );
  await engine.run(`DROP TABLE ${table}`, doing);
  await engine.run(`ALTER TABLE _private RENAME TO ${table}`, doing);
  const [counted] = await engine.query(
    z.object({ outside: z.number() }),
    `SELECT (count(*) FILTER (NOT ${IN_PERIOD}))::DOUBLE AS outside FROM ${table}`,
    doing,
  );
  const outside = counted?.outside ?? 0;
  return { name: dataset.id, columns: [...columns, IN_PERIOD], absent, outside };
}

/** What queries may do with a column: read it, tell its values apart, or nothing. */
function useOf(dataset: Dataset, name: string): 'read' | 'identifier' | 'private' | 'none' {
  const column = dataset.columns[name];
  if (column) {
    if (column.freeText) return 'private';
    return column.privacy === 'internal' || column.privacy === 'personal' ? 'identifier' : 'read';
  }
  const derived = dataset.derived[name] ?? dataset.stamps?.[name];
  if (derived) {
    const closed = derived.from.some((from) => useOf(dataset, from) !== 'read');
    return closed && derived.type === 'text' ? 'identifier' : 'read';
  }
  return name === WITHIN_HOURS || isInterval(dataset, name) ? 'read' : 'none';
}

function isInterval(dataset: Dataset, name: string): boolean {
  return Object.keys(dataset.intervals).some(
    (interval) => interval === name || businessColumn(interval) === name,
  );
}

/** What ingest leaves behind (calendars, staged rows) is no author’s business. */
async function dropOthers(engine: Engine, kept: ReadonlySet<string>): Promise<void> {
  const tables = await engine.query(
    z.object({ name: z.string() }),
    'SELECT table_name AS name FROM duckdb_tables()',
    doing,
  );
  for (const { name } of tables)
    if (!kept.has(name)) await engine.run(`DROP TABLE ${identifier(name)}`, doing);
}
