import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allocate, drawSample } from '../../src/reviews/draw-sample.ts';

const candidates = (
  ids: readonly string[],
  seed: string,
  stratum: (id: string) => string = () => '',
) =>
  ids.map((id) => ({
    id,
    key: createHash('sha256').update(`${seed}\n${id}`).digest('hex'),
    stratum: stratum(id),
  }));

const many = Array.from({ length: 1000 }, (_, i) => String(i));

describe('a sample', () => {
  it('is the same from the same seed and cases, in whatever order they come', () => {
    const one = drawSample(candidates(many, '2026'), 50);
    const other = drawSample(candidates(many.toReversed(), '2026'), 50);
    expect(one).toEqual(other);
    expect(new Set(one.ids).size).toBe(50);
    expect(drawSample(candidates(many, '2027'), 50).ids).not.toEqual(one.ids);
  });

  it('grows by adding to it', () => {
    const [small, large] = [50, 80].map((n) => drawSample(candidates(many, 'a'), n).ids);
    expect(large?.slice(0, 50)).toEqual(small);
  });

  it('draws every case about as often', () => {
    const hits = new Map<string, number>();
    const few = many.slice(0, 40);
    for (let seed = 0; seed < 500; seed += 1)
      for (const id of drawSample(candidates(few, String(seed)), 10).ids)
        hits.set(id, (hits.get(id) ?? 0) + 1);
    // 500 draws at 1 in 4: 125 ± 4.5 standard deviations of 9.7.
    for (const id of few) expect(Math.abs((hits.get(id) ?? 0) - 125)).toBeLessThan(44);
  });

  it('holds every stratum in proportion, be it small', () => {
    const { strata } = drawSample(
      candidates(many, 'x', (id) => (id === '7' ? 'rare' : Number(id) < 300 ? 'chat' : 'mail')),
      20,
    );
    // Quotas 5.98, 14 and 0.02: the rare one is taken from the first, whose remainder is lost.
    expect(strata).toEqual([
      { name: 'chat', size: 299, drawn: 5 },
      { name: 'mail', size: 700, drawn: 14 },
      { name: 'rare', size: 1, drawn: 1 },
    ]);
  });
});

describe('sharing out', () => {
  it('gives the largest remainders what is left', () => {
    // Quotas 4.7, 3.1, 2.2.
    expect(allocate(10, [47, 31, 22])).toEqual([5, 3, 2]);
  });

  it('takes from the largest what the smallest need', () => {
    expect(allocate(4, [1000, 1, 1, 1])).toEqual([1, 1, 1, 1]);
    expect(allocate(5, [1000, 1, 1, 1])).toEqual([2, 1, 1, 1]);
  });

  it('gives all of it, at least one each, no more than there is, and all but the quota', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (sizes, portion) => {
          const total = sizes.reduce((sum, size) => sum + size, 0);
          const n = sizes.length + Math.floor(portion * (total - sizes.length));
          const given = allocate(n, sizes);
          expect(given.reduce((sum, count) => sum + count, 0)).toBe(n);
          for (const [i, size] of sizes.entries()) {
            expect(given[i]).toBeGreaterThanOrEqual(1);
            expect(given[i]).toBeLessThanOrEqual(size);
            expect(given[i]).toBeLessThan(Math.max(1, (n * size) / total) + 1);
          }
        },
      ),
    );
  });
});
