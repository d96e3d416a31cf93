import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import tickets from '../../src/datasets/tickets.ts';
import { type DailyRows, findGaps, gapDefects, weeklyPattern } from '../../src/quality/gaps.ts';
import { addDays } from '../../src/time/period.ts';

/** Rows on each day from Monday 2026-01-05 on; days with none are left out. */
function daily(days: number, rowsOn: (weekday: number, index: number) => number): DailyRows {
  return Array.from({ length: days }, (_, index) => ({
    day: addDays('2026-01-05', index),
    rows: rowsOn(index % 7, index),
  })).filter(({ rows }) => rows > 0);
}

const gapsOf = (days: DailyRows, closed: string[] = []) => {
  const pattern = weeklyPattern(days);
  return pattern && findGaps(days, pattern, new Set(closed));
};
const weekly = (weekday: number) => (weekday < 5 ? 10 + weekday : 0);

describe('days without rows', () => {
  it('are none in a week that is as usual, weekends included', () => {
    const days = daily(84, weekly);
    expect(weeklyPattern(days)?.usual).toEqual([10, 11, 12, 13, 14, 0, 0]);
    expect(gapsOf(days)).toEqual([]);
  });

  it('are a gap of one day where that weekday usually has rows', () => {
    const days = daily(84, (weekday, index) => (index === 16 ? 0 : weekly(weekday)));
    expect(gapsOf(days)).toEqual([{ from: '2026-01-21', to: '2026-01-21', found: 0, usual: 12 }]);
  });

  it('are one gap over a weekend, from the first to the last day that misses rows', () => {
    const days = daily(84, (weekday, index) => (index >= 18 && index <= 22 ? 0 : weekly(weekday)));
    // Friday 14, Monday 10, Tuesday 11.
    expect(gapsOf(days)).toEqual([{ from: '2026-01-23', to: '2026-01-27', found: 0, usual: 35 }]);
  });

  it('are a gap even where they are most of the time', () => {
    const days = daily(280, (weekday, index) => (index >= 42 && index < 238 ? 0 : weekly(weekday)));
    expect(gapsOf(days)).toEqual([{ from: '2026-02-16', to: '2026-08-28', found: 0, usual: 1680 }]);
  });

  it('are none on days that the audit states as closed', () => {
    const days = daily(84, (weekday, index) => (index === 16 ? 0 : weekly(weekday)));
    expect(gapsOf(days, ['2026-01-21'])).toEqual([]);
  });

  it('are none where fewer than five rows would be usual, but a run of them is', () => {
    const few = (empty: number) =>
      daily(84, (weekday, index) => (weekday > 4 || (index >= 21 && index < 21 + empty) ? 0 : 2));
    expect(gapsOf(few(2))).toEqual([]);
    expect(gapsOf(few(3))).toEqual([{ from: '2026-01-26', to: '2026-01-28', found: 0, usual: 6 }]);
  });

  it('are not looked for in fewer than four weeks with rows', () => {
    expect(weeklyPattern(daily(21, weekly))).toBeNull();
    expect(weeklyPattern([])).toBeNull();
  });

  it('don’t begin at a single row of long ago', () => {
    const days = daily(140, () => 10);
    expect(gapsOf([{ day: '1997-03-03', rows: 1 }, ...days])).toEqual([]);
  });

  it('are counted as days of the data set, and weighed by the rows that would be usual', () => {
    const days = daily(84, (weekday, index) => (index >= 21 && index < 28 ? 0 : weekly(weekday)));
    expect(gapDefects(tickets, days, gapsOf(days) ?? [])).toMatchObject([
      // Sixty rows of 720, and the days up to the last Friday.
      { kind: 'gap', severity: 'severe', count: 5, of: 82 },
    ]);
  });

  it('are never days with rows, and always miss five rows or more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 28, maxLength: 120 }), (counts) => {
        const days = daily(counts.length, (_, index) => Math.max(0, (counts[index] ?? 0) - 4));
        const filled = new Set(days.map(({ day }) => day));
        for (const { from, to, usual } of gapsOf(days) ?? []) {
          for (let day = from; day <= to; day = addDays(day, 1))
            expect(filled.has(day)).toBe(false);
          expect(usual).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});
