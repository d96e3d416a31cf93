import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { spreadOverHours, weekOfArrivals } from '../../src/cover/week-of-arrivals.ts';
import { addDays } from '../../src/time/period.ts';

// 5 January 2026 was a Monday.
const period = { from: '2026-01-05', to: '2026-01-20' };
const at = (week: ReturnType<typeof weekOfArrivals>, weekday: number, hour: number) =>
  week.find((cell) => cell.weekday === weekday && cell.hour === hour);

describe('a mean week', () => {
  it('divides by the weeks that there were, those without arrivals and without closed days', () => {
    const counts = [
      { day: '2026-01-05', hour: 9, n: 6 },
      { day: '2026-01-12', hour: 9, n: 3 },
      { day: '2026-01-13', hour: 9, n: 4 },
    ];
    const week = weekOfArrivals(counts, period, new Set());
    expect(week).toHaveLength(168);
    // Three Mondays, the last without any; three Tuesdays; two Wednesdays.
    expect(at(week, 1, 9)).toMatchObject({ n: 9, weeks: 3, mean: 3, busy: null });
    expect(at(week, 2, 9)).toMatchObject({ n: 4, weeks: 3, mean: 4 / 3 });
    expect(at(week, 3, 9)).toMatchObject({ n: 0, weeks: 2, mean: 0 });
    const closed = weekOfArrivals(counts, period, new Set(['2026-01-12']));
    expect(at(closed, 1, 9)).toMatchObject({ n: 6, weeks: 2, mean: 3 });
    const short = weekOfArrivals(counts, { from: period.from, to: period.from }, new Set());
    expect(at(short, 2, 9)).toMatchObject({ n: 0, weeks: 0, mean: null });
  });

  it('has as a busy hour what nine in ten do not exceed', () => {
    const counts = Array.from({ length: 10 }, (_, i) => ({
      ...{ day: addDays('2026-01-05', 7 * i), hour: 9, n: i + 1 },
    }));
    const ten = { from: '2026-01-05', to: '2026-03-09' };
    expect(at(weekOfArrivals(counts, ten, new Set()), 1, 9)).toMatchObject({ weeks: 10, busy: 9 });
  });

  it('keeps every arrival of an open day, whatever it is spread by', () => {
    const day = fc.integer({ min: 0, max: 15 }).map((days) => addDays(period.from, days));
    const counts = fc.uniqueArray(fc.record({ day, hour: fc.nat(23), n: fc.nat(9) }), {
      selector: (count) => `${count.day} ${count.hour}`,
    });
    const total = (of: readonly { n: number }[]) => of.reduce((sum, { n }) => sum + n, 0);
    fc.assert(
      fc.property(counts, fc.uniqueArray(day), (given, closed) => {
        const open = given.filter((count) => !closed.includes(count.day));
        const week = weekOfArrivals(given, period, new Set(closed));
        expect(total(week)).toBe(total(open));
        const profile = weekOfArrivals([{ day: '2026-01-05', hour: 9, n: 1 }], period, new Set());
        const mondays = [{ day: '2026-01-05', n: 7 }];
        expect(spreadOverHours(mondays, profile)).toEqual([{ day: '2026-01-05', hour: 9, n: 7 }]);
        const dated = [...Map.groupBy(open, (count) => count.day)].map(([of, own]) => ({
          ...{ day: of, n: total(own) },
        }));
        // Spread by the week that they make themselves, days keep their totals.
        expect(total(spreadOverHours(dated, weekOfArrivals(open, period, new Set())))).toBeCloseTo(
          total(open),
          9,
        );
      }),
    );
  });

  it('is spread in the proportions of the profile’s own weekday', () => {
    const profile = weekOfArrivals(
      [
        { day: '2026-01-05', hour: 9, n: 3 },
        { day: '2026-01-05', hour: 10, n: 1 },
        { day: '2026-01-06', hour: 15, n: 5 },
      ],
      period,
      new Set(),
    );
    const daily = ['2026-01-12', '2026-01-13', '2026-01-14'].map((day) => ({ day, n: 8 }));
    expect(spreadOverHours(daily, profile)).toEqual([
      { day: '2026-01-12', hour: 9, n: 6 },
      { day: '2026-01-12', hour: 10, n: 2 },
      { day: '2026-01-13', hour: 15, n: 8 },
    ]);
  });
});
