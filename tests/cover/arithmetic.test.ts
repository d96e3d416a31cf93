import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { backlogDrain } from '../../src/cover/backlog-drain.ts';
import { agentsByHour } from '../../src/cover/duty.ts';
import { barsToHold, pareto } from '../../src/cover/pareto.ts';
import { type AgainstRest, unlikeTheRest } from '../../src/cover/unlike-the-rest.ts';

describe('the drain of a backlog', () => {
  it('is backlog ÷ (resolved − created a day)', () => {
    // 28 days, 2,800 resolved and 2,520 created: 10 a day more than came in, ±1.96 × √5320 ÷ 28.
    const drain = backlogDrain({ backlog: 120, created: 2520, resolved: 2800, days: 28 });
    expect(drain).toMatchObject({ perDay: 10, state: 'drains', days: 12, work: 1.2 });
    expect(drain.interval[0]).toBeCloseTo(10 - 5.106, 3);
  });

  it('does not drain where more comes in than goes out, and can’t be told within noise', () => {
    const grows = backlogDrain({ backlog: 120, created: 2800, resolved: 2520, days: 28 });
    expect(grows).toMatchObject({ perDay: -10, state: 'grows', days: null });
    const noise = backlogDrain({ backlog: 120, created: 2800, resolved: 2828, days: 28 });
    expect(noise).toMatchObject({ perDay: 1, state: 'uncertain', days: null });
    expect(backlogDrain({ backlog: 9, created: 0, resolved: 0, days: 28 })).toMatchObject({
      ...{ state: 'uncertain', days: null, work: null },
    });
    expect(backlogDrain({ backlog: 0, created: 5, resolved: 0, days: 28 }).state).toBe('empty');
  });

  it('takes longer the more there is and the less is gained on it', () => {
    const n = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(n, n, n, n, (backlog, created, resolved, more) => {
        const drain = backlogDrain({ backlog, created, resolved, days: 28 });
        const larger = backlogDrain({ backlog: backlog + more, created, resolved, days: 28 });
        expect(larger.state).toBe(drain.state);
        if (drain.days === null) return;
        expect(drain.days).toBeGreaterThan(0);
        expect(larger.days).toBeGreaterThan(drain.days);
        expect(drain.days * drain.perDay).toBeCloseTo(backlog, 6);
      }),
    );
  });
});

describe('agents on duty', () => {
  it('are counted by hour; parts of an hour in part, and nights into the next day', () => {
    const week = agentsByHour({
      mon: { '08:00-10:30': 4, '10:00-12:00': 2 },
      sun: { '22:00-02:00': 1 },
    });
    expect(week.slice(7, 13)).toEqual([0, 4, 4, 4, 2, 0]);
    expect([...week.slice(-2), ...week.slice(0, 3)]).toEqual([1, 1, 1, 1, 0]);
    expect(week).toHaveLength(168);
  });

  it('add up to the agent hours that were stated', () => {
    const hours = fc.tuple(
      fc.nat({ max: 95 }),
      fc.integer({ min: 1, max: 95 }),
      fc.nat({ max: 9 }),
    );
    const clock = (quarter: number) =>
      `${String(Math.floor((quarter % 96) / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
    fc.assert(
      fc.property(hours, ([from, length, agents]) => {
        const span = `${clock(from)}-${clock(from + length)}`;
        const sum = agentsByHour({ sat: { [span]: agents } }).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo((agents * length) / 4, 9);
      }),
    );
  });
});

describe('a Pareto order', () => {
  it('puts the small together and last, so that none of them can be computed', () => {
    const bars = pareto(
      [
        { key: 'Late', n: 12 },
        { key: null, n: 6 },
        { key: 'Rude', n: 2 },
        { key: 'Refund', n: 60 },
        { key: 'Never', n: 0 },
      ],
      5,
    );
    // Rude alone is too few, and would be the rest of the whole: the next smallest joins it.
    expect(bars.map(({ causes, n }) => [causes.map(({ key }) => key), n])).toEqual([
      [['Refund'], 60],
      [['Late'], 12],
      [[null, 'Rude'], 8],
    ]);
    expect(bars.map(({ cumulative }) => cumulative)).toEqual([0.75, 0.9, 1]);
    expect(barsToHold(bars, 0.8)).toBe(2);
    expect(pareto([{ key: 'Late', n: 4 }], 5)).toEqual([]);
  });

  it('sums to the whole, falls, and shows nothing below the minimum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 40 })),
        fc.integer({ min: 1, max: 9 }),
        (counts, minimum) => {
          const bars = pareto(
            counts.map((n, i) => ({ key: `c${i}`, n })),
            minimum,
          );
          const whole = counts.reduce((sum, n) => sum + n, 0);
          if (whole < minimum) expect(bars).toEqual([]);
          if (bars.length === 0) return;
          expect(bars.reduce((sum, { n }) => sum + n, 0)).toBe(whole);
          expect(bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(bars.at(-1)?.cumulative).toBe(1);
          for (const { n } of bars) expect(n).toBeGreaterThanOrEqual(minimum);
          const single = bars.filter(({ causes }) => causes.length === 1).map(({ n }) => n);
          expect(single.slice(0, -1)).toEqual(single.slice(0, -1).toSorted((a, b) => b - a));
        },
      ),
    );
  });
});

describe('a part unlike the rest', () => {
  const pair = (part: number, rest: number, half: number): AgainstRest => ({
    part: { value: part, interval: [part - half, part + half] },
    rest: { value: rest, interval: [rest - half, rest + half] },
  });

  it('has an interval apart from that of the rest', () => {
    expect(unlikeTheRest([pair(0.9, 0.8, 0.04), pair(0.9, 0.8, 0.06)])).toEqual([true, false]);
    expect(unlikeTheRest([])).toEqual([]);
  });

  it('stands among many comparisons', () => {
    // Just apart: 2.05 half-widths make 2.05 × 1.96 ÷ √2 = 2.84 standard errors, p = 0.0045.
    const close = pair(2.05, 0, 1);
    expect(unlikeTheRest([close])).toEqual([true]);
    const among = (n: number) =>
      unlikeTheRest([close, ...Array<AgainstRest>(n).fill(pair(0, 0, 1))]);
    // Of eleven the first has to reach p = 0.05 ÷ 11 = 0.0045, of thirty 0.0017.
    expect(among(9)[0]).toBe(true);
    expect(among(29)[0]).toBe(false);
    // Others that differ make room: two of twenty have to reach 0.005.
    expect(
      unlikeTheRest([close, pair(9, 0, 1), ...Array<AgainstRest>(18).fill(pair(0, 0, 1))])[0],
    ).toBe(true);
  });

  it('is told by the limits that face each other, whatever the other ones are', () => {
    const skewed = { value: 10, interval: [9, 1000] as const };
    const rest = { value: 5, interval: [0, 6] as const };
    expect(unlikeTheRest([{ part: skewed, rest }])).toEqual([true]);
  });

  it('does not hang on the order of comparisons, and a lone figure is like itself', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 30 }), (given) => {
        const pairs = given.map(([part, rest, half]) => pair(part, rest, half / 10));
        const forwards = unlikeTheRest(pairs);
        expect(unlikeTheRest(pairs.toReversed())).toEqual(forwards.toReversed());
        expect(unlikeTheRest(pairs.map(({ part }) => ({ part, rest: part })))).toEqual(
          pairs.map(() => false),
        );
      }),
    );
  });
});
