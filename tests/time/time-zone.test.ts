import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { isTimeZone, localToSqlUtc, timeZoneMacros, timeZones } from '../../src/time/time-zone.ts';

const seed = 20261122;
const zones = [
  'UTC',
  'Europe/Oslo',
  'Europe/London',
  'Europe/Dublin', // winter time is the one with a negative change
  'America/New_York',
  'America/Sao_Paulo', // gave its clock changes up, which came at midnight
  'America/St_Johns', // half-hour offset
  'Asia/Kolkata',
  'Asia/Kathmandu', // three-quarter-hour offset
  'Asia/Tehran',
  'Africa/Casablanca', // turns its clock around Ramadan
  'Africa/Cairo',
  'Australia/Lord_Howe', // turns its clock by half an hour
  'Pacific/Apia', // left out a whole day
  'Pacific/Kiritimati', // UTC + 14
];
const LAST_YEAR = 2030;

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
  for (const [i, zone] of zones.entries())
    for (const sql of timeZoneMacros(`z${i}`, zone, LAST_YEAR)) await engine.run(sql, 'preparing');
});
afterAll(() => {
  engine.close();
});

const answers = z.object({ answer: z.string() });

/** The macros’ answers for stamps as SQL writes them. */
async function convert(zone: string, direction: 'to' | 'from', stamps: readonly string[]) {
  const rows = stamps.map((stamp, i) => `(${i}, TIMESTAMP '${stamp}')`).join(', ');
  const found = await engine.query(
    answers,
    `SELECT strftime(z${zones.indexOf(zone)}_${direction}_utc(t), '%Y-%m-%d %H:%M:%S') AS answer
     FROM (VALUES ${rows}) AS stamps(i, t) ORDER BY i`,
    'converting',
  );
  return found.map(({ answer }) => answer);
}

const sql = (stamp: Temporal.PlainDateTime) =>
  stamp.toString({ smallestUnit: 'second' }).replace('T', ' ');
const sqlUtc = (instant: Temporal.Instant) =>
  sql(instant.toZonedDateTimeISO('UTC').toPlainDateTime());

const temporal = {
  toUtc: (zone: string, local: string) =>
    sqlUtc(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()),
  fromUtc: (zone: string, utc: string) =>
    sql(
      Temporal.PlainDateTime.from(utc).toZonedDateTime('UTC').withTimeZone(zone).toPlainDateTime(),
    ),
};

const from = Temporal.Instant.from('1990-01-03T00:00:00Z').epochMilliseconds / 1000;
const to = Temporal.Instant.from(`${LAST_YEAR}-12-29T00:00:00Z`).epochMilliseconds / 1000;
const stampOf = (seconds: number) => sqlUtc(Temporal.Instant.fromEpochMilliseconds(seconds * 1000));

/** Changes of a zone’s clock, in seconds since 1970. */
function transitions(zone: string): number[] {
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from * 1000).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds / 1000 > to) return found;
    found.push(next.epochMilliseconds / 1000);
    at = next;
  }
}

/** Stamps anywhere, and as many within hours of a change of the clock. */
const someStamps = (zone: string) => {
  const changes = transitions(zone);
  const anywhere = fc.integer({ min: from, max: to });
  const near =
    changes.length === 0
      ? anywhere
      : fc
          .tuple(fc.constantFrom(...changes), fc.integer({ min: -20, max: 20 }))
          .chain(([change, quarters]) =>
            fc.constantFrom(0, -1, 1).map((second) => change + quarters * 900 + second),
          );
  return fc.array(fc.oneof(anywhere, near).map(stampOf), { minLength: 40, maxLength: 80 });
};

describe.each(zones)('the macros of %s agree with Temporal', (zone) => {
  it('from local time to UTC, in the gaps and overlaps of clock changes too', async () => {
    const property = fc.asyncProperty(someStamps(zone), async (stamps) => {
      const expected = stamps.map((stamp) => temporal.toUtc(zone, stamp));
      expect(await convert(zone, 'to', stamps)).toEqual(expected);
    });
    await fc.assert(property, { seed, numRuns: 8 });
  });

  it('from UTC to local time', async () => {
    const property = fc.asyncProperty(someStamps(zone), async (stamps) => {
      const expected = stamps.map((stamp) => temporal.fromUtc(zone, stamp));
      expect(await convert(zone, 'from', stamps)).toEqual(expected);
    });
    await fc.assert(property, { seed, numRuns: 8 });
  });
});

describe('changes of the clock in Oslo', () => {
  it('take a skipped time as if the clock had not yet changed', async () => {
    // 2026-03-29 02:00 becomes 03:00. 02:30 at UTC + 1 is 01:30 UTC.
    const stamps = ['2026-03-29 01:59:59', '2026-03-29 02:30:00', '2026-03-29 03:00:00'];
    expect(await convert('Europe/Oslo', 'to', stamps)).toEqual([
      '2026-03-29 00:59:59',
      '2026-03-29 01:30:00',
      '2026-03-29 01:00:00',
    ]);
  });

  it('take a time that comes twice as the first', async () => {
    // 2026-10-25 03:00 becomes 02:00. 02:30 comes first at UTC + 2, so at 00:30 UTC.
    const stamps = ['2026-10-25 02:30:00', '2026-10-25 02:59:59', '2026-10-25 03:00:00'];
    expect(await convert('Europe/Oslo', 'to', stamps)).toEqual([
      '2026-10-25 00:30:00',
      '2026-10-25 00:59:59',
      '2026-10-25 02:00:00',
    ]);
  });
});

describe('time zones', () => {
  it('are known by their IANA names', () => {
    expect(['Europe/Oslo', 'UTC', 'America/Argentina/Ushuaia'].filter(isTimeZone)).toHaveLength(3);
    expect(['Oslo', 'Europe/Olso', '', 'GMT+25'].filter(isTimeZone)).toEqual([]);
  });

  it('are all ones that can be used', () => {
    const names = timeZones();
    expect(names).toContain('Europe/Oslo');
    expect(names.filter((name) => !isTimeZone(name))).toEqual([]);
  });

  it('turn a local time into the instant that SQL compares with', () => {
    expect(localToSqlUtc('2026-07-01T00:00', 'Europe/Oslo')).toBe('2026-06-30 22:00:00');
    expect(localToSqlUtc('2026-01-01T00:00', 'Europe/Oslo')).toBe('2025-12-31 23:00:00');
  });
});
