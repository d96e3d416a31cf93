import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareFigures, comparisonKey } from '../../src/report/compare.ts';
import type { Report, ReportKpi } from '../../src/report/schema.ts';
import { english } from '../language/english.ts';

type Figure = Pick<ReportKpi, 'value' | 'n' | 'interval'> & { suppressed?: boolean };

/** A report of one KPI, as far as comparing looks at it. */
function reportOf(
  whole: Figure,
  parts: Readonly<Record<string, Figure>>,
  target: ReportKpi['target'],
): Pick<Report, 'kpis' | 'audit'> {
  const by = { channel: { parts: Object.entries(parts).map(([key, part]) => ({ key, ...part })) } };
  const kpi = { ...whole, unit: 'share', target, reason: null, by, trend: [], weekly: [] };
  return { kpis: { csat: kpi }, audit: { minimumCell: 5 } } as unknown as Report;
}
const figure = (value: number | null, interval: [number, number] | null = null): Figure => ({
  value,
  n: 50,
  interval,
});
const two = { kpi: 'csat', by: 'channel', part: 'Chat', with: 'Mail' };

describe('two figures', () => {
  const compare = (chat: Figure, mail: Figure) =>
    compareFigures(reportOf(figure(0.5), { Chat: chat, Mail: mail }, null), two, english.t);

  it.each([
    ['apart', [0.7, 0.8], [0.81, 0.9], false],
    ['touching', [0.7, 0.8], [0.8, 0.9], true],
    ['one within the other', [0.7, 0.9], [0.75, 0.8], true],
    ['the second below', [0.81, 0.9], [0.7, 0.8], false],
  ] as const)('with intervals %s', (_, one, other, overlap) => {
    const found = compare(figure(0.75, [...one]), figure(0.8, [...other]));
    expect(found?.overlap).toBe(overlap);
  });

  it('have no difference where one is withheld, and no overlap without intervals', () => {
    const withheld = { ...figure(null), n: 3, suppressed: true };
    const found = compare(figure(0.75, [0.7, 0.8]), withheld);
    expect(found).toMatchObject({ difference: null, overlap: null, other: { value: null } });
    expect(found?.other?.reason).toBe('withheld, since n is below 5');
  });

  it('differ the other way round by as much', () => {
    const some = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(100), fc.nat(100));
    const drawn = some.map(([value, below, above]) =>
      figure(value, [value - below / 100, value + above / 100]),
    );
    fc.assert(
      fc.property(drawn, drawn, (one, other) => {
        const [there, back] = [compare(one, other), compare(other, one)];
        expect(there?.difference).toBeCloseTo(-(back?.difference ?? Number.NaN), 12);
        expect(there?.overlap).toBe(back?.overlap);
      }),
    );
  });
});

describe('a figure and its target', () => {
  const compare = (value: number | null, target: ReportKpi['target']) =>
    compareFigures(reportOf(figure(value, [0.8, 0.9]), {}, target), { kpi: 'csat' }, english.t);

  it.each([
    [0.85, { min: 0.9, max: null }, 0.9, true],
    [0.85, { min: 0.95, max: null }, 0.95, false],
    [0.85, { min: null, max: 0.7 }, 0.7, false],
    // Of a band, the bound that is missed or nearer.
    [0.85, { min: 0.2, max: 0.8 }, 0.8, true],
    [0.85, { min: 0.88, max: 0.95 }, 0.88, true],
    [0.85, { min: 0.84, max: 0.99 }, 0.84, true],
    [0.85, { min: 0.1, max: 0.88 }, 0.88, true],
  ])('%d, held against %j, is held against %d', (value, target, bound, overlap) => {
    expect(compare(value, target)).toMatchObject({ bound, overlap, other: null });
    expect(compare(value, target)?.difference).toBeCloseTo(value - bound, 12);
  });

  it('has no bound without a target', () => {
    expect(compare(0.85, null)).toMatchObject({ bound: null, difference: null, overlap: null });
  });
});

it('has a name that says what is compared', () => {
  expect(comparisonKey(two)).toBe('csat?by=channel&part=Chat&with=Mail');
  expect(comparisonKey({ kpi: 'csat' })).toBe('csat');
});
