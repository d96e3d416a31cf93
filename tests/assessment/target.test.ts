import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { judge, readTarget } from '../../src/assessment/target.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import csat from '../../src/kpis/csat.ts';
import firstReplyTime from '../../src/kpis/first-reply-time.ts';
import ticketsCreated from '../../src/kpis/tickets-created.ts';
import type { Kpi } from '../../src/measures/define-kpi.ts';

const seed = 20261122;
const place = (bound: string) => ({
  file: 'content/audit.yaml',
  line: bound === 'min' ? 5 : 6,
  column: 10,
});
const read = (kpi: Kpi, stated: { min?: number | string; max?: number | string }) =>
  readTarget(kpi, stated, place);

describe('a target', () => {
  it.each([
    [firstReplyTime, { max: '4h' }, { min: null, max: 14_400 }],
    [firstReplyTime, { max: '1h 30m' }, { min: null, max: 5400 }],
    [firstReplyTime, { min: '10s', max: '2d' }, { min: 10, max: 172_800 }],
    [csat, { min: '90%' }, { min: 0.9, max: null }],
    [csat, { min: '92.5 %' }, { min: 0.925, max: null }],
    [csat, { min: 0.9 }, { min: 0.9, max: null }],
    [csat, { min: '0.9' }, { min: 0.9, max: null }],
    [csat, { min: 0, max: 1 }, { min: 0, max: 1 }],
    [ticketsCreated, { max: 1200 }, { min: null, max: 1200 }],
    [ticketsCreated, { max: '1200' }, { min: null, max: 1200 }],
  ])('of $id is read in its unit: $1', (kpi, stated, expected) => {
    expect(read(kpi, stated)).toEqual({ target: expected, problems: [] });
  });

  it.each([
    [firstReplyTime, 4],
    [firstReplyTime, '4 parsecs'],
    [firstReplyTime, '90%'],
    [csat, 90],
    [csat, '150%'],
    [csat, '4h'],
    [csat, -0.1],
    [csat, ' '],
    [ticketsCreated, '90%'],
    [ticketsCreated, 'many'],
    [ticketsCreated, ' '],
  ])('of $id can’t be in another unit: $1', (kpi, value) => {
    const { target, problems } = read(kpi, { max: value });
    expect(problems.map(({ code }) => code)).toEqual(['target-unit']);
    expect(target.max).toBeNull();
  });

  it('in another unit says where, and what it takes', () => {
    const problems = [
      ...read(firstReplyTime, { max: 4 }).problems,
      ...read(csat, { min: 90 }).problems,
      ...read(csat, { min: 0.9, max: 0.8 }).problems,
    ];
    expect(printProblems(problems)).toMatchInlineSnapshot(`
      "content/audit.yaml:5:10  error target-unit
        90 can’t be a target of csat: it takes a share such as 0.9 or 90%.

      content/audit.yaml:5:10  error target-reversed
        The target of csat has a min above its max.

      content/audit.yaml:6:10  error target-unit
        4 can’t be a target of first-reply-time: it takes a duration such as 30m, 4h or 2d.

      3 errors, 0 warnings"
    `);
  });
});

describe('a figure held against a target', () => {
  const least = { min: 0.9, max: null };
  const most = { min: null, max: 0.1 };
  const band = { min: 0.4, max: 0.6 };

  it.each([
    [least, 0.95, [0.92, 0.97], 'met'],
    [least, 0.9, [0.9, 0.97], 'met'],
    [least, 0.8, [0.7, 0.89], 'missed'],
    [least, 0.95, [0.85, 0.99], 'uncertain'],
    [least, 0.85, [0.8, 0.95], 'uncertain'],
    [most, 0.05, [0.01, 0.1], 'met'],
    [most, 0.2, [0.15, 0.3], 'missed'],
    [most, 0.09, [0.05, 0.12], 'uncertain'],
    [band, 0.5, [0.45, 0.55], 'met'],
    [band, 0.5, [0.3, 0.55], 'uncertain'],
    [band, 0.7, [0.65, 0.8], 'missed'],
    [band, 0.7, [0.55, 0.8], 'uncertain'],
  ] as const)('%o: %d within %j is %s', (target, value, interval, verdict) => {
    expect(judge(target, value, interval)).toBe(verdict);
  });

  it('regression: an interval that holds a whole band leaves open whether it is met', () => {
    expect(judge(band, 0.7, [0.2, 0.9])).toBe('uncertain');
  });

  it('is judged by itself where it has no interval', () => {
    expect(judge(least, 0.9, null)).toBe('met');
    expect(judge(least, 0.899, null)).toBe('missed');
  });

  it('is not judged where there is none, or no target', () => {
    expect(judge(least, null, null)).toBe('not-measured');
    expect(judge(null, null, null)).toBe('not-measured');
    expect(judge(null, 0.5, [0, 1])).toBe('no-target');
  });

  it('is uncertain exactly when some value of the interval meets it and some does not', () => {
    const step = fc.integer({ min: 0, max: 20 });
    const bound = fc.option(step);
    fc.assert(
      fc.property(bound, bound, step, step, step, (min, max, low, rise, further) => {
        const target = { min, max };
        fc.pre(min === null || max === null || min <= max);
        const [value, high] = [low + rise, low + rise + further];
        const meets = (figure: number) =>
          (min === null || figure >= min) && (max === null || figure <= max);
        // Bounds are whole, so halves are enough to find every change.
        const inside = Array.from({ length: 2 * (high - low) + 1 }, (_, i) => meets(low + i / 2));
        const expected =
          inside.includes(true) && inside.includes(false)
            ? 'uncertain'
            : inside.includes(true)
              ? 'met'
              : 'missed';
        expect(judge(target, value, [low, high])).toBe(expected);
      }),
      { seed, numRuns: 500 },
    );
  });
});
