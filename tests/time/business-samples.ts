import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

import { type Closure, type OpeningHours, weekdays } from '../../src/time/opening-hours.ts';
import type { Range } from '../../src/time/ranges.ts';

/** Zones with a local day in the middle of what is sampled, where the clock changes if it does. */
const middles: Readonly<Record<string, string>> = {
  UTC: '2026-01-01',
  'Europe/Oslo': '2026-03-29',
  'Europe/Dublin': '2026-10-25',
  'America/New_York': '2026-11-01',
  'America/St_Johns': '2026-03-08',
  'America/Sao_Paulo': '2018-02-18', // at midnight
  'America/Havana': '2026-11-01',
  'Asia/Kolkata': '2026-06-15',
  'Asia/Kathmandu': '2026-12-31',
  'Africa/Casablanca': '2026-02-15', // goes back for Ramadan
  'Australia/Lord_Howe': '2026-04-05', // by half an hour
  'Pacific/Auckland': '2026-09-27',
  'Pacific/Apia': '2011-12-30', // left out
  'Pacific/Kiritimati': '2026-03-01',
};
const DAYS_AROUND = 4;

function dayAround(zone: string, days: number): Temporal.PlainDate {
  return Temporal.PlainDate.from(middles[zone] ?? '2026-01-01').add({ days });
}

/** The seconds since 1970 between which a zone is sampled: whole UTC days. */
export function windowOf(zone: string): Range {
  const at = (days: number) =>
    dayAround(zone, days).toZonedDateTime('UTC').epochMilliseconds / 1000;
  return { from: at(-DAYS_AROUND), to: at(DAYS_AROUND) };
}

/** Instants of a zone's window in ascending order, many of them on a full quarter of an hour. */
export function someInstants(zone: string, count: number): fc.Arbitrary<number[]> {
  const { from, to } = windowOf(zone);
  const anywhere = fc.integer({ min: from, max: to - 1 });
  const quarter = fc.integer({ min: from / 900, max: to / 900 - 1 }).map((n) => n * 900);
  return fc
    .array(fc.oneof(anywhere, quarter), { minLength: count, maxLength: count })
    .map((instants) => instants.toSorted((a, b) => a - b));
}

const clockTime = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
const minute = (max: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: Math.floor(max / 30) }).map((n) => n * 30),
    fc.integer({ min: 0, max }),
  );

/** Hours of a day; one in a few ends at midnight or on the day after. */
export const someHours: fc.Arbitrary<string> = fc
  .tuple(minute(1439), minute(1440))
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => `${clockTime(from)}-${clockTime(to)}`);

const someClosure = (zone: string): fc.Arbitrary<Closure> =>
  fc
    .record({
      start: fc.integer({ min: -DAYS_AROUND - 1, max: DAYS_AROUND + 1 }),
      further: fc.integer({ min: 0, max: 2 }),
      hours: fc.option(fc.array(someHours, { maxLength: 2 }), { freq: 1 }),
    })
    .map(({ start, further, hours }) => ({
      from: dayAround(zone, start).toString(),
      ...(further > 0 && { to: dayAround(zone, start + further).toString() }),
      ...(hours && { hours }),
    }));

export const someOpeningHours: fc.Arbitrary<OpeningHours> = fc
  .constantFrom(...Object.keys(middles))
  .chain((timeZone) =>
    fc.record({
      timeZone: fc.constant(timeZone),
      weekly: fc
        .tuple(...weekdays.map(() => fc.array(someHours, { maxLength: 3 })))
        .map((week) => Object.fromEntries(weekdays.map((weekday, i) => [weekday, week[i] ?? []]))),
      closures: fc.array(someClosure(timeZone), { maxLength: 3 }),
    }),
  );
