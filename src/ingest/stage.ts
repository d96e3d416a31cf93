import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import type { Table, Unread } from '../files/table.ts';
import { attachTable, rowsSql } from '../files/table-sql.ts';
import { unreadRows } from '../files/unread-rows.ts';
import type { Adapter } from './adapter.ts';
import { cellSql, notUnderstoodSql, plannedCellSql, sqlType, truthSql, valueSql } from './cells.ts';
import type { Column, Dataset } from './dataset.ts';
import { type DecimalProfile, profileDecimals, withPointSql } from './decimals.ts';
import { headerKey, headerPositions } from './headers.ts';
import { countPartners, joinedRows, type PartnerCount, type PlannedJoin } from './joins.ts';
import type { MissingTable } from './missing-tables.ts';
import type { PlannedColumn } from './plan-columns.ts';
import type { Recognition } from './recognise.ts';
import { type DateOrder, profileStamps, type StampProfile, stampSql } from './stamps.ts';
import type { Unpivot } from './unpivot.ts';

/** A table that is understood: what it is, and which of its cells give which canonical columns. */
export interface PlannedFile {
  /** Its place among all tables of the data set. */
  readonly index: number;
  /** What problems call it. */
  readonly name: string;
  readonly table: Table;
  /** For a table with a column for each item, which of them become rows. */
  readonly unpivot: Unpivot | null;
  readonly adapter: Adapter;
  readonly recognition: Recognition;
  /** The side tables from which cells are taken, behind those of the table. */
  readonly joins: readonly PlannedJoin[];
  readonly missing: readonly MissingTable[];
  readonly columns: readonly PlannedColumn[];
}

/** Rows of a table as its reader saw them. */
export interface StagedFile {
  readonly rows: number;
  /** Rows that never came to be judged, by reason. */
  readonly unread: Readonly<Record<string, Unread>>;
  /** The line at which a quote opens that is never closed; all after it is lost. */
  readonly unclosedQuoteLine: number | null;
  readonly partners: readonly PartnerCount[];
}

export const stagedTable = (dataset: Dataset): string => identifier(`staged_${dataset.id}`);

export async function createStagedTable(engine: Engine, dataset: Dataset): Promise<void> {
  const columns = Object.entries(dataset.columns).map(
    ([name, column]) => `${identifier(name)} ${sqlType({ name, column, from: { constant: '' } })}`,
  );
  await engine.run(
    `CREATE OR REPLACE TABLE ${stagedTable(dataset)} (_file INTEGER, _row INTEGER, _left VARCHAR,
      _order DOUBLE, _unread UBIGINT, ${columns.join(', ')})`,
    `preparing ${dataset.id}`,
  );
}

/** How the cells of a file are written, learnt from all of them. */
export interface FileProfile {
  readonly stamps: readonly StampProfile[];
  readonly decimals: readonly DecimalProfile[];
}

/** Reads the columns of stamps and of numbers once to learn how they are written. */
export async function profileFile(engine: Engine, planned: PlannedFile): Promise<FileProfile> {
  for (const table of [planned.table, ...planned.joins.flatMap(({ tables }) => tables)])
    await attachTable(engine, table);
  return {
    stamps: await profileFileStamps(engine, planned),
    decimals: await profileDecimals(
      engine,
      plannedRows(planned),
      readColumns(planned)
        .filter(({ column }) => isNumeric(column))
        .map((column) => ({ name: column.name, cell: plannedCellSql(column, planned.adapter) })),
      `reading the numbers of ${planned.name}`,
    ),
  };
}

const isNumeric = ({ type }: Column): boolean =>
  type === 'integer' || type === 'number' || type === 'duration';

async function profileFileStamps(engine: Engine, planned: PlannedFile): Promise<StampProfile[]> {
  const columns = readColumns(planned).filter(({ column }) => column.type === 'instant');
  if (columns.length === 0) return [];
  const cells = columns.map((column, i) => `${plannedCellSql(column, planned.adapter)} AS s${i}`);
  return profileStamps(
    engine,
    `(SELECT _row, ${cells.join(', ')} FROM ${plannedRows(planned)} WHERE _left IS NULL)`,
    columns.map(({ from }, i) => ({ header: 'header' in from ? from.header : '', value: `s${i}` })),
    `reading the dates of ${planned.name}`,
  );
}

/** Reads a file into the staged table, each cell in its canonical type and each stamp in UTC. */
export async function stageFile(
  engine: Engine,
  dataset: Dataset,
  planned: PlannedFile,
  profiles: readonly StampProfile[],
  order: DateOrder,
  commas: ReadonlySet<string>,
  toUtc: string,
): Promise<StagedFile> {
  const { adapter, index, columns } = planned;
  const doing = `reading ${planned.name}`;
  const cellName = (name: string) => identifier(`_cell_${name}`);
  const read = readColumns(planned);
  const cells = read.map((planned) => {
    const cell = plannedCellSql(planned, adapter);
    return `${commas.has(planned.name) ? withPointSql(cell) : cell} AS ${cellName(planned.name)}`;
  });
  const orders = adapter.fold ? headerPositions(planned.table.headers, adapter.fold.order) : [];
  const stamps = columns.flatMap(({ name, column, from }) => {
    const profile =
      column.type === 'instant' && 'header' in from
        ? profiles.find(({ header }) => header === from.header)
        : undefined;
    return profile ? [{ name, ...stampSql(cellName(name), profile, order) }] : [];
  });
  const parsed = stamps.map(
    ({ name, local, utc }) =>
      `${local} AS ${identifier(`_local_${name}`)}, ${utc} AS ${identifier(`_utc_${name}`)}`,
  );
  const values = columns.map((column) => {
    const { name } = column;
    const [local, utc] = [identifier(`_local_${name}`), identifier(`_utc_${name}`)];
    const instant =
      column.column.grain === 'month'
        ? `audit_to_utc(date_trunc('month', coalesce(${local}, audit_from_utc(${utc}))))`
        : `coalesce(${utc}, ${toUtc}(${local}))`;
    const isStamp = stamps.some((stamp) => stamp.name === name);
    return `${isStamp ? instant : valueSql(column, cellName(name))} AS ${identifier(name)}`;
  });
  const misread = read.map(
    (column, bit) =>
      `CASE WHEN ${notUnderstoodSql(column, cellName(column.name))} THEN ${2n ** BigInt(bit)}::UBIGINT ELSE 0 END`,
  );
  const leftSql = leftReasonSql(read.map(({ name }) => cellName(name)));
  const targets = [
    '_file',
    '_row',
    '_left',
    '_order',
    '_unread',
    ...columns.map(({ name }) => identifier(name)),
  ];
  await engine.run(
    `INSERT INTO ${stagedTable(dataset)} (${targets.join(', ')})
     SELECT ${index}, _row, ${leftSql}, _order, ${misread.length > 0 ? misread.join(' | ') : '0'},
       ${columns.map(({ name }) => identifier(name)).join(', ')}
     FROM (SELECT *, ${values.join(', ')}
       FROM (SELECT ${['*', ...parsed].join(', ')}
         FROM (SELECT _row, _left,
           ${orders.length === 0 ? 'NULL' : orderSql(cellSql(orders.slice(0, 1)))} AS _order,
           ${cells.join(', ')} FROM ${plannedRows(planned, true)})))`,
    doing,
  );
  const { unread: unreadable, unclosedQuoteLine } = await unreadRows(engine, planned.table);
  const unread = {
    ...planned.table.leftOut,
    ...unreadable,
    ...(await takeLeftRows(engine, dataset, planned)),
  };
  const [count] = await engine.query(
    z.object({ rows: z.number() }),
    `SELECT count(*)::DOUBLE AS rows FROM ${stagedTable(dataset)} WHERE _file = ${index}`,
    doing,
  );
  const rows = (count?.rows ?? 0) + unreadCount(unread);
  const partners = await countPartners(engine, plannedRows(planned), planned.joins, doing);
  return { rows, unread, unclosedQuoteLine, partners };
}

/** The rows of a file that are none of the data, as a relation of `_row` and `reason`. */
export function leftRowsSql(planned: PlannedFile): string {
  const cells = readColumns(planned).map((column) => plannedCellSql(column, planned.adapter));
  return `(SELECT DISTINCT _row, ${leftReasonSql(cells)} AS reason FROM ${plannedRows(planned)})`;
}

/** A row in which nothing stands that is read is none, whatever else it holds. */
const leftReasonSql = (cells: readonly string[]): string =>
  cells.length > 1
    ? `CASE WHEN coalesce(${cells.join(', ')}) IS NULL THEN 'blank' ELSE _left END`
    : '_left';

/** Takes the rows out of the staged table that are none of the data, and tells how many, by reason. */
async function takeLeftRows(
  engine: Engine,
  dataset: Dataset,
  { index, name }: PlannedFile,
): Promise<Record<string, Unread>> {
  const doing = `reading ${name}`;
  const left = `FROM ${stagedTable(dataset)} WHERE _file = ${index} AND _left IS NOT NULL`;
  const found = await engine.query(
    z.object({ reason: z.string(), count: z.number(), rows: z.string() }),
    `SELECT _left AS reason, count(DISTINCT _row)::DOUBLE AS count,
       array_to_string(list_slice(list_sort(list_distinct(list(_row))), 1, 5), ',') AS rows
     ${left} GROUP BY _left`,
    doing,
  );
  if (found.length > 0) await engine.run(`DELETE ${left}`, doing);
  return Object.fromEntries(
    found.map(({ reason, count, rows }) => [reason, { count, rows: rows.split(',').map(Number) }]),
  );
}

/** The number of an update; of those that only say which is the last, that one is numbered 1. */
function orderSql(cell: string): string {
  return `coalesce(TRY_CAST(${cell} AS DOUBLE), CAST(${truthSql(cell)} AS DOUBLE))`;
}

/** How many rows never came to be judged. */
export const unreadCount = (unread: StagedFile['unread']): number =>
  Object.values(unread).reduce((sum, { count }) => sum + count, 0);

/** The columns read from cells; a column's position here is its bit in `_unread`. */
export function readColumns({ columns }: PlannedFile): PlannedColumn[] {
  return columns.filter(({ from }) => 'positions' in from);
}

/** The words of a vocabulary column that were not understood, the most frequent first. */
export async function unknownWords(
  engine: Engine,
  planned: PlannedFile,
  column: PlannedColumn,
): Promise<string[]> {
  if (!('positions' in column.from)) return [];
  const cell = plannedCellSql(column, planned.adapter);
  const words = await engine.query(
    z.object({ word: z.string(), distinct: z.number() }),
    `SELECT word, count(*) OVER ()::DOUBLE AS distinct
     FROM (SELECT word, ${valueSql(column, 'word')} AS ${identifier(column.name)}, count(*) AS n
       FROM (SELECT ${cell} AS word FROM ${plannedRows(planned)} WHERE _left IS NULL) GROUP BY word)
     WHERE ${notUnderstoodSql(column, 'word')} ORDER BY n DESC, word LIMIT 6`,
    `reading ${planned.name}`,
  );
  const closed = (words[0]?.distinct ?? 0) <= 20;
  return closed ? words.map(({ word }) => word) : [];
}

/** The rows of the table with what side tables add to them, each numbered as in the file. */
function plannedRows(planned: PlannedFile, keepUnread = false): string {
  return joinedRows(shapedRows(planned, keepUnread), planned.joins, planned.adapter.nulls);
}

/** The rows of the table; of a wide one, a row for each of its items. */
function shapedRows({ table, unpivot }: PlannedFile, keepUnread: boolean): string {
  const { headers } = table;
  const rows = rowsSql(table, keepUnread);
  if (!unpivot) return rows;
  const names = unpivot.positions.map((position) => literal(headerKey(headers[position] ?? '')));
  const values = unpivot.positions.map((position) => identifier(`c${position}`));
  return `(SELECT * FROM (SELECT *, unnest([${names.join(', ')}]) AS c${headers.length},
      unnest([${values.join(', ')}]) AS c${headers.length + 1} FROM ${rows})
    WHERE trim(c${headers.length + 1}) <> '')`;
}
