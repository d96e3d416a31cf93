import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { type Engine, identifier, literal } from '../../src/engine/engine.ts';
import {
  businessClockSql,
  type BusinessInterval,
  calendarBySql,
  calendarTable,
  type WithinHours,
} from '../../src/measures/business-clock.ts';
import type { OpeningHours } from '../../src/time/opening-hours.ts';
import { alwaysOpen, businessCases } from '../time/business-cases.ts';
import { oracle, watchClock } from '../time/business-oracle.ts';
import { someInstants, someOpeningHours, windowOf } from '../time/business-samples.ts';

const seed = 20261122;

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

/** Seconds since 1970, with fractions. */
const epochOf = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 1000;
const dayOf = (epoch: number) => new Date(epoch * 1000).toISOString().slice(0, 10);
const stampSql = (epoch: number | null) =>
  epoch === null ? 'NULL::TIMESTAMP' : `make_timestamp(${Math.round(epoch * 1e6)})`;

interface Row {
  readonly calendar: string | null;
  readonly stamps: Readonly<Record<string, number | null>>;
}

/** What the SQL says of rows, interval by interval. */
async function measure(
  calendars: Record<string, OpeningHours>,
  days: { from: string; to: string },
  rows: readonly Row[],
  intervals: readonly BusinessInterval[],
  within: readonly WithinHours[] = [],
): Promise<Record<string, number | null>[]> {
  const table = calendarTable('business_days', calendars, days);
  for (const statement of table.statements) await engine.run(statement, 'making the calendar');
  const columns = Object.keys(rows[0]?.stamps ?? {}).map(identifier);
  const values = rows.map(({ calendar, stamps }, i) => {
    const key = calendar === null ? 'NULL' : literal(calendar);
    return `(${[`${i}`, `${key}::VARCHAR`, ...Object.values(stamps).map(stampSql)].join(', ')})`;
  });
  const source = `(FROM (VALUES ${values.join(', ')}) AS _(${['id', 'kept', ...columns].join(', ')}))`;
  const sql = businessClockSql(table, source, 'kept', intervals, within);
  const names = [
    ...intervals.map(({ name }) => identifier(name)),
    ...within.map(({ name }) => `${identifier(name)}::DOUBLE AS ${identifier(name)}`),
  ];
  return engine.query(
    z.record(z.string(), z.number().nullable()),
    `SELECT ${names.join(', ')} FROM (${sql}) ORDER BY id`,
    'measuring',
  );
}

const between = [{ name: 'open', from: 'began', to: 'ended' }];
async function secondsBetween(hours: OpeningHours, began: number | null, ended: number | null) {
  const known = [began, ended].filter((epoch) => epoch !== null);
  const days = { from: dayOf(Math.min(...known)), to: dayOf(Math.max(...known)) };
  const rows = [{ calendar: 'only', stamps: { began, ended } }];
  const [row] = await measure({ only: hours }, days, rows, between);
  return row?.open;
}

describe('open seconds worked out by hand', () => {
  it.each(businessCases)('$why', async ({ hours, from, to, seconds }) => {
    const [began, ended] = [epochOf(from), epochOf(to)];
    expect(await secondsBetween(hours, began, ended), 'SQL').toBe(seconds);
    expect(oracle(hours, { from: began, to: ended })(began, ended), 'the oracle').toBe(seconds);
  });
});

const office: OpeningHours = {
  timeZone: 'Europe/Oslo',
  weekly: { mon: ['08:00-16:00'], tue: ['08:00-16:00'] },
  closures: [],
};
const always: OpeningHours = { timeZone: 'Europe/Oslo', weekly: alwaysOpen, closures: [] };
const monday = epochOf('2026-03-02T09:00+01:00');
const hour = 3600;

describe('rows that have no open seconds', () => {
  it('are those without a stamp', async () => {
    expect(await secondsBetween(office, monday, null)).toBeNull();
    expect(await secondsBetween(office, null, monday)).toBeNull();
  });

  it('are those that end before they begin, be it outside hours', async () => {
    expect(await secondsBetween(office, monday, monday - 1)).toBeNull();
    const night = epochOf('2026-03-02T23:00+01:00');
    expect(await secondsBetween(office, night, night - hour)).toBeNull();
  });

  it('are those whose calendar is not known', async () => {
    const stamps = { began: monday, ended: monday + hour };
    const rows = ['office', 'elsewhere', null].map((calendar) => ({ calendar, stamps }));
    const days = { from: '2026-03-02', to: '2026-03-02' };
    expect(await measure({ office }, days, rows, between)).toEqual([
      { open: hour },
      { open: null },
      { open: null },
    ]);
  });

  it('are those on days that the calendar does not hold', async () => {
    const days = { from: '2026-03-02', to: '2026-03-03' };
    const lastInstant = epochOf('2026-03-03T23:59:59.999Z');
    const rows = [
      { began: epochOf('2026-03-01T23:59:59.999Z'), ended: monday },
      { began: epochOf('2026-03-02T00:00Z'), ended: lastInstant },
      { began: monday, ended: lastInstant + 0.001 },
    ].map((stamps) => ({ calendar: 'office', stamps }));
    const measured = await measure({ office }, days, rows, between);
    expect(measured).toEqual([{ open: null }, { open: 16 * hour }, { open: null }]);
  });
});

describe('the SELECT', () => {
  const days = { from: '2026-03-01', to: '2026-03-08' };

  it('keeps the rows as they are and adds a column an interval', async () => {
    const table = calendarTable('days "2"', { office, always }, days);
    for (const statement of table.statements) await engine.run(statement, 'making the calendar');
    await engine.run(
      `CREATE OR REPLACE TABLE "some rows" AS SELECT * FROM (VALUES
         (1, 'phone', 'x', TIMESTAMP '2026-03-02 06:30:00', TIMESTAMP '2026-03-02 08:00:00', NULL),
         (2, 'mail', 'y', TIMESTAMP '2026-03-02 06:30:00', TIMESTAMP '2026-03-02 08:00:00', TIMESTAMP '2026-03-07 00:00:00'),
         (3, NULL, 'z', TIMESTAMP '2026-03-02 06:30:00', NULL, TIMESTAMP '2026-03-02 07:00:01'))
       AS rows(id, "the channel", calendar, day, opens_1, "re""ply")`,
      'preparing',
    );
    const calendar = calendarBySql('the channel', { phone: 'always', "it's": 'always' }, 'office');
    const sql = businessClockSql(table, identifier('some rows'), calendar, [
      { name: 'first', from: 'day', to: 'opens_1' },
      { name: 'whole', from: 'day', to: 're"ply' },
      { name: 'la"st', from: 'opens_1', to: 're"ply' },
    ]);
    const found = await engine.query(
      z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
      `SELECT * EXCLUDE (day, opens_1, "re""ply") FROM (${sql}) ORDER BY id`,
      'measuring',
    );
    expect(found).toEqual([
      { id: 1, 'the channel': 'phone', calendar: 'x', first: 5400, whole: null, 'la"st': null },
      {
        id: 2,
        'the channel': 'mail',
        calendar: 'y',
        first: 2 * hour - 1800 - 1800, // opens at 7:00 UTC
        whole: 16 * hour,
        'la"st': 15 * hour,
      },
      { id: 3, 'the channel': null, calendar: 'z', first: null, whole: 1, 'la"st': null },
    ]);
  });

  it('needs no interval, no choice of calendar, no hours, and no calendar', async () => {
    const count = async (calendars: Record<string, OpeningHours>, calendar: string) => {
      const table = calendarTable('business_days', calendars, days);
      for (const statement of table.statements) await engine.run(statement, 'making the calendar');
      const stamps = `(SELECT TIMESTAMP '2026-03-02 10:00:00' AS a, TIMESTAMP '2026-03-02 11:00:00' AS b)`;
      await engine.run(businessClockSql(table, stamps, calendar, []), 'measuring nothing');
      const sql = businessClockSql(table, stamps, calendar, [{ name: 's', from: 'a', to: 'b' }]);
      const found = await engine.query(z.looseObject({ s: z.number().nullable() }), sql, 'trying');
      return found.map(({ s }) => s);
    };
    expect(await count({ office }, calendarBySql('a', {}, 'office'))).toEqual([hour]);
    expect(await count({ office: { ...office, weekly: {} } }, `'office'`)).toEqual([0]);
    expect(await count({}, `'office'`)).toEqual([null]);
  });

  it('counts fractions of seconds', async () => {
    const began = epochOf('2026-03-02T07:59:59.5+01:00');
    expect(await secondsBetween(office, began, began + 1.25)).toBeCloseTo(0.75, 6);
    expect(await secondsBetween(always, began, began + 1.25)).toBeCloseTo(1.25, 6);
  });
});

describe('a calendar table', () => {
  it('has a row per calendar and UTC day with its spans and what was open before', async () => {
    const hours = {
      ...office,
      weekly: { mon: ['08:00-12:00', '12:30-16:00', '23:00-03:00'] },
    };
    const days = { from: '2026-03-01', to: '2026-03-03' };
    const table = calendarTable('business_days', { hours, always }, days);
    for (const statement of table.statements) await engine.run(statement, 'making the calendar');
    const columns = ['opens_1', 'closes_1', 'opens_3', 'closes_3'].map(
      (name) => `((${name} - epoch(day)) / 3600) AS ${name}`,
    );
    const found = await engine.query(
      z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
      `SELECT calendar, day::VARCHAR AS day, ${columns.join(', ')}, before_1 / 3600 AS before_1,
         before_3 / 3600 AS before_3, after / 3600 AS after
       FROM business_days ORDER BY calendar, day`,
      'reading the calendar',
    );
    const none = { opens_3: null, closes_3: null, before_3: null };
    const day = { calendar: 'always', opens_1: 0, closes_1: 24, ...none };
    expect(table.spans).toBe(3);
    expect(found).toEqual([
      { ...day, day: '2026-03-01', before_1: 0, after: 24 },
      { ...day, day: '2026-03-02', before_1: 24, after: 48 },
      { ...day, day: '2026-03-03', before_1: 48, after: 72 },
      {
        ...{ calendar: 'hours', day: '2026-03-01', opens_1: null, closes_1: null, before_1: null },
        ...{ ...none, after: 0 },
      },
      {
        ...{ calendar: 'hours', day: '2026-03-02', opens_1: 7, closes_1: 11, before_1: 0 },
        ...{ opens_3: 22, closes_3: 24, before_3: 7.5, after: 9.5 },
      },
      {
        ...{ calendar: 'hours', day: '2026-03-03', opens_1: 0, closes_1: 2, before_1: 9.5 },
        ...{ ...none, after: 11.5 },
      },
    ]);
  });

  it('is whole when it takes several statements', async () => {
    const days = { from: '2023-01-01', to: '2026-12-31' };
    const table = calendarTable('business_days', { office, always }, days);
    for (const statement of table.statements) await engine.run(statement, 'making the calendar');
    const found = await engine.query(
      z.object({ rows: z.number(), days: z.number(), last: z.number() }),
      `SELECT count(*)::DOUBLE AS rows, count(DISTINCT day)::DOUBLE AS days, max(after) AS last
       FROM business_days`,
      'counting the calendar',
    );
    // 2024 is a leap year.
    expect(found).toEqual([{ rows: 2 * 1461, days: 1461, last: 1461 * 24 * hour }]);
  });
});

/** Watching a clock is slow; a zone’s window is watched once. */
const watched = new Map<string, ReturnType<typeof watchClock>>();
const watchWindow: typeof watchClock = (zone, from, to) => {
  const window = windowOf(zone);
  const first = window.from / 60;
  const all = watched.get(zone) ?? watchClock(zone, first, window.to / 60);
  watched.set(zone, all);
  return all.slice(from - first, to - first);
};

const partition: BusinessInterval[] = [
  { name: 'ab', from: 'a', to: 'b' },
  { name: 'bc', from: 'b', to: 'c' },
  { name: 'ac', from: 'a', to: 'c' },
];
const sampleSchema = z.object({ ab: z.number(), bc: z.number(), ac: z.number() });

/** Two calendars of a zone, and rows of three instants in order, each with one of the calendars. */
const someSample = fc
  .record({ hours: someOpeningHours, otherHours: someOpeningHours })
  .chain(({ hours, otherHours }) =>
    fc.record({
      calendars: fc.constant({
        one: hours,
        other: { ...otherHours, timeZone: hours.timeZone },
      }),
      rows: fc.array(
        fc.record({
          calendar: fc.constantFrom('one' as const, 'other' as const),
          instants: someInstants(hours.timeZone, 3),
        }),
        { minLength: 1, maxLength: 25 },
      ),
    }),
  );
type Sample = typeof someSample extends fc.Arbitrary<infer T> ? T : never;

async function measureSample({ calendars, rows }: Sample) {
  const zone = calendars.one.timeZone;
  const { from, to } = windowOf(zone);
  const measured = await measure(
    calendars,
    { from: dayOf(from), to: dayOf(to) },
    rows.map(({ calendar, instants: [a = 0, b = 0, c = 0] }) => ({
      calendar,
      stamps: { a, b, c },
    })),
    partition,
  );
  return rows.map(({ calendar, instants: [a = 0, b = 0, c = 0] }, i) => ({
    ...{ calendar, a, b, c },
    ...sampleSchema.parse(measured[i]),
  }));
}

describe('on any hours, zone and instants', () => {
  it('SQL and the oracle agree', async () => {
    const property = fc.asyncProperty(someSample, async (sample) => {
      const { one, other } = sample.calendars;
      const window = windowOf(one.timeZone);
      const answers = {
        one: oracle(one, window, watchWindow),
        other: oracle(other, window, watchWindow),
      };
      for (const { calendar, a, b, c, ab, ac } of await measureSample(sample))
        expect([ab, ac]).toEqual([answers[calendar](a, b), answers[calendar](a, c)]);
    });
    await fc.assert(property, { seed, numRuns: 60 });
  });

  it('an instant lies within hours exactly when the second after it is open', async () => {
    const property = fc.asyncProperty(someSample, async ({ calendars, rows }) => {
      const window = windowOf(calendars.one.timeZone);
      const answers = {
        one: oracle(calendars.one, window, watchWindow),
        other: oracle(calendars.other, window, watchWindow),
      };
      const measured = await measure(
        calendars,
        { from: dayOf(window.from), to: dayOf(window.to) },
        rows.map(({ calendar, instants: [a = 0] }) => ({ calendar, stamps: { a } })),
        [],
        [{ name: 'within', at: 'a' }],
      );
      const expected = rows.map(({ calendar, instants: [a = 0] }) => answers[calendar](a, a + 1));
      expect(measured.map(({ within }) => within)).toEqual(expected);
    });
    await fc.assert(property, { seed: seed + 3, numRuns: 40 });
  });

  it('parts add up, and none is negative or longer than by the calendar', async () => {
    const property = fc.asyncProperty(someSample, async (sample) => {
      for (const { a, b, c, ab, bc, ac } of await measureSample(sample)) {
        expect(ab + bc).toBe(ac);
        for (const [seconds, calendar] of [
          [ab, b - a],
          [bc, c - b],
        ] as const) {
          expect(seconds).toBeGreaterThanOrEqual(0);
          expect(seconds).toBeLessThanOrEqual(calendar);
        }
        expect(ac).toBeGreaterThanOrEqual(ab);
      }
    });
    await fc.assert(property, { seed: seed + 1, numRuns: 40 });
  });

  it('what is always open takes as long as by the calendar', async () => {
    const property = fc.asyncProperty(someSample, async ({ calendars, rows }) => {
      const open = { ...calendars.one, weekly: alwaysOpen, closures: [] };
      const sample = { calendars: { one: open, other: open }, rows };
      for (const { a, b, c, ab, bc, ac } of await measureSample(sample))
        expect([ab, bc, ac]).toEqual([b - a, c - b, c - a]);
    });
    await fc.assert(property, { seed: seed + 2, numRuns: 25 });
  });
});
