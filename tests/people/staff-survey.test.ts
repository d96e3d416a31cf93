import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addAnswers, likertFigures } from '../../src/people/likert.ts';
import { mergeSmall } from '../../src/people/merge-small.ts';
import { likertSpans } from '../../src/drawing/likert-steps.ts';

const parts = (...sizes: number[]) => sizes.map((n, i) => ({ name: 'ABCDEF'[i] ?? '', n }));
const merged = (minimum: number, ...sizes: number[]) =>
  mergeSmall(parts(...sizes), minimum)
    .merged.map(({ name }) => name)
    .join('');

describe('small parts', () => {
  it('are merged, with the smallest of the others where they are too few together', () => {
    expect(merged(5, 20, 10, 5)).toBe('');
    expect(merged(5, 20, 10, 4)).toBe('BC'); // 4 alone is the whole less 20 and 10
    expect(merged(5, 20, 3, 10, 2)).toBe('BD'); // 5 together, which tells neither
    expect(merged(5, 20, 2, 10, 2)).toBe('BCD');
    expect(merged(5, 2, 20)).toBe('AB');
    expect(merged(5, 4)).toBe('A');
    expect(merged(1, 1, 1)).toBe('');
  });

  it('can’t be computed from the whole and what is shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 8 }),
        (sizes, minimum) => {
          const all = parts(...sizes);
          const { shown, merged: hidden } = mergeSmall(all, minimum);
          const sum = (some: readonly { n: number }[]) => some.reduce((n, part) => n + part.n, 0);
          for (const { n } of shown) expect(n).toBeGreaterThanOrEqual(minimum);
          const rest = sum(all) - sum(shown);
          expect(rest).toBe(sum(hidden));
          // What is left is nothing, a part of its own that is large enough, or all there is.
          if (rest > 0 && shown.length > 0) expect(rest).toBeGreaterThanOrEqual(minimum);
          // What is left is never a single part that had to be withheld.
          if (hidden.length === 1) expect(shown).toEqual([]);
        },
      ),
    );
  });
});

describe('answers on five steps', () => {
  it('give the share of 4 and 5, its interval and the mean step', () => {
    const { n, favourable, interval, mean } = likertFigures([1, 2, 3, 4, 0]);
    expect([n, favourable, mean]).toEqual([10, 0.4, 3]);
    // Wilson, 4 of 10: (0.4 + 0.1921) / 1.3841 ± 0.2597
    expect(interval?.map((bound) => bound.toFixed(3))).toEqual(['0.168', '0.687']);
    expect(likertFigures([0, 0, 0, 0, 0])).toMatchObject({ n: 0, favourable: null, mean: null });
    expect(addAnswers([1, 2, 3, 4, 5], [1, 0, 1, 0, 1])).toEqual([2, 2, 4, 4, 6]);
  });

  it('stand around the middle of the neutral ones', () => {
    expect(likertSpans([1, 1, 4, 2, 0])).toEqual([
      { step: 1, from: -0.5, to: -0.375, share: 0.125 },
      { step: 2, from: -0.375, to: -0.25, share: 0.125 },
      { step: 3, from: -0.25, to: 0.25, share: 0.5 },
      { step: 4, from: 0.25, to: 0.5, share: 0.25 },
    ]);
    expect(likertSpans([0, 0, 0, 0, 0])).toEqual([]);
  });
});
