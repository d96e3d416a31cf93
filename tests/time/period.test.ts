import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

import { dayAfter, daysIn, slicesOf } from '../../src/time/period.ts';

const seed = 20261122;
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('1995-01-01').add({ days }));
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 900 }))
  .map(([from, days]) => ({ from: from.toString(), to: from.add({ days }).toString() }));

describe('a period', () => {
  it('includes both its days', () => {
    expect(daysIn({ from: '2026-03-01', to: '2026-03-01' })).toBe(1);
    expect(daysIn({ from: '2024-02-01', to: '2024-03-01' })).toBe(30);
    expect(daysIn({ from: '2025-10-01', to: '2026-09-30' })).toBe(365);
  });

  it('is followed by the day after, over the ends of months and years', () => {
    expect(dayAfter('2024-02-28')).toBe('2024-02-29');
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
  });

  it('is cut into months, the first and last of which may be partial', () => {
    expect(slicesOf({ from: '2026-01-31', to: '2026-03-31' }, 'month')).toEqual([
      { key: '2026-01', start: '2026-01-01', end: '2026-01-31', days: 1, partial: true },
      { key: '2026-02', start: '2026-02-01', end: '2026-02-28', days: 28, partial: false },
      { key: '2026-03', start: '2026-03-01', end: '2026-03-31', days: 31, partial: false },
    ]);
  });

  it('is cut into ISO weeks, which belong to the year of their Thursday', () => {
    // 2026-12-28 is a Monday; its Thursday is 2026-12-31, so the week is 2026-W53.
    expect(slicesOf({ from: '2026-12-27', to: '2027-01-05' }, 'week')).toEqual([
      { key: '2026-W52', start: '2026-12-21', end: '2026-12-27', days: 1, partial: true },
      { key: '2026-W53', start: '2026-12-28', end: '2027-01-03', days: 7, partial: false },
      { key: '2027-W01', start: '2027-01-04', end: '2027-01-05', days: 2, partial: true },
    ]);
    expect(slicesOf({ from: '2024-12-31', to: '2024-12-31' }, 'week')).toMatchObject([
      { key: '2025-W01', start: '2024-12-30' },
    ]);
  });

  it.each(['month', 'week'] as const)('is covered by its %ss without gap or overlap', (grain) => {
    fc.assert(
      fc.property(period, (whole) => {
        const slices = slicesOf(whole, grain);
        expect(slices.reduce((days, slice) => days + slice.days, 0)).toBe(daysIn(whole));
        expect(slices.at(-1)?.end).toBe(whole.to);
        for (const [i, slice] of slices.entries()) {
          const next = slices[i + 1];
          if (next) expect(next.start).toBe(dayAfter(slice.end));
        }
        expect(new Set(slices.map(({ key }) => key)).size).toBe(slices.length);
        expect(slices.map(({ key }) => key)).toEqual(slices.map(({ key }) => key).toSorted());
      }),
      { seed },
    );
  });

  it('has whole months but for its ends', () => {
    fc.assert(
      fc.property(period, (whole) => {
        for (const slice of slicesOf(whole, 'month').slice(1, -1)) {
          expect(slice.partial).toBe(false);
          expect(slice.days).toBe(Temporal.PlainDate.from(slice.start).daysInMonth);
        }
      }),
      { seed },
    );
  });
});
