import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isHours, minutesOf } from '../../src/time/opening-hours.ts';
import { clip, merge, type Range, subtract } from '../../src/time/ranges.ts';
import { someHours } from './business-samples.ts';

const seed = 20261122;

describe('hours', () => {
  it.each([
    ['08:00-17:00', 480, 1020],
    ['00:00-24:00', 0, 1440],
    ['23:59-24:00', 1439, 1440],
    ['22:00-06:00', 1320, 1800],
    ['22:00-00:00', 1320, 1440],
    ['00:01-00:00', 1, 1440],
    ['12:00-11:59', 720, 2159],
  ])('%s span minutes %i to %i', (text, from, to) => {
    expect(isHours(text)).toBe(true);
    expect(minutesOf(text)).toEqual({ from, to });
  });

  it.each([
    ...['', '8:00-17:00', '08:00', '08:00 - 17:00', '08:00–17:00', '08.00-17.00', '08:00-17:00 '],
    ...['08:60-17:00', '24:00-08:00', '08:00-24:01', '08:00-25:00'],
    ...['08:00-08:00', '00:00-00:00'], // a whole day, or no time at all?
  ])('are not stated by “%s”', (text) => {
    expect(isHours(text)).toBe(false);
    expect(() => minutesOf(text)).toThrow(RangeError);
  });

  it('last more than no time and at most a day', () => {
    const property = fc.property(someHours, (text) => {
      const { from, to } = minutesOf(text);
      expect(to - from).toBeGreaterThan(0);
      expect(to - from).toBeLessThanOrEqual(1440);
    });
    fc.assert(property, { seed });
  });
});

const someRanges = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 40 }), to: fc.integer({ min: 0, max: 40 }) }),
  { maxLength: 8 },
);
const numbers = Array.from({ length: 41 }, (_, i) => i);
const inAny = (ranges: readonly Range[]) =>
  numbers.filter((n) => ranges.some(({ from, to }) => from <= n && n < to));

describe('ranges', () => {
  it('are merged into ascending ones with gaps between them that hold the same numbers', () => {
    const property = fc.property(someRanges, (ranges) => {
      const merged = merge(ranges);
      expect(inAny(merged)).toEqual(inAny(ranges));
      for (const [i, { from, to }] of merged.entries()) {
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThan(merged[i - 1]?.to ?? -1);
      }
    });
    fc.assert(property, { seed });
  });

  it('lose the numbers of holes, and those out of bounds', () => {
    const bounds = fc.tuple(fc.integer({ max: 40, min: 0 }), fc.integer({ max: 40, min: 0 }));
    const property = fc.property(someRanges, someRanges, bounds, (ranges, holes, [from, to]) => {
      const [kept, gone] = [inAny(ranges), new Set(inAny(holes))];
      expect(inAny(subtract(merge(ranges), merge(holes)))).toEqual(
        kept.filter((n) => !gone.has(n)),
      );
      expect(inAny(clip(ranges, { from, to }))).toEqual(kept.filter((n) => from <= n && n < to));
    });
    fc.assert(property, { seed });
  });
});
