import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import type { Window } from '../time/windows.ts';
import { type Column, type Dataset, reachedInstants } from './dataset.ts';
import { outsideRangeSql, withinRangeSql } from './range.ts';
import { type PlannedFile, readColumns, stagedTable } from './stage.ts';

/** How often something was found in a file, with the first few data rows it was found in. */
export interface Tally {
  readonly count: number;
  readonly rows: readonly number[];
}

/** What became of a file's rows. Reasons are kebab-case names such as `duplicate-id`. */
export interface FileOutcome {
  readonly accepted: number;
  readonly merged: number;
  /** Rows for which another file has a later one, by the place of that file. */
  readonly replaced: ReadonlyMap<number, number>;
  readonly rejected: Readonly<Record<string, Tally>>;
  /** Rows that were accepted, but with a value set aside that would spoil a measure. */
  readonly setAside: Readonly<Record<string, Tally>>;
}

/** How many rows have both stamps of a sequence, and how many of these in the wrong order. */
export interface SequenceCheck {
  readonly earlier: string;
  readonly later: string;
  readonly both: number;
  readonly wrong: number;
  readonly rows: readonly number[];
}

/** Begins what stands for a reason in a row that another file has a later one for; its place follows. */
const REPLACED = 'replaced by ';

/** SQL that is true of the judged rows that are rejected, and not merely replaced by those of a later file. */
export const isRejectedSql = `(_rejected IS NOT NULL AND NOT starts_with(_rejected, ${literal(REPLACED)}))`;

/** Stamps before this are taken as placeholders (1970-01-01, 1900-01-01), not as dates. */
const EARLIEST = "TIMESTAMP '1990-01-01'";

const exampleRows = (condition: string) =>
  `array_to_string(min(_row, 5) FILTER (${condition}), ',')`;
const tallySchema = z.object({ count: z.number(), rows: z.string().nullable() });
const toTally = ({ count, rows }: z.output<typeof tallySchema>): Tally => ({
  count,
  rows: (rows ?? '').split(',').filter(Boolean).map(Number),
});

/** What the judging of rows depends on, beside the rows. */
export interface FinaliseSettings {
  /** The instant (UTC, as SQL writes it) after which no stamp of the export can lie. */
  readonly latest: string;
  readonly standIns: Readonly<Record<string, string>>;
  /** The audit's windows, in seconds. */
  readonly windows: Readonly<Record<Window, number>>;
}

/**
 * Turns staged rows into the data set's table: rows without identity or date, of the future, or
 * given twice are rejected, those of which another file has a later one replaced; stamps that can't be true are set aside; intervals and derived columns
 * are computed.
 */
export async function finaliseTable(
  engine: Engine,
  dataset: Dataset,
  files: readonly PlannedFile[],
  { latest, standIns, windows }: FinaliseSettings,
): Promise<void> {
  const staged = stagedTable(dataset);
  const key = identifier(dataset.key);
  const doing = `checking the rows of ${dataset.id}`;
  const unusable = unusableSql(dataset, files, latest);
  const named = dataset.columns[dataset.key]?.required
    ? []
    : [
        `coalesce(${[key, ...(dataset.identity ? [dataset.identity] : []), "_file || ':' || _row"].join(', ')}) AS ${key}`,
      ];
  const filled = Object.entries(dataset.fallbacks ?? {}).map(
    ([name, other = name]) =>
      `coalesce(${identifier(name)}, ${identifier(other)}) AS ${identifier(name)}`,
  );
  const completed = [...named, ...filled];
  const order = `ORDER BY ${identifier(dataset.supersededBy)} DESC NULLS LAST, _file DESC, _row DESC`;
  const alike = `PARTITION BY (${unusable} IS NULL), ${key}`;
  const twice = `row_number() OVER (${alike}, _file ${order}) > 1`;
  const latestFile = `first_value(_file) OVER (${alike} ${order})`;
  await engine.run(
    `CREATE OR REPLACE TABLE judged AS
     SELECT *, coalesce(${unusable},
       CASE WHEN ${twice} THEN ${literal(`duplicate-${dataset.key}`)}
         ${files.length > 1 ? `WHEN ${latestFile} <> _file THEN ${literal(REPLACED)} || ${latestFile}` : ''}
         ${dataset.excluded ? `WHEN ${dataset.excluded.when} THEN ${literal(dataset.excluded.reason)}` : ''}
       END) AS _rejected
     FROM (SELECT * ${completed.length > 0 ? `REPLACE (${completed.join(', ')})` : ''} FROM ${staged})`,
    doing,
  );
  await engine.run(`DROP TABLE ${staged}`, doing);

  const instants = instantColumns(dataset);
  const sound = instants.map(
    (name) =>
      `CASE WHEN ${soundSql(dataset, name, latest)} THEN ${identifier(name)} END AS ${identifier(name)}`,
  );
  const stoodIn = Object.entries(standIns).map(
    ([name, other]) => `${identifier(other)} AS ${identifier(name)}`,
  );
  const wrong = dataset.sequence.map(([earlier, later]) => wrongOrder(dataset, earlier, later));
  const spoilt = (columns: readonly string[]) => {
    const tests = dataset.sequence.flatMap((pair, i) =>
      pair.some((name) => name !== dataset.begins && columns.includes(name))
        ? [wrong[i] ?? '']
        : [],
    );
    return tests.length > 0 ? tests.join(' OR ') : 'false';
  };
  const intervals = Object.entries(dataset.intervals).map(([name, { from, to, given }]) => {
    const computed = `epoch(${identifier(to)}) - epoch(${identifier(from)})`;
    const value = given ? `coalesce(${computed}, ${identifier(given)})` : computed;
    return `CASE WHEN NOT coalesce(${spoilt([from, to])}, false) THEN ${value} END AS ${identifier(name)}`;
  });
  const end = await lastInstant(engine, dataset, latest, doing);
  const computed = (columns: Dataset['derived'] = {}) =>
    Object.entries(columns).map(
      ([name, { sql }]) =>
        `(${sql.replaceAll(/\$(\w+)/g, (_, value: string) => (value === 'end' ? end : String(windows[value as Window])))}) AS ${identifier(name)}`,
    );
  const trusted = dataset.sequence.flatMap(([earlier, later]) =>
    earlier === dataset.begins
      ? [
          `CASE WHEN NOT coalesce(${wrongOrder(dataset, earlier, later)}, false) THEN ${identifier(later)} END AS ${identifier(later)}`,
        ]
      : [],
  );
  await engine.run(
    `CREATE OR REPLACE TABLE ${identifier(dataset.id)} AS
     SELECT * ${trusted.length > 0 ? `REPLACE (${trusted.join(', ')})` : ''} FROM (
       SELECT ${['*', ...intervals, ...computed(dataset.derived)].join(', ')} FROM (
         SELECT ${['*', ...computed(dataset.stamps)].join(', ')} FROM (
           SELECT * ${stoodIn.length > 0 ? `REPLACE (${stoodIn.join(', ')})` : ''} FROM (
             SELECT * EXCLUDE (_order, _rejected) REPLACE (${[...sound, ...withinRangeSql(dataset)].join(', ')})
             FROM judged WHERE _rejected IS NULL))))`,
    doing,
  );
}

/** The last instant that the accepted rows show, as SQL. */
async function lastInstant(
  engine: Engine,
  dataset: Dataset,
  latest: string,
  doing: string,
): Promise<string> {
  const last = reachedInstants(dataset).map(
    (name) => `max(${identifier(name)}) FILTER (${soundSql(dataset, name, latest)})`,
  );
  const [row] = await engine.query(
    z.object({ end: z.string().nullable() }),
    `SELECT strftime(greatest(${last.join(', ')}), '%Y-%m-%d %H:%M:%S') AS "end"
     FROM judged WHERE _rejected IS NULL`,
    doing,
  );
  return `TIMESTAMP ${literal(row?.end ?? latest)}`;
}

/** Counts, per file, what became of its rows; then lets go of the rejected ones. */
export async function tallyOutcomes(
  engine: Engine,
  dataset: Dataset,
  files: readonly PlannedFile[],
  latest: string,
  read: ReadonlyMap<number, number>,
): Promise<Map<number, FileOutcome>> {
  const doing = `counting the rows of ${dataset.id}`;
  const fates = await engine.query(
    tallySchema.extend({ file: z.number(), reason: z.string().nullable() }),
    `SELECT _file::DOUBLE AS file, _rejected AS reason, count(*)::DOUBLE AS count,
       array_to_string(min(_row, 5), ',') AS rows
     FROM judged GROUP BY ALL ORDER BY file, reason`,
    doing,
  );
  const outcomes = new Map<number, FileOutcome>();
  for (const planned of files) {
    const own = fates.filter(({ file }) => file === planned.index);
    const accepted = own.find(({ reason }) => reason === null)?.count ?? 0;
    const rejected = Object.fromEntries(
      own.flatMap(({ reason, ...tally }) =>
        reason === null || reason.startsWith(REPLACED) ? [] : [[reason, toTally(tally)]],
      ),
    );
    const replaced = new Map(
      own.flatMap(({ reason, count }) =>
        reason?.startsWith(REPLACED)
          ? [[Number(reason.slice(REPLACED.length)), count] as const]
          : [],
      ),
    );
    const known = own.reduce((sum, { count }) => sum + count, 0);
    outcomes.set(planned.index, {
      accepted,
      rejected,
      replaced,
      merged: (read.get(planned.index) ?? known) - known,
      setAside: await tallySetAside(engine, dataset, planned, latest),
    });
  }
  await engine.run('DROP TABLE judged', doing);
  return outcomes;
}

/** The reasons for which a value of an accepted row is set aside, each with its condition in SQL. */
export function setAsideTests(
  dataset: Dataset,
  planned: PlannedFile,
  latest: string,
): [reason: string, condition: string][] {
  const tests: [reason: string, condition: string][] = [];
  for (const { name, column } of planned.columns) {
    const unread = unreadTest(planned, name);
    if (unread) tests.push([unreadReason(column, name), unread]);
    if (column.type === 'instant' && (name !== dataset.begins || dataset.undated)) {
      if (!column.ahead)
        tests.push([`future-${name}`, `${identifier(name)} > TIMESTAMP ${literal(latest)}`]);
      tests.push([`placeholder-${name}`, `${identifier(name)} < ${EARLIEST}`]);
    }
    const outside = outsideRangeSql(name, column);
    if (outside) tests.push([`out-of-range-${name}`, outside]);
    if (column.type === 'duration') tests.push([`negative-${name}`, `${identifier(name)} < 0`]);
  }
  for (const [earlier, later] of dataset.sequence)
    tests.push([sequenceReason(earlier, later), contradiction(dataset, earlier, later, latest)]);
  for (const { column, when, reason } of dataset.expected)
    if (planned.columns.some(({ name }) => name === column))
      tests.push([reason, `${identifier(column)} IS NULL AND (${when})`]);
  for (const { column, when, reason } of dataset.impossible ?? [])
    if (planned.columns.some(({ name }) => name === column)) tests.push([reason, when]);
  return tests;
}

async function tallySetAside(
  engine: Engine,
  dataset: Dataset,
  planned: PlannedFile,
  latest: string,
): Promise<Record<string, Tally>> {
  const tests = setAsideTests(dataset, planned, latest);
  const columns = tests.flatMap(([, condition], i) => [
    `(count(*) FILTER (${condition}))::DOUBLE AS n${i}`,
    `${exampleRows(condition)} AS r${i}`,
  ]);
  const [row] = await engine.query(
    z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
    `SELECT ${columns.join(', ')} FROM judged WHERE _rejected IS NULL AND _file = ${planned.index}`,
    `counting the defects of ${planned.name}`,
  );
  return Object.fromEntries(
    tests.flatMap(([reason], i) => {
      const tally = toTally(tallySchema.parse({ count: row?.[`n${i}`], rows: row?.[`r${i}`] }));
      return tally.count > 0 ? [[reason, tally]] : [];
    }),
  );
}

/** Checks, over the whole data set, how many rows have stamps in an order that can't be. */
export async function checkSequences(
  engine: Engine,
  dataset: Dataset,
  latest: string,
): Promise<SequenceCheck[]> {
  const checks: SequenceCheck[] = [];
  for (const [earlier, later] of dataset.sequence) {
    const wrong = contradiction(dataset, earlier, later, latest);
    const [row] = await engine.query(
      tallySchema.extend({ both: z.number() }),
      `SELECT (count(*) FILTER (${wrong}))::DOUBLE AS count,
         (count(*) FILTER (${soundSql(dataset, earlier, latest)} AND ${soundSql(dataset, later, latest)}))::DOUBLE AS both,
         ${exampleRows(wrong)} AS rows
       FROM judged WHERE _rejected IS NULL OR _rejected = ${literal(`missing-${dataset.begins}`)}`,
      `checking the dates of ${dataset.id}`,
    );
    if (row) {
      const { count, rows } = toTally(row);
      checks.push({ earlier, later, both: row.both, wrong: count, rows });
    }
  }
  return checks;
}

export const sequenceReason = (earlier: string, later: string): string =>
  `${plainName(later)}-before-${plainName(earlier)}`;

const plainName = (column: string): string => column.replace(/_at$/, '').replaceAll('_', '-');

const unreadReason = (column: Column, name: string): string =>
  column.values ? `unknown-${name}` : `unparsable-${name}`;

function unreadTest(planned: PlannedFile, name: string): string | null {
  const bit = readColumns(planned).findIndex((column) => column.name === name);
  return bit < 0 ? null : `(_unread & ${2n ** BigInt(bit)}::UBIGINT) <> 0`;
}

/**
 * Stamps in the wrong order. One that lies before its row began is wrong against that alone, and casts
 * no doubt on the stamps between.
 */
function wrongOrder({ begins, sequence }: Dataset, earlier: string, later: string): string {
  const wrong = `${identifier(later)} < ${identifier(earlier)}`;
  const isHeldToBegin = sequence.some(([first, then]) => first === begins && then === later);
  return earlier === begins || !isHeldToBegin
    ? `(${wrong})`
    : `(${wrong} AND NOT coalesce(${identifier(later)} < ${identifier(begins)}, false))`;
}

/** Stamps in the wrong order, of which neither is a placeholder or of the future. */
function contradiction(dataset: Dataset, earlier: string, later: string, latest: string): string {
  return `(${wrongOrder(dataset, earlier, later)} AND ${soundSql(dataset, earlier, latest)} AND ${soundSql(dataset, later, latest)})`;
}

function soundSql({ columns }: Dataset, instant: string, latest: string): string {
  return columns[instant]?.ahead
    ? `${identifier(instant)} >= ${EARLIEST}`
    : `${identifier(instant)} BETWEEN ${EARLIEST} AND TIMESTAMP ${literal(latest)}`;
}

function instantColumns(dataset: Dataset): string[] {
  return Object.entries(dataset.columns).flatMap(([name, { type }]) =>
    type === 'instant' ? [name] : [],
  );
}

/** Why a row can't be used at all, whatever else is known of its ticket; NULL for one that can. */
function unusableSql(dataset: Dataset, files: readonly PlannedFile[], latest: string): string {
  const begins = identifier(dataset.begins);
  const unreadOf = (name: string) =>
    files.flatMap((planned) => {
      const test = unreadTest(planned, name);
      return test ? [`(_file = ${planned.index} AND ${test})`] : [];
    });
  const unread = unreadOf(dataset.begins);
  const reason = (name: string) => literal(`${name}-${dataset.begins}`);
  const dateTests = `${unread.length > 0 ? `WHEN ${unread.join(' OR ')} THEN ${reason('unparsable')}` : ''}
    WHEN ${begins} IS NULL THEN ${reason('missing')}
    WHEN ${begins} < ${EARLIEST} THEN ${reason('placeholder')}
    WHEN ${begins} > TIMESTAMP ${literal(latest)} THEN ${reason('future')}`;
  const requiredTests = Object.entries(dataset.columns)
    .filter(([name, { required }]) => required && name !== dataset.key && name !== dataset.begins)
    .map(([name, column]) => {
      const tests = unreadOf(name);
      const unknown =
        tests.length > 0
          ? `WHEN ${tests.join(' OR ')} THEN ${literal(unreadReason(column, name))}`
          : '';
      return `${unknown} WHEN ${identifier(name)} IS NULL THEN ${literal(`missing-${name}`)}`;
    })
    .join(' ');
  return `CASE WHEN ${identifier(dataset.key)} IS NULL THEN ${literal(`missing-${dataset.key}`)}
    ${requiredTests}
    ${dataset.undated ? '' : dateTests} END`;
}
