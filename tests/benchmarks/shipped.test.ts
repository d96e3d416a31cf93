import { describe, expect, it } from 'vitest';

import { figureSchema } from '../../src/comparison/benchmark.ts';
import { collectAllMembers } from '../../src/report/members.ts';

const { benchmarks, kpis } = await collectAllMembers();
const shipped = [...benchmarks.values()];

/** What a figure of a unit can be at all: a duration of up to 30 days, a share of up to 100%. */
const sane: Record<string, readonly [least: number, most: number]> = {
  share: [0, 1],
  duration: [1, 30 * 86_400],
  score: [-100, 100],
  decimal: [0, 1000],
  count: [1, 100_000],
};

describe('the shipped benchmarks', () => {
  it('are those of which a page is known', () => {
    expect(shipped.length).toBe(189);
    expect(new Set(shipped.map(({ id }) => id)).size).toBe(shipped.length);
  });

  it.each(shipped)('$id has a sane figure', ({ value, range, unit, currency, kind }) => {
    expect((value === null) !== (range === null)).toBe(true);
    const [least, most] = sane[unit] ?? [];
    for (const amount of range ?? [value]) {
      expect(amount).toBeGreaterThanOrEqual(least ?? Infinity);
      expect(amount).toBeLessThanOrEqual(most ?? -Infinity);
    }
    if (currency !== null) expect(unit).toBe('decimal');
    expect(kind).toBeTruthy();
  });

  it.each(shipped)('$id names its source with an address', ({ source, publisher, year }) => {
    expect(publisher).not.toBe('');
    expect(source.title).not.toBe('');
    expect(source.url).toMatch(/^https?:\/\/[a-z0-9.-]+\.[a-z]+\/./);
    if (year !== null) expect(year).toBeGreaterThanOrEqual(2010);
  });

  it.each(shipped.filter(({ kpis: named }) => named.length > 0))(
    '$id stands beside KPIs that exist, with a statistic that they have',
    ({ kpis: named, stat }) => {
      for (const id of named) {
        expect([...kpis.keys()]).toContain(id);
        if (stat !== null) expect(Object.keys(kpis.get(id)?.also ?? {})).toContain(stat);
      }
    },
  );

  it.each(shipped.filter(({ unit, kpis: named }) => unit === 'duration' && named.length > 0))(
    '$id says which clock its time is on, where its KPI has one',
    ({ clock, kpis: named }) => {
      const clocked = named.some((id) => kpis.get(id)?.clock != null);
      expect(clock !== null).toBe(clocked);
    },
  );

  it.each(shipped.filter(({ kpis: named }) => named.some((id) => kpis.get(id)?.scale)))(
    '$id says on which scale people answered, or that it does not',
    ({ scale }) => {
      expect(scale).not.toBeNull();
    },
  );

  it('states contradictions between publishers and copies', () => {
    const caveat = (id: string) => benchmarks.get(id)?.caveats.join(' ') ?? '';
    expect(caveat('zendesk-csat-united-states-2013-q3')).toMatch(/82%.*83%/);
    expect(caveat('contactbabel-cost-per-call-2023')).toContain('£6.26');
    expect(caveat('superoffice-email-response-2018')).toContain('12 h 10 min');
    expect(caveat('comm100-chat-wait-2019')).toContain('50 seconds');
  });

  it('has figures of its source documents, marked as such', () => {
    const seeds = shipped.filter(({ source }) => source.known === 'seed');
    expect(seeds.map(({ value }) => value)).toEqual([15 * 3600 + 17 * 60, 0.4, 0.11]);
  });

  it('writes texts as sentences or phrases, without notes to self', () => {
    for (const { name, caveats, differs, group, id } of shipped) {
      expect(name, id).toMatch(/^[A-Z]/);
      for (const text of [...caveats, differs]) if (text !== null) expect(text, id).toMatch(/\.$/);
      for (const text of [name, ...caveats, differs, group])
        expect(text ?? '', id).not.toMatch(/CONFLICT|TODO|\bseed \d/);
    }
  });
});

it('the schema of a figure has no field that no shipped figure uses but those of own figures', () => {
  const unused = new Set(['sample', 'method']);
  const used = new Set(
    shipped.flatMap(({ caveats, ...figure }) => [
      ...Object.entries(figure).flatMap(([field, value]) => (value === null ? [] : [field])),
      ...caveats.map(() => 'caveat'),
    ]),
  );
  const missing = Object.keys(figureSchema.shape).filter(
    (field) => !used.has(field) && !unused.has(field),
  );
  expect(missing).toEqual([]);
});
