import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { twiceTheRest } from '../../src/measures/outliers.ts';

const seed = 20261122;

const parts = (...counts: number[]) => counts.map((n, i) => ({ key: 'abcdefghij'[i] ?? '', n }));
const verdicts = (...counts: number[]) =>
  twiceTheRest(parts(...counts)).map(({ verdict }) => verdict);

describe('twice the rest', () => {
  // The mean of all three is 200, of which 400 is just twice; the others have 100 each.
  it('compares with the mean of the others, not of all', () => {
    const [a, b] = twiceTheRest(parts(400, 100, 100));
    expect(a).toMatchObject({ key: 'a', n: 400, others: 100, ratio: 4, verdict: 'more' });
    expect(b).toMatchObject({ key: 'b', n: 100, others: 250, ratio: 0.4, verdict: 'no' });
  });

  // 15 of 30, the others 5, 5 and 5: Clopper and Pearson give 0.3130 to 0.6870 for 15 of 30, so
  // 3 × 0.3130 ÷ 0.6870 = 1.367 to 3 × 0.6870 ÷ 0.3130 = 6.585.
  it('has the hand-worked interval', () => {
    const [a] = twiceTheRest(parts(15, 5, 5, 5));
    expect(a).toMatchObject({ others: 5, ratio: 3, verdict: 'uncertain' });
    expect(a?.interval?.[0]).toBeCloseTo(1.367, 2);
    expect(a?.interval?.[1]).toBeCloseTo(6.585, 2);
  });

  it('takes the same shares for chance in few rows and for more in many', () => {
    expect(verdicts(3, 1, 1, 1)).toEqual(['uncertain', 'uncertain', 'uncertain', 'uncertain']);
    expect(verdicts(30, 10, 10, 10)).toEqual(['uncertain', 'no', 'no', 'no']);
    expect(verdicts(300, 100, 100, 100)).toEqual(['more', 'no', 'no', 'no']);
  });

  it('is uncertain of a ratio below the factor that may be above it', () => {
    const [a] = twiceTheRest(parts(19, 10, 10));
    expect(a).toMatchObject({ ratio: 1.9, verdict: 'uncertain' });
  });

  it('has no ratio where the others have nothing', () => {
    const [a, b] = twiceTheRest(parts(100, 0, 0));
    expect(a).toMatchObject({ others: 0, ratio: null, interval: null, verdict: 'more' });
    expect(b).toMatchObject({ others: 50, ratio: 0, verdict: 'no' });
    expect(twiceTheRest(parts(4, 0, 0))[0]?.verdict).toBe('uncertain');
    expect(verdicts(0, 0, 0)).toEqual(['no', 'no', 'no']);
  });

  it('needs three parts', () => {
    expect(twiceTheRest(parts(100, 1))).toEqual([]);
    expect(twiceTheRest([])).toEqual([]);
  });

  it('asks for another factor', () => {
    expect(twiceTheRest(parts(400, 100, 100), 3)[0]?.verdict).toBe('more');
    expect(twiceTheRest(parts(400, 100, 100), 5)[0]?.verdict).toBe('no');
  });
});

describe('over any counts the interval of the ratio', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 3, maxLength: 10 });

  it('holds the ratio, and leaves a fortieth beyond either bound', () => {
    fc.assert(
      fc.property(counts, (ns) => {
        const total = ns.reduce((sum, n) => sum + n, 0);
        for (const { n, ratio, interval } of twiceTheRest(parts(...ns))) {
          if (ratio === null || interval === null) continue;
          const [lower, upper] = interval;
          expect(lower).toBeLessThanOrEqual(ratio);
          expect(upper).toBeGreaterThanOrEqual(ratio);
          const share = (rate: number) => rate / (rate + ns.length - 1);
          if (n > 0) expect(1 - binomialCdf(n - 1, total, share(lower))).toBeCloseTo(0.025, 6);
          if (n < total) expect(binomialCdf(n, total, share(upper))).toBeCloseTo(0.025, 6);
        }
      }),
      { seed },
    );
  });

  it('depends on a part’s own count and the sum of the others only', () => {
    fc.assert(
      fc.property(counts, ([first = 0, ...others]) => {
        const [a] = twiceTheRest(parts(first, ...others));
        const [b] = twiceTheRest(parts(first, ...others.toReversed()));
        expect(a).toEqual(b);
      }),
      { seed },
    );
  });
});
