import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import type { DataFile } from '../workspace/data-files.ts';
import { type Adapter, headerKey } from './adapter.ts';
import { cellSql, notUnderstoodSql, sqlType, valueSql } from './cells.ts';
import type { Dataset } from './dataset.ts';
import type { PlannedColumn } from './plan-columns.ts';
import type { CsvShape } from './sniff.ts';
import { type DateOrder, profileStamps, type StampProfile, stampSql } from './stamps.ts';

/** A file that is understood: what it is, and which of its cells give which canonical columns. */
export interface PlannedFile {
  readonly index: number;
  readonly file: DataFile;
  readonly shape: CsvShape;
  readonly adapter: Adapter;
  readonly columns: readonly PlannedColumn[];
}

/** Rows of a file as the CSV reader saw them. */
export interface StagedFile {
  readonly rows: number;
  readonly ragged: { readonly count: number; readonly lines: readonly number[] };
  /** The line at which a quote opens that is never closed; all after it is lost. */
  readonly unclosedQuoteLine: number | null;
}

export const stagedTable = (dataset: Dataset): string => identifier(`staged_${dataset.id}`);

export async function createStagedTable(engine: Engine, dataset: Dataset): Promise<void> {
  const columns = Object.entries(dataset.columns).map(
    ([name, column]) => `${identifier(name)} ${sqlType({ name, column, from: { constant: '' } })}`,
  );
  await engine.run(
    `CREATE OR REPLACE TABLE ${stagedTable(dataset)} (_file INTEGER, _row INTEGER, _order DOUBLE,
      _unread UBIGINT, ${columns.join(', ')})`,
    `preparing ${dataset.id}`,
  );
}

/** Reads the stamp columns of a file once to learn how they are written. */
export async function profileFile(engine: Engine, planned: PlannedFile): Promise<StampProfile[]> {
  engine.attachFile(csvName(planned), planned.file.absolute);
  const columns = planned.columns.flatMap(({ column, from }) =>
    column.type === 'instant' && 'header' in from ? [from] : [],
  );
  if (columns.length === 0) return [];
  const cells = columns.map(
    ({ position }, i) => `${cellSql(position, planned.adapter.nulls)} AS s${i}`,
  );
  return profileStamps(
    engine,
    `(SELECT ${shapedRow(planned)} AS _row, ${cells.join(', ')} FROM ${readCsv(planned)})`,
    columns.map(({ header }, i) => ({ header, value: `s${i}` })),
    `reading the dates of ${planned.file.path}`,
  );
}

/** Reads a file into the staged table, each cell in its canonical type and each stamp in UTC. */
export async function stageFile(
  engine: Engine,
  dataset: Dataset,
  planned: PlannedFile,
  profiles: readonly StampProfile[],
  order: DateOrder,
  toUtc: string,
): Promise<StagedFile> {
  const { adapter, file, index, columns } = planned;
  const doing = `reading ${file.path}`;
  const cellName = (name: string) => identifier(`_cell_${name}`);
  const read = readColumns(planned);
  const cells = read.map(({ name, column, from }) =>
    'position' in from
      ? `${cellSql(from.position, adapter.nulls, column)} AS ${cellName(name)}`
      : '',
  );
  const orderHeader = adapter.fold && headerPosition(planned, adapter.fold.order);
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
  const unread = read.map(
    (column, bit) =>
      `CASE WHEN ${notUnderstoodSql(column, cellName(column.name))} THEN ${2n ** BigInt(bit)}::UBIGINT ELSE 0 END`,
  );
  const targets = [
    '_file',
    '_row',
    '_order',
    '_unread',
    ...columns.map(({ name }) => identifier(name)),
  ];
  await engine.run(
    `INSERT INTO ${stagedTable(dataset)} (${targets.join(', ')})
     SELECT ${index}, _row, _order, ${unread.length > 0 ? unread.join(' | ') : '0'},
       ${columns.map(({ name }) => identifier(name)).join(', ')}
     FROM (SELECT *, ${values.join(', ')}
       FROM (SELECT ${['*', ...parsed].join(', ')}
         FROM (SELECT ${shapedRow(planned)} AS _row,
           ${orderHeader === undefined ? 'NULL' : `TRY_CAST(${cellSql(orderHeader)} AS DOUBLE)`} AS _order,
           ${cells.join(', ')} FROM ${readCsv(planned, true)})))`,
    doing,
  );
  const [count] = await engine.query(
    z.object({ rows: z.number() }),
    `SELECT count(*)::DOUBLE AS rows FROM ${stagedTable(dataset)} WHERE _file = ${index}`,
    doing,
  );
  const [ragged] = await engine.query(
    z.object({ count: z.number(), lines: z.string(), unclosed: z.number().nullable() }),
    `SELECT count(DISTINCT line)::DOUBLE AS count,
       (min(line) FILTER (error_type = 'UNQUOTED VALUE'
         AND error_message LIKE '%unterminated%'))::DOUBLE AS unclosed,
       coalesce(array_to_string(list_slice(list_sort(list_distinct(list(line))), 1, 5), ','), '') AS lines
     FROM ${raggedTable(planned)}`,
    doing,
  );
  await engine.run(`DROP TABLE ${raggedTable(planned)}`, doing);
  return {
    rows: (count?.rows ?? 0) + (ragged?.count ?? 0),
    ragged: {
      count: ragged?.count ?? 0,
      lines: (ragged?.lines ?? '').split(',').filter(Boolean).map(Number),
    },
    unclosedQuoteLine: ragged?.unclosed ?? null,
  };
}

/** The columns read from cells; a column's position here is its bit in `_unread`. */
export function readColumns({ columns }: PlannedFile): PlannedColumn[] {
  return columns.filter(({ from }) => 'position' in from);
}

/** The words of a vocabulary column that were not understood, the most frequent first. */
export async function unknownWords(
  engine: Engine,
  planned: PlannedFile,
  column: PlannedColumn,
): Promise<string[]> {
  if (!('position' in column.from)) return [];
  const cell = cellSql(column.from.position, planned.adapter.nulls, column.column);
  const words = await engine.query(
    z.object({ word: z.string(), distinct: z.number() }),
    `SELECT word, count(*) OVER ()::DOUBLE AS distinct
     FROM (SELECT word, ${valueSql(column, 'word')} AS ${identifier(column.name)}, count(*) AS n
       FROM (SELECT ${cell} AS word FROM ${readCsv(planned)}) GROUP BY word)
     WHERE ${notUnderstoodSql(column, 'word')} ORDER BY n DESC, word LIMIT 6`,
    `reading ${planned.file.path}`,
  );
  const closed = (words[0]?.distinct ?? 0) <= 20;
  return closed ? words.map(({ word }) => word) : [];
}

function headerPosition(
  planned: PlannedFile,
  header: string | readonly string[],
): number | undefined {
  const variants = typeof header === 'string' ? [header] : header;
  const position = planned.shape.headers.findIndex((name) => variants.includes(name.toLowerCase()));
  return position < 0 ? undefined : position;
}

const csvName = ({ index, file }: PlannedFile): string => `${file.dataset}-${index}.csv`;
const raggedTable = ({ index }: PlannedFile): string => identifier(`ragged_${index}`);

/** The number of a row in the file, be it one of several that it became. */
const shapedRow = ({ shape }: PlannedFile): string =>
  shape.unpivot ? '_file_row' : 'row_number() OVER ()';

/** The file's cells as `c0`, `c1` and so on; of a wide file, with a row for each of its items. */
function readCsv(planned: PlannedFile, keepRagged = false): string {
  const { headers, unpivot } = planned.shape;
  const cells = readCells(planned, keepRagged);
  if (!unpivot) return cells;
  const names = unpivot.positions.map((position) => literal(headerKey(headers[position] ?? '')));
  const values = unpivot.positions.map((position) => identifier(`c${position}`));
  return `(SELECT * FROM (SELECT *, unnest([${names.join(', ')}]) AS c${headers.length},
      unnest([${values.join(', ')}]) AS c${headers.length + 1}
    FROM (SELECT *, row_number() OVER () AS _file_row FROM ${cells}))
    WHERE trim(c${headers.length + 1}) <> '')`;
}

function readCells(planned: PlannedFile, keepRagged: boolean): string {
  const { shape } = planned;
  const columns = shape.headers.map((_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  const ragged = keepRagged
    ? `store_rejects = true, rejects_table = ${literal(`ragged_${planned.index}`)},
       rejects_scan = ${literal(`ragged_scan_${planned.index}`)}, rejects_limit = 0`
    : 'ignore_errors = true';
  return `read_csv(${literal(csvName(planned))}, auto_detect = false, skip = ${shape.skip}, header = true,
    columns = {${columns}}, delim = ${literal(shape.delimiter)}, quote = '"', escape = '"', ${ragged})`;
}
