import fc from 'fast-check';

import { type Engine, literal } from '../../src/engine/engine.ts';
import { defineDataset } from '../../src/ingest/dataset.ts';
import ticketsCreated from '../../src/kpis/tickets-created.ts';
import type { Condition } from '../../src/measures/condition.ts';
import type { Kpi } from '../../src/measures/define-kpi.ts';
import type { Flow, Measure, Presence } from '../../src/measures/measure.ts';
import type { Row } from './oracle.ts';

const column = (type: 'text' | 'instant' | 'integer' | 'number' | 'boolean' | 'duration') => ({
  type,
  privacy: 'public' as const,
  meaning: type,
});

/** A data set with a column of each type, two of them dimensions, to draw random tables from. */
export const things = defineDataset({
  id: 'things',
  rank: 1,
  row: 'thing',
  key: 'id',
  begins: 'begun',
  supersededBy: 'begun',
  columns: {
    id: column('text'),
    begun: column('instant'),
    ended: column('instant'),
    kind: { ...column('text'), dimension: 'Kind' },
    team: { ...column('text'), dimension: 'Team' },
    owner: column('text'),
    size: column('integer'),
    wait: column('duration'),
    hits: column('integer'),
    mark: column('number'),
    happy: column('boolean'),
  },
  standIns: {},
  intervals: {},
  sequence: [],
  expected: [],
  excluded: null,
  derived: {},
});

const sqlTypes = {
  id: 'VARCHAR',
  begun: 'TIMESTAMP',
  ended: 'TIMESTAMP',
  kind: 'VARCHAR',
  team: 'VARCHAR',
  owner: 'VARCHAR',
  size: 'INTEGER',
  wait: 'DOUBLE',
  hits: 'INTEGER',
  mark: 'DOUBLE',
  happy: 'BOOLEAN',
} as const;
type Name = keyof typeof sqlTypes;
const names = Object.keys(sqlTypes) as Name[];

/** Fills the engine's table of things. Instants are seconds since 1970, in UTC. */
export async function fillThings(engine: Engine, rows: readonly Row[]): Promise<void> {
  const columns = names.map((name) => `${name} ${sqlTypes[name]}`);
  await engine.run(`CREATE OR REPLACE TABLE things (${columns.join(', ')})`, 'preparing things');
  if (rows.length === 0) return;
  const tuples = rows.map((row) => `(${names.map((name) => cellSql(name, row)).join(', ')})`);
  await engine.run(`INSERT INTO things VALUES ${tuples.join(', ')}`, 'filling things');
}

function cellSql(name: Name, row: Row): string {
  const cell = row[name] ?? null;
  if (cell === null) return 'NULL';
  if (sqlTypes[name] === 'TIMESTAMP') return `make_timestamp(${Number(cell)}::BIGINT * 1000000)`;
  return typeof cell === 'string' ? literal(cell) : String(cell);
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 });
const kinds = ['red', 'green', "it's", ''];
const sizes = fc.integer({ min: -2, max: 4 });
const waits = fc.oneof(
  fc.constantFrom(0, 60, 3600),
  fc.integer({ min: 0, max: 4_000_000 }).map((quarters) => quarters / 4),
);
const marks = fc.integer({ min: 0, max: 10 });

/**
 * Rows that begin between two instants, with ties and empty cells; many begin or end at one of the
 * `edges`, where it shows whether a boundary belongs to what is before it or after.
 */
export const someThings = (
  from: number,
  to: number,
  edges: readonly number[],
): fc.Arbitrary<Row[]> => {
  const edge = fc.constantFrom(...edges);
  return fc
    .array(
      fc.record({
        begun: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: from, max: to }) }, edge),
        ending: maybe(
          fc.oneof(
            fc.integer({ min: 0, max: 20 * 86_400 }).map((lasts) => ({ lasts })),
            edge.map((at) => ({ at })),
          ),
        ),
        kind: maybe(fc.constantFrom(...kinds)),
        team: maybe(fc.constantFrom('a', 'b')),
        owner: maybe(fc.constantFrom('x', 'y', 'z')),
        size: maybe(sizes),
        wait: maybe(waits),
        mark: maybe(marks),
        hits: maybe(fc.integer({ min: 0, max: 2 })),
        happy: maybe(fc.boolean()),
      }),
      { maxLength: 40, size: 'max' },
    )
    .map((rows) =>
      rows.map(({ ending, ...row }, i) => ({
        ...row,
        hits: row.hits === null || row.mark === null ? row.hits : Math.min(row.hits, row.mark),
        id: String(i),
        ended: ending && Math.max(row.begun, 'at' in ending ? ending.at : row.begun + ending.lasts),
      })),
    );
};

const numeric = fc.constantFrom('size', 'wait', 'mark');
const bound = fc.integer({ min: -3, max: 11 });
const { condition } = fc.letrec<{ condition: Condition; test: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: tie('test') },
    { weight: 1, arbitrary: fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(tie('condition'), { maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: tie('condition').map((not) => ({ not })) },
  ),
  test: fc.oneof(
    fc.record({ column: fc.constant('kind'), is: fc.constantFrom(...kinds) }),
    fc.record({
      column: fc.constant('kind'),
      is: fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1 }),
    }),
    fc.record({ column: fc.constant('happy'), is: fc.boolean() }),
    fc.record({ column: numeric, is: bound }),
    fc.record({ column: numeric, is: fc.array(bound, { minLength: 1, maxLength: 4 }) }),
    fc.record({ column: numeric, gte: bound }),
    fc.record({ column: numeric, gt: bound }),
    fc.record({ column: numeric, lte: bound }),
    fc.record({ column: numeric, lt: bound }),
    fc.record({
      column: fc.constantFrom('kind', 'size', 'wait', 'mark', 'happy', 'ended'),
      known: fc.boolean(),
    }),
  ),
}));
const where = fc.option(condition, { nil: undefined, freq: 2 });
const counts = fc.record({ count: fc.constant('rows' as const), where });
const sums = fc.record({ sum: numeric, where });
const part = fc.oneof(counts, sums);
const probability = fc.oneof(
  fc.constantFrom(0.5, 0.9, 0.25, 0.95, 1 / 3),
  fc.double({ min: 0.01, max: 0.99, noNaN: true }),
);

/** Any measure of rows that fall into a period. */
export const someFlow: fc.Arbitrary<Flow> = fc.oneof(
  counts,
  sums,
  fc.record({ share: condition, of: where }),
  fc.record({ share: condition, of: where, per: fc.constantFrom('owner', 'size') }),
  fc.record({ proportion: fc.constant('mark'), of: fc.constant('mark'), where }),
  fc.record({ proportion: fc.constant('hits'), of: fc.constant('mark'), where }),
  fc.record({ mean: numeric, where }),
  fc.record({ quantile: probability, of: numeric, where }),
  fc.record({ ratio: fc.tuple(part, part) }),
  fc.record({ nps: fc.constant('mark'), where }),
  fc.record({
    rate: fc.constant('rows' as const),
    per: fc.constantFrom('day', 'owner', 'size'),
    where,
  }),
);

const present = fc.constant({ from: 'begun', until: 'ended' });

/** Any measure of the rows present at an instant. */
export const somePresence: fc.Arbitrary<Presence> = fc.oneof(
  fc.record({ stock: present, where }),
  fc.record({ age: present, quantile: probability, where }),
  fc.record({ attrition: present, where }),
);

/** A KPI of things that is nothing but its measure. */
export function kpiOf(
  id: string,
  measure: Measure,
  also: Readonly<Record<string, Measure>> = {},
): Kpi {
  return {
    ...ticketsCreated,
    id,
    dataset: 'things',
    measure,
    also: Object.fromEntries(
      Object.entries(also).map(([name, further]) => [name, { label: name, measure: further }]),
    ),
    unit: 'decimal',
    hourOfWeek: true,
  };
}
