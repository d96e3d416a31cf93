import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { byCloseness, matches } from '../../src/comparison/closeness.ts';
import { leadersOf, medianOf } from '../../src/comparison/leaders.ts';
import { standingOf } from '../../src/comparison/standing.ts';
import { benchmarkSection, type BenchmarkContext } from '../../src/report/benchmark-section.ts';
import { internalSection } from '../../src/report/internal-section.ts';
import { english } from '../language/english.ts';
import { published } from './benchmarks-at-hand.ts';

describe('how a figure stands to a published one', () => {
  it.each([
    ['better', 'lower', [4, 6], 7],
    ['worse', 'higher', [4, 6], 7],
    ['uncertain', 'lower', [4, 6], 6],
    ['worse', 'lower', [4, 6], 3.9],
    [null, 'neutral', [4, 6], 7],
    // Without an interval the value itself decides.
    ['same', 'lower', null, 5],
    ['better', 'lower', null, 5.1],
  ] as const)('%s where %s is better: %j beside %d', (standing, better, interval, other) => {
    expect(standingOf({ value: 5, interval }, other, better)).toBe(standing);
  });
});

describe('the closest figures come first', () => {
  const peers = { segments: ['Retail', 'E-commerce'], regions: ['United Kingdom'] };
  const of = (segment: string | null, region: string | null, year: number | null, group?: string) =>
    published({ segment, region, year, group: group ?? null });

  it('by segment, region, group and year', () => {
    const ordered = [
      of('e-commerce', 'United Kingdom', 2012),
      of('Retail', 'Worldwide', 2024),
      of('Retail', 'Canada', 2025),
      of('Retail', null, 2024),
      of('Retail', null, null),
      of('Retail', null, 2025, 'large teams'),
      of(null, 'United Kingdom', 2025),
      of('Banks', 'United Kingdom', 2025),
    ];
    expect(ordered.toReversed().toSorted(byCloseness(peers))).toEqual(ordered);
  });

  it('and say whether they match, where the audit chose anything', () => {
    const figure = of('Retail', null, 2020);
    expect(matches(figure, peers)).toEqual({ matchesSegment: true, matchesRegion: false });
    expect(matches(figure, { segments: [], regions: [] })).toEqual({
      matchesSegment: null,
      matchesRegion: null,
    });
  });
});

describe('age', () => {
  const sectionOf = (year: number | null, now: number | null) => {
    const benchmarks = new Map([['one', published({ year })]]);
    const context: BenchmarkContext = {
      benchmarks,
      peers: { segments: [], regions: [] },
      texts: english.texts,
      year: now,
    };
    const { age, old } = benchmarkSection(context).one ?? {};
    return [age, old];
  };
  it.each([
    [2021, 2026, [5, false]],
    [2020, 2026, [6, true]],
    [null, 2026, [null, false]],
    [2012, null, [null, false]],
  ] as const)('of %s in %s', (year, now, expected) => {
    expect(sectionOf(year, now)).toEqual(expected);
  });
});

const cell = (key: string, value: number, spread: number, n = 50) => ({
  ...{ key, value, n, suppressed: false, target: null, verdict: 'no-target' as const },
  interval: [value - spread, value + spread] as [number, number],
});
const slice = (period: string, value: number, partial = false) => {
  const { n, interval, suppressed } = cell(period, value, 0.5);
  return { period, partial, value, n, interval, suppressed };
};

describe('the own best', () => {
  it('is named only where its interval lies apart from all others', () => {
    const contenders = [cell('A', 10, 1), cell('B', 5, 1), cell('C', 6.5, 1), cell('D', 20, 9)];
    const names = (better: 'lower' | 'higher') =>
      leadersOf(contenders, better).map(({ key }) => key);
    expect(names('lower')).toEqual(['B', 'C']);
    expect(names('higher')).toEqual(['D', 'A']);
    expect(leadersOf(contenders.slice(0, 2), 'lower').map(({ key }) => key)).toEqual(['B']);
    expect(leadersOf([], 'lower')).toEqual([]);
  });

  it('takes the best value first, whoever else leads', () => {
    const one = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 20 }))
      .map(([value, spread]) => cell('x', value, spread));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (all) => {
        const leaders = leadersOf(all, 'higher');
        const best = Math.max(...all.map(({ value }) => value));
        expect(leaders[0]?.value).toBe(best);
        const [low] = leaders[0]?.interval ?? [0];
        const others = all.filter((each) => !leaders.includes(each));
        for (const { interval } of others) expect(interval[1]).toBeLessThan(low);
      }),
    );
  });

  it('has a median in which each part counts once', () => {
    expect(medianOf([9, 1, 4])).toBe(4);
    expect(medianOf([9, 1, 4, 6])).toBe(5);
    expect(medianOf([])).toBeNull();
  });

  const group = (parts: ReturnType<typeof cell>[]) => ({
    ...{ label: 'Group', noun: 'group', omitted: 0, parts },
  });
  const kpi = {
    better: 'lower' as const,
    trend: [
      slice('2026-01', 5),
      slice('2026-02', 7),
      slice('2026-03', 8),
      slice('2026-04', 1, true),
    ],
  };

  it('leaves out partial months and withheld parts', () => {
    const hidden = { ...cell('C', 0, 0), value: null, interval: null, suppressed: true };
    const parts = [cell('A', 4, 1, 10), cell('B', 9, 1, 30), hidden];
    const by = { group: { ...group([]), parts } };
    const found = internalSection({ ...kpi, by }, 'pseudonyms');
    expect(found?.months?.leaders.map(({ key }) => key)).toEqual(['2026-01']);
    expect(found?.parts).toMatchObject({ compared: 2, median: null, n: 40 });
    expect(found?.parts?.leaders.map(({ key }) => key)).toEqual(['A']);
  });

  it('never ranks people unless the audit shows their names', () => {
    const by = { agent: group([cell('Agent 1', 4, 1), cell('Agent 2', 9, 1)]) };
    expect(internalSection({ ...kpi, by }, 'pseudonyms')?.parts).toBeNull();
    expect(internalSection({ ...kpi, by }, 'hidden')?.parts).toBeNull();
    expect(internalSection({ ...kpi, by }, 'names')?.parts?.dimension).toBe('agent');
  });

  it('is nobody’s where neither way is better', () => {
    expect(internalSection({ ...kpi, better: 'neutral', by: {} }, 'names')).toBeNull();
  });
});
