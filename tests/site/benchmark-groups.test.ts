import { describe, expect, it } from 'vitest';

import type { Report } from '../../src/report/schema.ts';
import { benchmarkFilters, benchmarkGroups } from '../../src/site/benchmark-groups.ts';
import { notComparable } from '../../src/site/not-comparable.ts';
import { published } from '../comparison/benchmarks-at-hand.ts';

const figure = (kpis: string[], segment: string | null, region: string | null) => ({
  ...published({ segment, region }),
  kpis,
});
const report = {
  kpis: { csat: {}, nps: {} },
  benchmarks: {
    one: figure(['nps', 'csat'], 'IT services & more', 'United Kingdom'),
    two: figure(['csat'], 'it services, more', null),
    three: figure([], null, 'United Kingdom'),
  },
} as unknown as Pick<Report, 'kpis' | 'benchmarks'>;

const ids = (filter: Parameters<typeof benchmarkGroups>[1]) =>
  benchmarkGroups(report, filter).map(({ kpi, figures }) => [kpi, figures.map(([id]) => id)]);

describe('published figures', () => {
  it('stand once each, under the first KPI that they name, the rest last', () => {
    expect(ids(null)).toEqual([
      ['csat', ['two']],
      ['nps', ['one']],
      [null, ['three']],
    ]);
  });

  it('are filtered by segment and region, whatever the spelling', () => {
    const filters = benchmarkFilters(report);
    expect(filters.map(({ by, slug, count }) => [by, slug, count])).toEqual([
      ['segment', 'it-services-more', 2],
      ['region', 'united-kingdom', 2],
    ]);
    expect(ids(filters[0] ?? null).flatMap(([, own]) => own)).toEqual(['two', 'one']);
    expect(ids(filters[1] ?? null).flatMap(([, own]) => own)).toEqual(['one', 'three']);
  });

  it('that are not comparable are put together by their reason', () => {
    const of = (id: string, why: string | null) => ({ id, why, comparable: why === null });
    const all = [of('a', 'Old.'), of('b', null), of('c', 'New.'), of('d', 'Old.')];
    const found = notComparable(all as unknown as Parameters<typeof notComparable>[0]);
    expect(found.map(({ why, figures }) => [why, figures.map(({ id }) => id)])).toEqual([
      ['Old.', ['a', 'd']],
      ['New.', ['c']],
    ]);
  });
});
