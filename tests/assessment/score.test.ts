import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  grade,
  type Grading,
  pointsEarned,
  type Result,
  type Score,
  type ScoredItem,
  scoreAudit,
  scoreChecklists,
  scoreItems as scoreWeighed,
} from '../../src/assessment/score.ts';

const seed = 20261122;
const grading: Grading = {
  bands: { A: 90, B: 75, C: 60, D: 40, E: 0 },
  minimumCompleteness: 0.8,
  cappedAt: 'C',
};

/** Scores items of which only weight and result are given. */
const scoreItems = (items: readonly { weight: number; result: Result }[]) =>
  scoreWeighed(
    items.map((item) => ({ ...item, points: pointsEarned({ result: item.result, rating: null }) })),
  );

const results: readonly Result[] = ['pass', 'partial', 'fail', 'na', 'not-assessed'];
const weight = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.double({ min: 0.01, max: 10, noNaN: true }),
);
const item = fc.record({ weight, result: fc.constantFrom(...results) });
const items = fc.array(item, { maxLength: 30 });

const of = (weights: Readonly<Record<number, Result>>) =>
  Object.entries(weights).map(([w, result]) => ({ weight: Number(w), result }));

function expectClose(actual: Score, expected: Score) {
  expect(actual.completeness).toBeCloseTo(expected.completeness, 9);
  if (expected.value === null) expect(actual.value).toBeNull();
  else expect(actual.value).toBeCloseTo(expected.value, 9);
}

describe('the score of items', () => {
  // Weights 3, 2, 1: 3 × 1 + 2 × ½ + 1 × 0 = 4 of 6 points: 66.67. All is assessed.
  it('is the weighted share of points, of which a partial earns half', () => {
    expect(scoreItems(of({ 3: 'pass', 2: 'partial', 1: 'fail' }))).toEqual({
      value: (100 * 4) / 6,
      completeness: 1,
      points: 4,
      assessedWeight: 6,
      applicableWeight: 6,
    });
  });

  // 4 does not apply, so 3 + 2 + 1 = 6 applies; 2 was not assessed, so 4 of 6 were: 3 of 4 points.
  it('leaves out what does not apply, and what was not assessed, which lowers completeness', () => {
    const given = of({ 4: 'na', 3: 'pass', 2: 'not-assessed', 1: 'fail' });
    expect(scoreItems(given)).toEqual({
      value: 75,
      completeness: 4 / 6,
      points: 3,
      assessedWeight: 4,
      applicableWeight: 6,
    });
  });

  // 0.5 + 0.25 = 0.75 of weights that sum to 1.75.
  it('takes weights as they are, whatever they add up to', () => {
    const given = [
      { weight: 0.5, result: 'pass' as const },
      { weight: 0.5, result: 'partial' as const },
      { weight: 0.75, result: 'fail' as const },
    ];
    expect(scoreItems(given)).toMatchObject({ value: (100 * 0.75) / 1.75, points: 0.75 });
  });

  it('is none, not 0, where nothing was assessed', () => {
    const none = { value: null, completeness: 0 };
    expect(scoreItems([])).toMatchObject(none);
    expect(scoreItems(of({ 1: 'not-assessed' }))).toMatchObject(none);
    expect(scoreItems(of({ 1: 'na' }))).toMatchObject(none);
    expect(scoreItems(of({ 1: 'fail' }))).toMatchObject({ value: 0, completeness: 1 });
  });

  it('does not change when all weights are scaled', () => {
    fc.assert(
      fc.property(items, fc.double({ min: 0.01, max: 100, noNaN: true }), (given, factor) => {
        const scaled = given.map((one) => ({ ...one, weight: one.weight * factor }));
        expectClose(scoreItems(scaled), scoreItems(given));
      }),
      { seed },
    );
  });

  it('does not change when items that do not apply are taken out', () => {
    fc.assert(
      fc.property(items, (given) => {
        const applicable = given.filter(({ result }) => result !== 'na');
        expect(scoreItems(given)).toEqual(scoreItems(applicable));
      }),
      { seed },
    );
  });

  it('does not depend on the order of items', () => {
    fc.assert(
      fc.property(items, (given) => {
        expectClose(scoreItems(given.toReversed()), scoreItems(given));
      }),
      { seed },
    );
  });

  it('never falls when a result is raised', () => {
    const raised = { fail: 'partial', partial: 'pass', pass: 'pass' } as const;
    const assessed = fc.record({ weight, result: fc.constantFrom('fail', 'partial', 'pass') });
    fc.assert(
      fc.property(items, assessed, (others, one) => {
        const before = scoreItems([...others, one]);
        const after = scoreItems([...others, { ...one, result: raised[one.result] }]);
        expect(after.value ?? NaN).toBeGreaterThanOrEqual((before.value ?? NaN) - 1e-9);
        expect(after.completeness).toBe(before.completeness);
      }),
      { seed },
    );
  });

  it('lies between 0 and 100, and completeness between 0 and 1', () => {
    fc.assert(
      fc.property(items, (given) => {
        const { value, completeness } = scoreItems(given);
        expect(value ?? 0).toBeGreaterThanOrEqual(0);
        expect(value ?? 0).toBeLessThanOrEqual(100);
        expect(completeness).toBeGreaterThanOrEqual(0);
        expect(completeness).toBeLessThanOrEqual(1);
      }),
      { seed },
    );
  });
});

describe('the grade of a score', () => {
  const score = (value: number | null, completeness = 1): Score => ({
    value,
    completeness,
    points: 0,
    assessedWeight: 0,
    applicableWeight: 0,
  });

  it.each([
    [100, 'A'],
    [90, 'A'],
    [89.99, 'B'],
    [75, 'B'],
    [60, 'C'],
    [59.9, 'D'],
    [40, 'D'],
    [39.9, 'E'],
    [0, 'E'],
  ])('of %d is %s: the best band that it reaches', (value, expected) => {
    expect(grade(score(value), [], grading)).toEqual({ grade: expected, cappedBy: [] });
  });

  it('does not depend on the order in which bands are written', () => {
    const bands = { E: 0, C: 60, A: 90, D: 40, B: 75 };
    expect(grade(score(80), [], { ...grading, bands }).grade).toBe('B');
  });

  it('is none below the stated completeness, and where there is no score', () => {
    expect(grade(score(95, 0.79), [], grading).grade).toBeNull();
    expect(grade(score(95, 0.8), [], grading).grade).toBe('A');
    expect(grade(score(null), [], grading).grade).toBeNull();
  });

  it('is held down by failed critical items, and says by which', () => {
    const failed = ['a/one', 'a/two'];
    expect(grade(score(95), failed, grading)).toEqual({ grade: 'C', cappedBy: failed });
  });

  it('is not said to be held down where the cap changes nothing', () => {
    expect(grade(score(65), ['a/one'], grading)).toEqual({ grade: 'C', cappedBy: [] });
    expect(grade(score(10), ['a/one'], grading)).toEqual({ grade: 'E', cappedBy: [] });
    expect(grade(score(95, 0.5), ['a/one'], grading)).toEqual({ grade: null, cappedBy: [] });
  });

  // 0.7 + 0.9 ÷ 2 + 1.9 ÷ 2 = 2.1 of 3.5 is 60 %, but 59.99999999999999 in binary fractions.
  // Of 0.1 + 0.7 + 0.2 the first two are 80 %, but 0.7999999999999999.
  it('regression: is not lost to the rounding of fractions', () => {
    const earned = scoreItems([
      { weight: 0.7, result: 'pass' },
      { weight: 0.9, result: 'partial' },
      { weight: 1.9, result: 'partial' },
    ]);
    expect(grade(earned, [], grading).grade).toBe('C');
    const incomplete = scoreItems([
      { weight: 0.1, result: 'pass' },
      { weight: 0.7, result: 'pass' },
      { weight: 0.2, result: 'not-assessed' },
    ]);
    expect(grade(incomplete, [], grading).grade).toBe('A');
  });

  it('never falls when the score rises', () => {
    const order = ['E', 'D', 'C', 'B', 'A'];
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.boolean(), (one, other, failed) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const rank = (at: number) =>
          order.indexOf(grade(score(at), failed ? ['x'] : [], grading).grade ?? '');
        expect(rank(high)).toBeGreaterThanOrEqual(rank(low));
        expect(rank(low)).toBeGreaterThanOrEqual(0);
      }),
      { seed },
    );
  });
});

let count = 0;
const scored = (given: Partial<ScoredItem> & { result: Result }): ScoredItem => ({
  key: `list/${(count += 1)}`,
  checklist: 'list',
  weight: 1,
  points: pointsEarned({ result: given.result, rating: null }),
  fatal: false,
  critical: given.fatal ?? false,
  ...given,
});

describe('the score of a checklist with sections', () => {
  // Genesys’ own example: (1 × 40 + 1 × 20) ÷ (2 × 40 + 1 × 20) = 60 %. Two questions of a section
  // that weighs 40, of which one is passed, and one of a section that weighs 20.
  it('is 60 % in the published example', () => {
    const given = [
      scored({ weight: 1 * 40, result: 'pass' }),
      scored({ weight: 1 * 40, result: 'fail' }),
      scored({ weight: 1 * 20, result: 'pass' }),
    ];
    expect(scoreAudit(given, grading)).toMatchObject({ value: 60, points: 60, grade: 'C' });
  });

  // Sections of weight 3, 1 and ½, which add up to nothing in particular.
  //   3 × (2 × 1 + 1 × ¾) = 8.25 of 3 × 3 = 9 (a rating of 4 earns ¾)
  //   1 × (2 × 0) = 0 of 1 × 2, of which 1 more does not apply
  //   ½ × (4 × ½) = 1 of ½ × 4 = 2, and ½ × 2 = 1 is not assessed
  // 9.25 ÷ 13 = 71.15; 13 of 14 assessed.
  it('weighs items by their sections, whose weights need not add up', () => {
    const rated = scored({
      weight: 3,
      result: 'pass',
      points: pointsEarned({ result: 'pass', rating: 4 }),
    });
    const score = scoreChecklists([
      scored({ weight: 3 * 2, result: 'pass' }),
      rated,
      scored({ weight: 2, result: 'fail' }),
      scored({ weight: 1, result: 'na' }),
      scored({ weight: 0.5 * 4, result: 'partial' }),
      scored({ weight: 0.5 * 2, result: 'not-assessed' }),
    ]);
    expect(score).toEqual({
      value: (100 * 9.25) / 13,
      points: 9.25,
      assessedWeight: 13,
      applicableWeight: 14,
      completeness: 13 / 14,
    });
  });

  it('takes the mean points of a sample, and a quarter of what a rating is above 1', () => {
    expect(pointsEarned({ result: 'pass', rating: null, mean: 0.94 })).toBe(0.94);
    expect([1, 2, 3, 4, 5].map((rating) => pointsEarned({ result: 'fail', rating }))).toEqual([
      0, 0.25, 0.5, 0.75, 1,
    ]);
  });

  // List a: 8 of 10 points, but its fatal item failed: 0 of 10. List b: 9 of 10. Together 9 of 20.
  // The fatal item is critical too, and D is below the cap in any case.
  it('is 0 where a fatal item failed, in the whole too, and the other lists keep their points', () => {
    const given = [
      scored({ checklist: 'a', weight: 8, result: 'pass' }),
      scored({ checklist: 'a', weight: 2, result: 'fail', fatal: true }),
      scored({ checklist: 'b', weight: 9, result: 'pass' }),
      scored({ checklist: 'b', weight: 1, result: 'fail' }),
    ];
    const score = scoreAudit(given, grading);
    expect(score).toMatchObject({ value: 45, points: 9, assessedWeight: 20, completeness: 1 });
    expect(score).toMatchObject({ grade: 'D', cappedBy: [] });
  });

  it('is not touched by a fatal item that is partial, not assessed or not applicable', () => {
    for (const result of ['partial', 'not-assessed', 'na'] as const) {
      const given = [scored({ weight: 1, result: 'pass' }), scored({ result, fatal: true })];
      expect(scoreChecklists(given)).toEqual(scoreWeighed(given));
    }
  });

  const anyItem = fc
    .record({
      checklist: fc.constantFrom('a', 'b', 'c'),
      weight,
      result: fc.constantFrom(...results),
      fatal: fc.boolean(),
      critical: fc.boolean(),
    })
    .map(({ critical, fatal, ...given }) =>
      scored({ ...given, fatal, critical: critical || fatal }),
    );
  const order = ['E', 'D', 'C', 'B', 'A'];

  it('never falls, nor does the grade, when an item is put right, fatal and cap included', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 20 }), fc.nat(), (given, pick) => {
        const at = pick % given.length;
        const before = scoreAudit(given, grading);
        const after = scoreAudit(
          given.map((one, i) =>
            i === at && one.points !== null ? { ...one, result: 'pass', points: 1 } : one,
          ),
          grading,
        );
        expect(after.value ?? 0).toBeGreaterThanOrEqual((before.value ?? 0) - 1e-9);
        if (before.grade !== null)
          expect(order.indexOf(after.grade ?? '')).toBeGreaterThanOrEqual(
            order.indexOf(before.grade),
          );
      }),
      { seed, numRuns: 500 },
    );
  });

  it('is the same without the items that do not apply, and with all weights scaled', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 20 }), (given) => {
        const whole = scoreAudit(given, grading);
        expect(
          scoreAudit(
            given.filter(({ result }) => result !== 'na'),
            grading,
          ),
        ).toEqual(whole);
        const scaled = scoreAudit(
          given.map((one) => ({ ...one, weight: one.weight * 8 })),
          grading,
        );
        expect({ value: scaled.value, grade: scaled.grade }).toEqual({
          value: whole.value,
          grade: whole.grade,
        });
      }),
      { seed },
    );
  });
});
