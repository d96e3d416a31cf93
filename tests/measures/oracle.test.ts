import { describe, expect, it } from 'vitest';

import type { Condition } from '../../src/measures/condition.ts';
import { answer, type Row, presenceAnswer, truth } from './oracle.ts';

// The oracle is what SQL is held against, so it is itself held against cases worked out by hand.

const row: Row = { yes: true, no: false, empty: null, five: 5 };
const yes: Condition = { column: 'yes', is: true };
const no: Condition = { column: 'no', is: true };
const unknown: Condition = { column: 'empty', is: true };

describe('a condition of the oracle', () => {
  it.each<[string, Condition]>([
    ['yes', { all: [] }],
    ['yes', { all: [yes, yes] }],
    ['no', { all: [yes, unknown, no] }],
    ['unknown', { all: [yes, unknown] }],
    ['no', { any: [] }],
    ['yes', { any: [no, unknown, yes] }],
    ['unknown', { any: [no, unknown] }],
    ['no', { any: [no, no] }],
    ['no', { not: yes }],
    ['yes', { not: no }],
    ['unknown', { not: unknown }],
    ['yes', { column: 'five', is: [4, 5] }],
    ['no', { column: 'five', gt: 5 }],
    ['yes', { column: 'five', lte: 5 }],
    ['unknown', { column: 'empty', lt: 5 }],
    ['yes', { column: 'empty', known: false }],
    ['no', { column: 'empty', known: true }],
  ])('is %s: %j', (expected, condition) => {
    expect(truth(condition, row)).toBe(expected);
  });
});

describe('a measure of the oracle', () => {
  const rows: Row[] = [
    { size: 1, mark: 10, kind: 'a', owner: 'x' },
    { size: 4, mark: 9, kind: 'a', owner: 'x' },
    { size: 2, mark: 7, kind: 'b', owner: 'y' },
    { size: null, mark: 6, kind: null, owner: null },
  ];
  const ofA = { where: { column: 'kind', is: 'a' } } as const;

  it('is the one worked out by hand', () => {
    expect(answer({ count: 'rows' }, rows, 7)).toEqual({ value: 4, n: 4, missing: 0 });
    expect(answer({ count: 'rows', ...ofA }, rows, 7)).toEqual({ value: 2, n: 2, missing: 1 });
    expect(answer({ sum: 'size' }, rows, 7)).toEqual({ value: 7, n: 3, missing: 1 });
    expect(answer({ mean: 'size', ...ofA }, rows, 7)).toEqual({ value: 2.5, n: 2, missing: 1 });
    // Sorted 1, 2, 4: nine tenths of the way is 0.8 of the step from 2 to 4.
    expect(answer({ quantile: 0.9, of: 'size' }, rows, 7).value).toBeCloseTo(3.6, 12);
    expect(answer({ nps: 'mark' }, rows, 7)).toEqual({ value: 25, n: 4, missing: 0 });
    expect(answer({ rate: 'rows', per: 'day' }, rows, 8).value).toBe(0.5);
    expect(answer({ rate: 'rows', per: 'owner' }, rows, 7)).toEqual({
      value: 1.5,
      n: 3,
      missing: 1,
    });
    expect(answer({ share: { column: 'size', gte: 2 }, of: ofA.where }, rows, 7)).toEqual({
      value: 0.5,
      n: 2,
      missing: 1,
    });
    expect(answer({ ratio: [{ sum: 'size' }, { count: 'rows' }] }, rows, 7)).toEqual({
      value: 1.75,
      n: 4,
      missing: 1,
    });
  });

  it('is nothing without rows, but for counts', () => {
    const nothing = { value: null, n: 0, missing: 0 };
    expect(answer({ count: 'rows' }, [], 7)).toEqual({ ...nothing, value: 0 });
    expect(answer({ rate: 'rows', per: 'day' }, [], 7)).toEqual({ ...nothing, value: 0 });
    expect(answer({ rate: 'rows', per: 'owner' }, [], 7)).toEqual(nothing);
    expect(answer({ mean: 'size' }, [], 7)).toEqual(nothing);
    expect(answer({ ratio: [{ count: 'rows' }, { count: 'rows' }] }, [], 7)).toEqual(nothing);
  });

  it('counts as stock what had begun and had not ended', () => {
    const things: Row[] = [
      { begun: 1, ended: 5, kind: 'a' },
      { begun: 2, ended: null, kind: 'a' },
      { begun: 3, ended: null, kind: null },
      { begun: 9, ended: null, kind: 'a' },
    ];
    const stock = { stock: { from: 'begun', until: 'ended' } };
    expect(presenceAnswer(stock, things, 4)).toEqual({ value: 3, n: 3, missing: 0 });
    expect(presenceAnswer(stock, things, 5)).toEqual({ value: 2, n: 2, missing: 0 });
    expect(presenceAnswer({ ...stock, ...ofA }, things, 9)).toEqual({ value: 2, n: 2, missing: 1 });
  });
});
