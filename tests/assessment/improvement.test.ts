import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ifFixed } from '../../src/assessment/if-fixed.ts';
import { improvementOf, putRight } from '../../src/assessment/improvement.ts';
import {
  bandsOf,
  type Grading,
  pointsEarned,
  type Result,
  type ScoredItem,
  scoreAudit,
} from '../../src/assessment/score.ts';
import { type Effort, efforts } from '../../src/workspace/finding-schema.ts';

const grading: Grading = {
  bands: { A: 90, B: 75, C: 60, D: 40, E: 0 },
  minimumCompleteness: 0.8,
  cappedAt: 'C',
};

const item = (
  key: string,
  weight: number,
  result: Result,
  more: Partial<ScoredItem> = {},
): ScoredItem => ({
  key,
  checklist: key[0] ?? '',
  weight,
  result,
  points: pointsEarned({ result, rating: null }),
  fatal: false,
  critical: more.fatal ?? false,
  ...more,
});
const noEfforts = new Map<string, Effort>();

describe('what it takes to reach the next grade', () => {
  // 65 of 100: C. B needs 75, 10 more: the item of 20 does it alone, and so does that of 10.
  // By effort: 20 points for high effort (3) are 6.7 each, 10 for low (1) are 10 each.
  it('is the smallest sets, ranked by points per effort', () => {
    const items = [
      item('a/passed', 65, 'pass'),
      item('a/twenty', 20, 'fail'),
      item('a/ten', 10, 'fail'),
      item('a/five', 5, 'fail'),
    ];
    const found = improvementOf(
      items,
      grading,
      new Map([
        ['a/twenty', 'high'],
        ['a/ten', 'low'],
      ]),
    );
    expect(found).toEqual({
      to: 'B',
      toAssess: [],
      sets: [
        { items: ['a/ten'], value: 75, grade: 'B', gain: 10, effort: 1, effortAssumed: [] },
        { items: ['a/twenty'], value: 85, grade: 'B', gain: 20, effort: 3, effortAssumed: [] },
      ],
    });
  });

  it('takes the effort for medium where no finding states one, and says so', () => {
    const items = [item('a/passed', 65, 'pass'), item('a/rest', 35, 'partial')];
    const [set] = improvementOf(items, grading, noEfforts)?.sets ?? [];
    expect(set).toMatchObject({ effort: 2, effortAssumed: ['a/rest'], value: 100, gain: 17.5 });
  });

  // 92 of 100 would be an A, but a failed critical item caps it at C. The item of 4 that is only
  // partial would change nothing.
  it('includes all failed critical items where the cap holds the grade down', () => {
    const items = [
      item('a/passed', 90, 'pass'),
      item('a/partial', 4, 'partial'),
      item('a/one', 3, 'fail', { critical: true }),
      item('b/two', 3, 'fail', { critical: true }),
    ];
    const found = improvementOf(items, grading, noEfforts);
    expect(found?.to).toBe('B');
    expect(found?.sets.map((set) => set.items)).toEqual([['a/one', 'b/two']]);
    expect(found?.sets[0]).toMatchObject({ value: 98, grade: 'A' });
  });

  // E with 15 of 100. D needs 40, which the cap allows. List b has earned 30 that its two fatal items
  // take: right, they give 30 + 2 × 5 = 40, by two items. List a has 55 to gain, in parts of 18.
  it('opens a checklist by all of its fatal items, where that takes the fewest', () => {
    const items = [
      item('a/passed', 6, 'pass'),
      ...['a/1', 'a/2', 'a/3'].map((key) => item(key, 18, 'fail')),
      item('b/passed', 30, 'pass'),
      item('b/one', 5, 'fail', { fatal: true }),
      item('b/two', 5, 'fail', { fatal: true }),
    ];
    const found = improvementOf(items, grading, noEfforts);
    const sets = found?.sets.map((set) => set.items);
    expect(found?.to).toBe('D');
    expect(sets?.[0]).toEqual(['b/one', 'b/two']);
    expect(sets).toHaveLength(4);
    expect(sets).toContainEqual(['a/1', 'a/2']);
  });

  it('is nothing at the best grade', () => {
    expect(improvementOf([item('a/1', 1, 'pass')], grading, noEfforts)).toBeNull();
  });

  it('is the fewest items to assess where too few were', () => {
    const items = [
      item('a/passed', 5, 'pass'),
      item('a/failed', 2, 'fail'),
      item('a/one', 1, 'not-assessed'),
      item('a/three', 3, 'not-assessed'),
      item('a/na', 50, 'na'),
    ];
    // 7 of 11 is 64 %; with 3 more, 91 %. As it stands, 5 of 7 is 71: a C.
    expect(improvementOf(items, grading, noEfforts)).toEqual({
      to: 'C',
      toAssess: ['a/three'],
      sets: [],
    });
    expect(improvementOf([item('a/na', 1, 'na')], grading, noEfforts)).toBeNull();
    // Of nothing there is no score, so no grade that it would earn.
    expect(improvementOf([item('a/one', 1, 'not-assessed')], grading, noEfforts)).toEqual({
      to: null,
      toAssess: ['a/one'],
      sets: [],
    });
  });

  const anyItems = fc
    .array(
      fc.record({
        checklist: fc.constantFrom('a', 'b', 'c'),
        weight: fc.integer({ min: 1, max: 9 }),
        result: fc.constantFrom<Result>('pass', 'partial', 'fail', 'fail', 'na', 'not-assessed'),
        fatal: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
        critical: fc.boolean(),
        effort: fc.option(fc.constantFrom(...efforts)),
      }),
      { minLength: 1, maxLength: 10 },
    )
    .map((given) => ({
      items: given.map(({ checklist, weight, result, fatal, critical }, i) =>
        item(`${checklist}/${i}`, weight, result, { fatal, critical: critical || fatal }),
      ),
      efforts: new Map(
        given.flatMap(({ checklist, effort }, i) =>
          effort ? [[`${checklist}/${i}`, effort] as const] : [],
        ),
      ),
    }));

  /** All smallest sets that reach the grade, by trying every one. */
  function bruteForce(
    items: readonly ScoredItem[],
    to: string,
    stated: ReadonlyMap<string, Effort>,
  ) {
    const order = bandsOf(grading).map(({ name }) => name);
    const now = scoreAudit(items, grading).value ?? 0;
    const improvable = items.filter(({ points }) => points !== null && points < 1);
    const reaching = Array.from({ length: 2 ** improvable.length }, (_, mask) =>
      improvable.filter((__, bit) => (mask >> bit) & 1),
    ).flatMap((chosen) => {
      const after = scoreAudit(putRight(items, new Set(chosen.map(({ key }) => key))), grading);
      if (after.grade === null || order.indexOf(after.grade) > order.indexOf(to)) return [];
      const effort = chosen.reduce(
        (sum, { key }) => sum + 1 + efforts.indexOf(stated.get(key) ?? 'medium'),
        0,
      );
      return [{ size: chosen.length, perEffort: ((after.value ?? 0) - now) / effort }];
    });
    const size = Math.min(...reaching.map((set) => set.size));
    return reaching
      .filter((set) => set.size === size)
      .toSorted((a, b) => b.perEffort - a.perEffort);
  }

  it('agrees with trying every set: as few items, and the best points per effort', () => {
    fc.assert(
      fc.property(anyItems, ({ items, efforts: stated }) => {
        const found = improvementOf(items, grading, stated);
        if (!found?.to || found.toAssess.length > 0) return;
        const expected = bruteForce(items, found.to, stated);
        expect(found.sets).toHaveLength(Math.min(5, expected.length));
        for (const [i, set] of found.sets.entries()) {
          expect(set.items).toHaveLength(expected[i]?.size ?? NaN);
          expect(set.gain / set.effort).toBeCloseTo(expected[i]?.perEffort ?? NaN, 9);
        }
        expect(new Set(found.sets.map((set) => set.items.join())).size).toBe(found.sets.length);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('is found at once among hundreds of items', () => {
    const items = Array.from({ length: 400 }, (_, i) =>
      item(`${'abcdefghij'[i % 10] ?? ''}/${i}`, 1 + (i % 7), i % 3 === 0 ? 'pass' : 'fail', {
        critical: i % 40 === 1,
      }),
    );
    const stated = new Map(items.map(({ key }, i) => [key, efforts[i % 3] ?? 'low'] as const));
    const began = performance.now();
    const found = improvementOf(items, grading, stated);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(found?.sets.length).toBeGreaterThan(0);
  });
});

describe('the score if findings were fixed', () => {
  // 10 points in all: 4 pass, and 1 + 2 + 3 fail. The item of 3 is failed by both findings.
  const items = [
    item('a/passed', 4, 'pass'),
    item('a/one', 1, 'fail'),
    item('a/two', 2, 'fail'),
    item('a/three', 3, 'fail'),
  ];

  it('puts an item right only when all findings that fail it are fixed', () => {
    const findings = [
      { id: 'first', items: ['a/two', 'a/three'] },
      { id: 'second', items: ['a/three', 'a/one'] },
    ];
    expect(ifFixed(items, findings, grading)).toEqual([
      { findings: ['first'], items: ['a/two'], value: 60, grade: 'C' },
      {
        findings: ['first', 'second'],
        items: ['a/one', 'a/two', 'a/three'],
        value: 100,
        grade: 'A',
      },
    ]);
  });

  it('is told for 1, 2, 3, 5 and 10 findings and for all of them', () => {
    const findings = Array.from({ length: 12 }, (_, i) => ({ id: `f${i}`, items: ['a/one'] }));
    const told = ifFixed(items, findings, grading);
    expect(told.map((step) => step.findings.length)).toEqual([1, 2, 3, 5, 10, 12]);
    expect(told.map(({ value }) => value)).toEqual([40, 40, 40, 40, 40, 50]);
    expect(ifFixed(items, [], grading)).toEqual([]);
  });
});
