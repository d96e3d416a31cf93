import { assert, constantFrom, double, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sensitivityOf, weightedScores } from '../../src/comparison/weighted-score.ts';

const points = {
  us: { help: 50, hours: 100, price: 0 },
  a: { help: 100, hours: 25, price: 100 },
  b: { help: 75, hours: null, price: 50 },
};

describe('the weighted score', () => {
  it('is the mean of what is known, by weight', () => {
    // us: (2·50 + 1·100 + 1·0) ÷ 4 = 50; a: (200 + 25 + 100) ÷ 4 = 81.25; b: (150 + 50) ÷ 3 of 4.
    expect(weightedScores({ help: 2, hours: 1, price: 1 }, points, 0.75)).toEqual([
      { company: 'a', score: 81.25, completeness: 1, rank: 1 },
      { company: 'b', score: 200 / 3, completeness: 0.75, rank: 2 },
      { company: 'us', score: 50, completeness: 1, rank: 3 },
    ]);
  });

  it('is not given where too little is known, and then has no rank', () => {
    expect(weightedScores({ help: 2, hours: 1, price: 1 }, points, 0.8).at(-1)).toEqual({
      ...{ company: 'b', score: null, completeness: 0.75, rank: null },
    });
  });

  it('gives equal scores one rank, and the next the rank after them', () => {
    const tied = { us: { x: 50 }, b: { x: 80 }, a: { x: 80 } };
    expect(weightedScores({ x: 3 }, tied, 1).map(({ company, rank }) => [company, rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['us', 3],
    ]);
  });

  const value = option(integer({ min: 0, max: 100 }), { nil: null });
  const row = record({ x: value, y: value, z: value });
  const tables = record({ us: row, a: row, b: row });
  const weight = integer({ min: 1, max: 9 });
  const weightings = record({ x: weight, y: weight, z: weight });

  it('does not change when all weights grow alike', () => {
    assert(
      property(tables, weightings, constantFrom(2, 8, 0.5), (table, weights, factor) => {
        const grown = Object.fromEntries(
          Object.entries(weights).map(([id, own]) => [id, own * factor]),
        );
        expect(weightedScores(grown, table, 0.5)).toEqual(weightedScores(weights, table, 0.5));
        const scored = ['us', 'a', 'b'];
        expect(sensitivityOf(grown, table, scored)).toEqual(sensitivityOf(weights, table, scored));
      }),
    );
  });

  it('does not depend on the order of companies or weights', () => {
    assert(
      property(tables, weightings, ({ us, a, b }, { x, y, z }) => {
        const ordered = weightedScores({ x, y, z }, { us, a, b }, 0);
        const other = weightedScores({ z, x, y }, { b, us, a }, 0);
        expect(other.map(({ company, rank }) => [company, rank])).toEqual(
          ordered.map(({ company, rank }) => [company, rank]),
        );
      }),
    );
  });

  it('lies between the worst and the best of the points', () => {
    assert(
      property(
        tables,
        record({ x: double({ min: 0.1, max: 9, noNaN: true }) }),
        (table, weights) => {
          for (const { company, score } of weightedScores(weights, table, 0)) {
            const own = table[company as keyof typeof table].x;
            if (score !== null && own !== null) expect(score).toBeCloseTo(own, 9);
          }
        },
      ),
    );
  });
});

describe('its sensitivity', () => {
  it('is none where one company is better throughout', () => {
    const table = { us: { x: 90, y: 80 }, a: { x: 40, y: 30 } };
    expect(sensitivityOf({ x: 1, y: 5 }, table, ['us', 'a'])).toEqual([]);
  });

  it('names the weight, its direction, and who is overtaken', () => {
    // us 0.55·100 = 55, a 0.45·100 = 45; with x at 0.8 of its weight it is 44 to 45 of less than 1.
    const table = { us: { x: 100, y: 0 }, a: { x: 0, y: 100 } };
    expect(sensitivityOf({ x: 55, y: 45 }, table, ['us', 'a'])).toEqual([
      { criterion: 'x', direction: 'less', pairs: [['us', 'a']] },
    ]);
  });

  it('holds a tie that is broken for a change too', () => {
    const table = { us: { x: 100, y: 0 }, a: { x: 0, y: 100 } };
    expect(sensitivityOf({ x: 1, y: 1 }, table, ['us', 'a'])).toEqual([
      { criterion: 'x', direction: 'less', pairs: [['us', 'a']] },
      { criterion: 'x', direction: 'more', pairs: [['a', 'us']] },
      { criterion: 'y', direction: 'less', pairs: [['a', 'us']] },
      { criterion: 'y', direction: 'more', pairs: [['us', 'a']] },
    ]);
  });
});
