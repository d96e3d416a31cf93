import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import type { Dataset, Feed } from './dataset.ts';
import { stagedTable } from './stage.ts';

/** A feed whose giving data set is in the engine; `mapped` are the columns that it has. */
export interface GivenFeed {
  readonly from: Dataset;
  readonly feed: Feed<string>;
  readonly mapped: ReadonlySet<string>;
}

/** What a feed gave, and where the receiver's own export says something else. */
export interface FeedCheck {
  readonly from: string;
  readonly gives: readonly string[];
  /** Rows that are there but of which too little is given. */
  readonly setAside: number;
  /** For each column that both have: rows with both values, and those of them that differ. */
  readonly compared: Readonly<Record<string, { readonly both: number; readonly differ: number }>>;
}

/** The file number of rows that no file of the data set holds. */
const GIVEN = -1;

/** Stamps this many seconds apart are the same event, since some exports give whole minutes. */
const SAME_INSTANT = 60;

/** Merges what another data set gives into the staged rows of `dataset`. `own` are its mapped columns. */
export async function takeFeed(
  engine: Engine,
  dataset: Dataset,
  { from, feed, mapped }: GivenFeed,
  own: ReadonlySet<string>,
): Promise<FeedCheck> {
  const doing = `taking what ${from.id} says of ${dataset.id}`;
  const staged = stagedTable(dataset);
  const possible = Object.entries(feed.gives).flatMap(([column, needs]) =>
    needs.every((name) => mapped.has(name)) ? [column] : [],
  );
  const hidden = await notShown(engine, from, feed, possible);
  const gives = possible.filter((column) => !hidden.has(column));
  await engine.run(
    `CREATE OR REPLACE TABLE given AS SELECT ${gives.map(identifier).join(', ')} FROM (${feed.sql})`,
    doing,
  );
  const values = gives.filter((column) => !feed.match.includes(column));
  const meets = feed.match
    .map((column) => `own.${identifier(column)} = given.${identifier(column)}`)
    .join(' AND ');
  const usable = `(${feed.when ?? 'true'})`;
  const [set] = await engine.query(
    z.object({ aside: z.number() }),
    `SELECT (count(*) FILTER (NOT ${usable}))::DOUBLE AS aside
     FROM ${staged} AS own JOIN given ON ${meets}`,
    doing,
  );
  const compared = await compare(
    engine,
    dataset,
    values.filter((column) => feed.wins.includes(column) && own.has(column)),
    `${meets} AND ${usable}`,
  );
  const merged = values.map((column) => {
    const [first, second] = feed.wins.includes(column) ? ['given', 'own'] : ['own', 'given'];
    const name = identifier(column);
    return `coalesce(${first}.${name}, ${second}.${name}) AS ${name}`;
  });
  if (merged.length > 0)
    await engine.run(
      `CREATE OR REPLACE TABLE ${staged} AS
       SELECT own.* REPLACE (${merged.join(', ')}) FROM ${staged} AS own
       LEFT JOIN given ON ${meets} AND ${usable}`,
      doing,
    );
  if (feed.added !== 'alone' || own.size === 0) {
    const names = gives.map(identifier).join(', ');
    await engine.run(
      `INSERT INTO ${staged} (_file, _row, _unread, ${names})
       SELECT ${GIVEN}, row_number() OVER (), 0, ${names} FROM given
       WHERE NOT EXISTS (SELECT 1 FROM ${staged} AS own WHERE ${meets})`,
      doing,
    );
  }
  await engine.run('DROP TABLE given', doing);
  return { from: from.id, gives, compared, setAside: set?.aside ?? 0 };
}

/** The columns of which no row of the giver shows anything. */
async function notShown(
  engine: Engine,
  from: Dataset,
  { shownBy = {} }: Feed<string>,
  columns: readonly string[],
): Promise<Set<string>> {
  const tested = columns.filter((column) => column in shownBy);
  if (tested.length === 0) return new Set();
  const tests = tested.map(
    (column, i) => `coalesce(bool_or(${shownBy[column]}), false) AS shown${i}`,
  );
  const [row] = await engine.query(
    z.record(z.string(), z.boolean()),
    `SELECT ${tests.join(', ')} FROM ${identifier(from.id)}`,
    `looking for what ${from.id} can tell`,
  );
  return new Set(tested.filter((_, i) => row?.[`shown${i}`] !== true));
}

async function compare(
  engine: Engine,
  dataset: Dataset,
  columns: readonly string[],
  meets: string,
): Promise<FeedCheck['compared']> {
  if (columns.length === 0) return {};
  // A row that is given several times, in overlapping files for instance, is one.
  const key = `own.${identifier(dataset.key)}`;
  const rows = (test: string) => `(count(DISTINCT ${key}) FILTER (${test}))::DOUBLE`;
  const tests = columns.flatMap((column, i) => {
    const [own, given] = [`own.${identifier(column)}`, `given.${identifier(column)}`];
    const differ =
      dataset.columns[column]?.type === 'instant'
        ? `abs(epoch(${own}) - epoch(${given})) > ${SAME_INSTANT}`
        : `${own} <> ${given}`;
    return [
      `${rows(`${own} IS NOT NULL AND ${given} IS NOT NULL`)} AS both${i}`,
      `${rows(differ)} AS differ${i}`,
    ];
  });
  const [row] = await engine.query(
    z.record(z.string(), z.number()),
    `SELECT ${tests.join(', ')} FROM ${stagedTable(dataset)} AS own JOIN given ON ${meets}`,
    `comparing ${dataset.id} with what other exports say`,
  );
  return Object.fromEntries(
    columns.map((column, i) => [
      column,
      { both: row?.[`both${i}`] ?? 0, differ: row?.[`differ${i}`] ?? 0 },
    ]),
  );
}
