import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { marginOf, sampleSize } from '../../src/reviews/sample-size.ts';

const half = { share: 0.5, margin: 0.05 };

describe('the size of a sample', () => {
  it.each([
    // Published tables for 95 % and ± 5 %.
    [100, 80],
    [500, 218],
    [1000, 278],
    [10_000, 370],
    [100_000, 383],
  ])('of %d cases for ± 5 points is %d', (population, n) => {
    expect(sampleSize({ ...half, population })).toBe(n);
  });

  it('of very many for ± 3 points is 1,068', () => {
    expect(sampleSize({ population: 1e9, share: 0.5, margin: 0.03 })).toBe(1068);
  });

  it('is never more than there is', () => {
    expect(sampleSize({ ...half, population: 1 })).toBe(1);
    expect(sampleSize({ ...half, population: 7 })).toBe(7);
  });

  it('is the smallest that gives the margin', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 50_000 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 0.01, max: 0.2, noNaN: true }),
        (population, share, margin) => {
          const n = sampleSize({ population, share, margin });
          expect(marginOf({ population, share, n })).toBeLessThanOrEqual(margin + 1e-9);
          if (n > 1)
            expect(marginOf({ population, share, n: n - 1 })).toBeGreaterThan(margin - 1e-9);
        },
      ),
    );
  });
});
