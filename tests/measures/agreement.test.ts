import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Flow } from '../../src/measures/measure.ts';
import type { KpiResult } from '../../src/measures/kpi-result.ts';
import { measureKpis } from '../../src/measures/measure-kpis.ts';
import type { Estimate } from '../../src/measures/statistics.ts';
import { dayAfter, daysIn, type Period, slicesOf } from '../../src/time/period.ts';
import { timeZoneMacros } from '../../src/time/time-zone.ts';
import { answer, type Answer, presenceAnswer, type Row } from './oracle.ts';
import { fillThings, kpiOf, someFlow, somePresence, someThings, things } from './things.ts';

const zones = ['Europe/Oslo', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
const macroOf = (zone: string) => `z${zones.indexOf(zone)}`;

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
  for (const zone of zones)
    for (const sql of timeZoneMacros(macroOf(zone), zone, 2027)) await engine.run(sql, 'preparing');
});
afterAll(() => {
  engine.close();
});

interface Case {
  readonly rows: readonly Row[];
  readonly zone: string;
  readonly period: Period;
  /** Local date and time of the stock’s instant. */
  readonly asOf: string;
}

/** Tables around a change of the clock or of the year, in a period that cuts some rows off. */
const someCase: fc.Arbitrary<Case> = fc
  .record({
    zone: fc.constantFrom(...zones),
    centre: fc.constantFrom('2026-03-29', '2026-10-25', '2027-01-01', '2026-03-08'),
    before: fc.integer({ min: 0, max: 30 }),
    after: fc.integer({ min: 0, max: 30 }),
    asOfDays: fc.integer({ min: -2, max: 2 }),
  })
  .chain(({ zone, centre, before, after, asOfDays }) => {
    const day = Temporal.PlainDate.from(centre);
    const period = {
      from: day.subtract({ days: before }).toString(),
      to: day.add({ days: after }).toString(),
    };
    const start = epochOf(`${day.subtract({ days: before + 1 }).toString()}T00:00`, zone);
    const end = epochOf(`${day.add({ days: after + 2 }).toString()}T00:00`, zone);
    const asOf = `${day.add({ days: after + 1 + asOfDays }).toString()}T00:00`;
    const edges = [
      ...slicesOf(period, 'month').map((slice) => epochOf(`${slice.start}T00:00`, zone)),
      ...slicesOf(period, 'week').map((slice) => epochOf(`${slice.start}T00:00`, zone)),
      ...[period.from, dayAfter(period.to)].map((edge) => epochOf(`${edge}T00:00`, zone)),
      epochOf(asOf, zone),
    ];
    return someThings(start, end, edges).map((rows) => ({ rows, zone, period, asOf }));
  });

function epochOf(local: string, zone: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds / 1000;
}

function localOf(row: Row, zone: string): Temporal.ZonedDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(Number(row.begun) * 1000);
  return instant.toZonedDateTimeISO(zone);
}

function within({ rows, zone, period }: Case): Row[] {
  return rows.filter((row) => {
    const day = localOf(row, zone).toPlainDate().toString();
    return period.from <= day && day <= period.to;
  });
}

function expectAgreement(estimate: Estimate | undefined, expected: Answer, what: string): void {
  const { value, n, missing } = estimate ?? { value: NaN, n: NaN, missing: NaN };
  expect({ n, missing }, what).toEqual({ n: expected.n, missing: expected.missing });
  if (expected.value === null || value === null) expect(value, what).toBe(expected.value);
  else {
    const tolerance = 1e-9 * Math.max(1, Math.abs(expected.value));
    expect(Math.abs(value - expected.value), `${what}: ${value}`).toBeLessThanOrEqual(tolerance);
  }
}

async function measure(drawn: Case, kpis: Parameters<typeof measureKpis>[1]) {
  await fillThings(engine, drawn.rows);
  const asOf = new Date(epochOf(drawn.asOf, drawn.zone) * 1000).toISOString();
  const results = await measureKpis(engine, kpis, {
    dataset: things,
    available: new Set(Object.keys(things.columns)),
    period: drawn.period,
    timeZone: drawn.zone,
    toLocal: `${macroOf(drawn.zone)}_from_utc`,
    asOf: asOf.slice(0, 19).replace('T', ' '),
  });
  return (id: string): KpiResult => {
    const result = results.get(id);
    if (!result) throw new RangeError(`no result of ${id}`);
    return result;
  };
}

function weekKey(local: Temporal.ZonedDateTime): string {
  return `${local.yearOfWeek}-W${String(local.weekOfYear).padStart(2, '0')}`;
}

function groupBy<Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  return Map.groupBy(rows, keyOf);
}

describe('SQL and the oracle agree', () => {
  it('on any flow over any table, in all and by month, week, part, weekday and hour', async () => {
    const property = fc.asyncProperty(
      someCase,
      fc.array(someFlow, { minLength: 1, maxLength: 8 }),
      fc.array(someFlow, { maxLength: 2 }),
      async (drawn, flows, further) => {
        const also = Object.fromEntries(further.map((flow, i) => [`also${i}`, flow]));
        const kpis = flows.map((flow, i) => kpiOf(`kpi${i}`, flow, i === 0 ? also : {}));
        const resultOf = await measure(drawn, kpis);
        const rows = within(drawn);
        for (const [i, flow] of flows.entries()) {
          const result = resultOf(`kpi${i}`);
          expect(result.lack).toBeNull();
          checkFlow(result, flow, rows, drawn);
        }
        for (const [i, flow] of further.entries()) {
          const expected = answer(flow, rows, daysIn(drawn.period));
          expectAgreement(resultOf('kpi0').also[`also${i}`], expected, JSON.stringify(flow));
        }
      },
    );
    await fc.assert(property, { seed: 20261122, numRuns: 80 });
  });

  it('on any measure of what is present, at its instant and in each month and week', async () => {
    const property = fc.asyncProperty(someCase, somePresence, async (drawn, measured) => {
      const result = (await measure(drawn, [kpiOf('present', measured)]))('present');
      const { rows, zone, period } = drawn;
      const asOf = epochOf(drawn.asOf, zone);
      const opens = (day: string) => epochOf(`${day}T00:00`, zone);
      const expected = (some: readonly Row[], first: string, until: number) =>
        'attrition' in measured
          ? presenceAnswer(measured, some, opens(first), until)
          : presenceAnswer(measured, some, until);
      const end = 'attrition' in measured ? Math.min(opens(dayAfter(period.to)), asOf) : asOf;
      const headline = expected(rows, period.from, end);
      expectAgreement(result.headline, headline, 'the headline');
      for (const grain of ['month', 'week'] as const) {
        const slices = slicesOf(period, grain);
        const found = grain === 'month' ? result.months : result.weeks;
        expect(found.map((slice) => slice.period)).toEqual(slices.map(({ key }) => key));
        for (const [i, slice] of slices.entries()) {
          const first = slice.start < period.from ? period.from : slice.start;
          const known = covers(drawn, first, slice.end) && opens(slice.start) < asOf;
          const until = Math.min(opens(dayAfter(slice.end)), asOf);
          const answered = known ? expected(rows, first, until) : { value: null, n: 0, missing: 0 };
          expectAgreement(found[i], answered, slice.key);
        }
      }
      for (const dimension of ['kind', 'team']) {
        const known = rows.some((row) => row[dimension] !== null);
        const parts = [...groupBy(rows, (row) => row[dimension] ?? null)].map(([key, own]) => ({
          key,
          ...expected(own, period.from, end),
        }));
        const shown = parts.filter(({ n, missing }) => known && n + missing > 0);
        const actual = new Map(result.by[dimension]?.map(({ key, n }) => [key, n]));
        expect(actual).toEqual(new Map(shown.map(({ key, n }) => [key, n])));
        for (const { key, ...part } of shown)
          expectAgreement(
            result.by[dimension]?.find((other) => other.key === key),
            part,
            `${dimension} ${key}`,
          );
      }
    });
    await fc.assert(property, { seed: 20261122, numRuns: 80 });
  });
});

/**
 * Whether the rows say anything of these days: there is a row on both sides of one of them, or all of
 * them lie no further from the rows than these lie apart.
 */
function covers({ rows, zone }: Case, first: string, last: string): boolean {
  if (rows.length === 0) return false;
  const locals = rows.map((row) => localOf(row, zone).toPlainDateTime());
  const [earliest, latest] = locals
    .toSorted((a, b) => Temporal.PlainDateTime.compare(a, b))
    .filter((_, i, all) => i === 0 || i === all.length - 1);
  if (!earliest) return false;
  const end = latest ?? earliest;
  const apart = earliest.until(end).total({ unit: 'days' }) / rows.length;
  const reach = { days: Math.max(4, Math.ceil(5 * apart)) };
  const [start, stop] = [earliest.toPlainDate(), end.toPlainDate()];
  const within = (from: Temporal.PlainDate, day: string, to: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
  const touched =
    Temporal.PlainDate.compare(start, last) <= 0 && Temporal.PlainDate.compare(first, stop) <= 0;
  const [from, to] = [start.subtract(reach), stop.add(reach)];
  return touched || (within(from, first, to) && within(from, last, to));
}

function checkFlow(result: KpiResult, flow: Flow, rows: readonly Row[], drawn: Case) {
  const { rows: all, zone, period } = drawn;
  const what = JSON.stringify(flow);
  const days = daysIn(period);
  expectAgreement(result.headline, answer(flow, rows, days), what);
  const byMonth = groupBy(rows, (row) => localOf(row, zone).toPlainDate().toString().slice(0, 7));
  const byWeek = groupBy(rows, (row) => weekKey(localOf(row, zone)));
  for (const [grain, groups, measured] of [
    ['month', byMonth, result.months],
    ['week', byWeek, result.weeks],
  ] as const) {
    const slices = slicesOf(period, grain);
    expect(measured.map((slice) => slice.period)).toEqual(slices.map(({ key }) => key));
    for (const [i, { key, start, end, days: covered }] of slices.entries()) {
      const first = start < period.from ? period.from : start;
      const answered = covers({ ...drawn, rows: all }, first, end)
        ? answer(flow, groups.get(key) ?? [], covered)
        : { value: null, n: 0, missing: 0 };
      expectAgreement(measured[i], answered, `${what} ${key}`);
    }
  }
  for (const dimension of ['kind', 'team']) {
    const groups = groupBy(rows, (row) => row[dimension] ?? null);
    const parts = result.by[dimension] ?? [];
    const known = all.some((row) => row[dimension] !== null);
    expect(new Set(parts.map(({ key }) => key))).toEqual(new Set(known ? groups.keys() : []));
    for (const part of parts)
      expectAgreement(part, answer(flow, groups.get(part.key) ?? [], days), `${what} ${part.key}`);
  }
  const hourKey = (weekday: number, hour: number) => `${weekday}/${hour}`;
  const byHour = groupBy(rows, (row) => {
    const local = localOf(row, zone);
    return hourKey(local.dayOfWeek, local.hour);
  });
  expect(new Set(result.hours.map(({ weekday, hour }) => hourKey(weekday, hour)))).toEqual(
    new Set(byHour.keys()),
  );
  for (const { weekday, hour, ...estimate } of result.hours) {
    const key = hourKey(weekday, hour);
    expectAgreement(estimate, answer(flow, byHour.get(key) ?? [], days), `${what} ${key}`);
  }
}
