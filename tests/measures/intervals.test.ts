import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import {
  type Bounds,
  meanInterval,
  npsInterval,
  quantileRanksSql,
  wilson,
  z95,
} from '../../src/measures/intervals.ts';
import type { Flow } from '../../src/measures/measure.ts';
import { measureKpis } from '../../src/measures/measure-kpis.ts';
import type { Estimate } from '../../src/measures/statistics.ts';
import { fillThings, kpiOf, things } from './things.ts';

const seed = 20261122;

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
  await engine.run('CREATE MACRO same(u) AS u', 'preparing');
});
afterAll(() => {
  engine.close();
});

function expectBounds(actual: Bounds | null, expected: Bounds, digits: number) {
  expect(actual).not.toBeNull();
  expect(actual?.[0]).toBeCloseTo(expected[0], digits);
  expect(actual?.[1]).toBeCloseTo(expected[1], digits);
}

async function measured(measure: Flow, column: string, cells: readonly number[]) {
  const rows = cells.map((cell, i) => ({ id: String(i), begun: 1_767_225_600, [column]: cell }));
  await fillThings(engine, rows);
  const results = await measureKpis(engine, [kpiOf('one', measure)], {
    dataset: things,
    available: new Set(Object.keys(things.columns)),
    period: { from: '2026-01-01', to: '2026-01-31' },
    timeZone: 'UTC',
    toLocal: 'same',
    asOf: '2026-02-01 00:00:00',
  });
  return results.get('one')?.headline;
}

describe('Wilson’s interval of a share', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is the published one for %i of %i (Newcombe 1998, table I)', (hits, n, lower, upper) => {
    expectBounds(wilson(hits, n), [lower, upper], 4);
  });

  it('is not defined without rows', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it('lies within 0 and 1, holds the share, and mirrors that of the opposite share', () => {
    const counts = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([hits, n]) => {
        const [lower, upper] = wilson(hits, n) ?? [NaN, NaN];
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(hits / n);
        expect(upper).toBeGreaterThanOrEqual(hits / n);
        expectBounds(wilson(n - hits, n), [1 - upper, 1 - lower], 9);
      }),
      { seed },
    );
  });
});

describe('Student’s interval of a mean', () => {
  // 2, 4, 4, 5, 10: mean 5, squared deviations 9 + 1 + 1 + 0 + 25 = 36, deviation √(36 ÷ 4) = 3;
  // t(0.975; 4) = 2.776445, so 5 ± 2.776445 × 3 ÷ √5 = 5 ± 3.7250.
  it('is the hand-worked one', () => {
    expectBounds(meanInterval(5, 3, 5), [1.275, 8.725], 4);
  });

  it('is the hand-worked one when the engine works the deviation out', async () => {
    const found = await measured({ mean: 'wait' }, 'wait', [2, 4, 4, 5, 10]);
    expect(found).toMatchObject({ value: 5, n: 5 });
    expectBounds(found?.interval ?? null, [1.275, 8.725], 4);
  });

  it('is not defined for a single row', async () => {
    expect(await measured({ mean: 'wait' }, 'wait', [7])).toEqual({
      value: 7,
      n: 1,
      missing: 0,
      interval: null,
    } satisfies Estimate);
  });
});

describe('the interval of a Net Promoter Score', () => {
  // 50 promoters and 20 detractors of 100: score 0.3, variance 0.7 − 0.09 = 0.61,
  // so 30 ± 100 × 1.959964 × √(0.61 ÷ 100) = 30 ± 15.3078.
  it('is the hand-worked one', () => {
    expectBounds(npsInterval(50, 20, 100), [14.6922, 45.3078], 4);
  });

  it('stays within −100 and 100 and holds the score', () => {
    const marks = fc.tuple(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 2, max: 500 }),
    );
    fc.assert(
      fc.property(marks, ([promoters, detractors, passives]) => {
        const n = promoters + detractors + passives;
        const [lower, upper] = npsInterval(promoters, detractors, n) ?? [NaN, NaN];
        const score = (100 * (promoters - detractors)) / n;
        expect(lower).toBeGreaterThanOrEqual(-100);
        expect(upper).toBeLessThanOrEqual(100);
        expect(lower - score).toBeLessThanOrEqual(1e-9);
        expect(score - upper).toBeLessThanOrEqual(1e-9);
      }),
      { seed },
    );
  });
});

describe('the ranks that hold a quantile between them', () => {
  const most = 400;
  const ranks = z.object({ n: z.number(), lower: z.number(), upper: z.number() });

  async function ranksOf(p: number) {
    const { lower, upper } = quantileRanksSql(p, 'n');
    return engine.query(
      ranks,
      `SELECT n::DOUBLE AS n, (${lower})::DOUBLE AS lower, (${upper})::DOUBLE AS upper
       FROM range(1, ${most + 1}) AS rows(n) ORDER BY n`,
      'ranking',
    );
  }

  // X(lower) ≤ quantile < X(upper) exactly when at least `lower` and fewer than `upper` of the n
  // values lie at or below it, and that number is binomial.
  const coverage = (p: number, { n, lower, upper }: z.infer<typeof ranks>) =>
    binomialCdf(upper - 1, n, p) - binomialCdf(lower - 1, n, p);

  it.each([
    { p: 0.5, first: 8 },
    { p: 0.9, first: 53 },
    { p: 0.25, first: 19 },
    { p: 0.95, first: 110 },
  ])('cover p = $p with 95 % for every n from $first on, and claim nothing before', async (row) => {
    const found = await ranksOf(row.p);
    const claimed = found.filter(({ n, lower, upper }) => lower >= 1 && upper <= n);
    expect(found).toHaveLength(most);
    expect(claimed.map(({ n }) => n)).toEqual(
      Array.from({ length: most - row.first + 1 }, (_, i) => row.first + i),
    );
    const short = claimed.filter((ranking) => coverage(row.p, ranking) < 0.95);
    expect(short).toEqual([]);
  });

  it('are as near each other as a step outwards allows', async () => {
    const wide = (await ranksOf(0.5)).filter(
      ({ n, lower, upper }) => upper - lower > 2 * z95 * Math.sqrt(n / 4) + 3,
    );
    expect(wide).toEqual([]);
  });

  // n = 20, p = 0.5: 10 ± 1.96 × √5 = 10 ± 4.38, so ranks 5 and 15 + 1.
  it('give the values at these ranks as the interval', async () => {
    const cells = Array.from({ length: 20 }, (_, i) => 100 * (i + 1)).toReversed();
    const found = await measured({ quantile: 0.5, of: 'wait' }, 'wait', cells);
    expect(found).toEqual({ value: 1050, n: 20, missing: 0, interval: [500, 1600] });
  });

  // 50,000,000 p = 6,172,839.45 ± 1.96 × √5,410,760.5 = ± 4,559.08: 6,168,280.37 down, 6,177,398.53
  // up and one more.
  it('regression: do not overflow for a p of many digits over many rows', async () => {
    const { lower, upper } = quantileRanksSql(0.12345678901234568, '50000000::BIGINT');
    const [row] = await engine.query(
      ranks.omit({ n: true }),
      `SELECT (${lower})::DOUBLE AS lower, (${upper})::DOUBLE AS upper`,
      'ranking',
    );
    expect(row).toEqual({ lower: 6_168_280, upper: 6_177_400 });
  });
});
