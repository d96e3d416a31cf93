import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

import type { OpeningHours } from '../../src/time/opening-hours.ts';
import { openSpans } from '../../src/time/opening-spans.ts';
import { firstShowing } from '../../src/time/wall-clock.ts';
import { openWhen, watchClock } from './business-oracle.ts';
import { someInstants, someOpeningHours, windowOf } from './business-samples.ts';

const seed = 20261122;

const utc = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 16);
const spansOf = (hours: OpeningHours, from: string, to = from) =>
  openSpans(hours, { from, to }).map((span) => [utc(span.from), utc(span.to)]);

describe('open spans', () => {
  const oslo = { timeZone: 'Europe/Oslo', closures: [] };

  it('are instants, ascending, of the days asked for', () => {
    const weekly = { mon: ['12:30-16:00', '08:00-12:00'], tue: ['09:00-10:00'] };
    expect(spansOf({ ...oslo, weekly }, '2026-03-01', '2026-03-03')).toEqual([
      ['2026-03-02T07:00', '2026-03-02T11:00'],
      ['2026-03-02T11:30', '2026-03-02T15:00'],
      ['2026-03-03T08:00', '2026-03-03T09:00'],
    ]);
    expect(spansOf({ ...oslo, weekly }, '2026-03-04', '2026-03-08')).toEqual([]);
  });

  it('hold the end of a night shift of the day before, and not what follows midnight', () => {
    const weekly = { sun: ['22:00-06:00'], mon: ['22:00-06:00'] };
    expect(spansOf({ ...oslo, weekly }, '2026-03-02')).toEqual([
      ['2026-03-01T23:00', '2026-03-02T05:00'],
      ['2026-03-02T21:00', '2026-03-02T23:00'],
    ]);
  });

  it('run on where hours meet at midnight or at a change of the clock', () => {
    const weekly = { sat: ['20:00-24:00'], sun: ['00:00-02:00', '03:00-04:00'] };
    expect(spansOf({ ...oslo, weekly }, '2026-03-28', '2026-03-29')).toEqual([
      ['2026-03-28T19:00', '2026-03-29T02:00'],
    ]);
  });

  it('are one where hours begin or end in an hour that comes twice', () => {
    const weekly = { sun: ['02:30-05:00'] };
    expect(spansOf({ ...oslo, weekly }, '2026-10-25')).toEqual([
      ['2026-10-25T00:30', '2026-10-25T04:00'],
    ]);
    expect(spansOf({ ...oslo, weekly: { sun: ['01:00-02:30'] } }, '2026-10-25')).toEqual([
      ['2026-10-24T23:00', '2026-10-25T00:30'],
    ]);
  });

  it('leave out closures, with the closed night of the day before', () => {
    const closures = [
      { from: '2026-03-01', hours: ['20:00-02:00'] },
      { from: '2026-03-02', hours: ['10:00-11:00', '22:00-24:00'] },
    ];
    const weekly = { mon: ['00:00-24:00'] };
    expect(spansOf({ ...oslo, weekly, closures }, '2026-03-02')).toEqual([
      ['2026-03-02T01:00', '2026-03-02T09:00'],
      ['2026-03-02T10:00', '2026-03-02T21:00'],
    ]);
  });

  it('do not come of hours that are none or closures that end before they begin', () => {
    expect(() => spansOf({ ...oslo, weekly: { mon: ['8-16'] } }, '2026-03-02')).toThrow(RangeError);
    const closures = [{ from: '2026-03-02', to: '2026-03-01' }];
    expect(() => spansOf({ ...oslo, weekly: {}, closures }, '2026-03-02')).toThrow(RangeError);
  });

  it('are those minutes at which the oracle finds any service open', () => {
    const watched = new Map<string, ReturnType<typeof watchClock>>();
    const property = fc.property(someOpeningHours, (hours) => {
      const { timeZone } = hours;
      const { from, to } = windowOf(timeZone);
      const walls = watched.get(timeZone) ?? watchClock(timeZone, from / 60, to / 60);
      watched.set(timeZone, walls);
      // Whole local days only: the first and last minute of the window lie within one.
      const days = { from: walls.at(0)?.day ?? '', to: walls.at(-1)?.day ?? '' };
      const spans = openSpans(hours, days);
      const inSpans = new Set(
        spans.flatMap((span) =>
          Array.from({ length: (span.to - span.from) / 60 }, (_, i) => span.from + i * 60),
        ),
      );
      const isOpen = openWhen(hours);
      const wrong = walls.flatMap((wall, i) => {
        const at = from + i * 60;
        return inSpans.has(at) === isOpen(wall) ? [] : [{ at: utc(at), open: !isOpen(wall) }];
      });
      expect(wrong).toEqual([]);
      for (const [i, span] of spans.entries()) {
        expect(span.from).toBeLessThan(span.to);
        expect(span.from).toBeGreaterThan(spans[i - 1]?.to ?? 0);
        expect(localDay(span.from, timeZone) >= days.from).toBe(true);
        expect(localDay(span.to - 1, timeZone) <= days.to).toBe(true);
      }
    });
    fc.assert(property, { seed, numRuns: 30 });
  });
});

const localDay = (seconds: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();

describe('the first showing of a local time', () => {
  const someLocal = someOpeningHours.chain(({ timeZone }) =>
    fc.record({ zone: fc.constant(timeZone), locals: someInstants(timeZone, 20) }),
  );
  const plain = (local: number) =>
    Temporal.Instant.fromEpochMilliseconds(local * 1000)
      .toZonedDateTimeISO('UTC')
      .toPlainDateTime();

  it('is what Temporal calls compatible, or the change of the clock if it is skipped', () => {
    const property = fc.property(someLocal, ({ zone, locals }) => {
      const instantOf = firstShowing(zone, windowOf(zone));
      for (const local of locals) {
        const zoned = plain(local).toZonedDateTime(zone, { disambiguation: 'compatible' });
        const shown = zoned.toPlainDateTime().equals(plain(local));
        const before = plain(local).toZonedDateTime(zone, { disambiguation: 'earlier' });
        const expected = shown ? zoned : before.getTimeZoneTransition('next');
        expect(utc(instantOf(local))).toBe(utc((expected?.epochMilliseconds ?? NaN) / 1000));
      }
    });
    fc.assert(property, { seed, numRuns: 200 });
  });

  it('never comes before that of an earlier time', () => {
    const property = fc.property(someLocal, ({ zone, locals }) => {
      const instants = locals.map(firstShowing(zone, windowOf(zone)));
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    });
    fc.assert(property, { seed, numRuns: 100 });
  });
});
