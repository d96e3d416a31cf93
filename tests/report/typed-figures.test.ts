import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createFigureReader } from '../../src/report/typed-figures.ts';

const read = createFigureReader('en');
const found = (text: string) =>
  read(text).map(({ words, units, value }) => [words, units[0], Number(value.toPrecision(12))]);

describe('a typed figure', () => {
  it.each([
    ['81.3% are good', [['81.3%', 'share', 0.813]]],
    ['12 per cent of them', [['12 per cent', 'share', 0.12]]],
    ['It took 3 h 20 min.', [['3 h 20 min', 'duration', 12_000]]],
    ['It took 2 hours and 30 minutes.', [['2 hours 30 minutes', 'duration', 9000]]],
    [
      'first 3 h, 15 minutes later',
      [
        ['3 h', 'duration', 10_800],
        ['15 minutes', 'duration', 900],
      ],
    ],
    [
      '2 minutes and 4 hours',
      [
        ['2 minutes', 'duration', 120],
        ['4 hours', 'duration', 14_400],
      ],
    ],
    ['2.5 days', [['2.5 days', 'duration', 216_000]]],
    ['1,234 requests', [['1,234', 'count', 1234]]],
    ['a mean of 4.35 replies', [['4.35', 'decimal', 4.35]]],
  ])('is found: %s', (text, figures) => {
    expect(found(text)).toEqual(figures);
  });

  it.each([
    'in 2026 and on 2026-01-05, 5 October 2026',
    'tickets #123 and T-7001',
    'section 4.25, clause 9.10 of ISO 9001, § 12.5, version 2.1',
    'answered within 24 hours, at least 90%, up to 500, a target of 85%',
    'the 123rd call at 10:15',
    '5 percentage points, 1.5% points',
    'a 3-hour wait of 3–5 hours, 80–85%',
    'three of 12 agents',
    '1.2.3 and 10.10.2026',
  ])('is none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is read as the locale writes it', () => {
    const norwegian = createFigureReader('nb');
    expect(norwegian('3,5 timer, 81,3 %, 1\u00a0234 saker').map(({ value }) => value)).toEqual([
      12_600, 0.813, 1234,
    ]);
  });

  it('stands where it is said to, and is as exact as it was typed', () => {
    const typed = fc.tuple(
      fc.constantFrom('', 'It took ', 'Of these, '),
      fc.integer({ min: 101, max: 999_999 }).filter((n) => n < 1900 || n > 2099),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(typed, ([before, digits, decimals]) => {
        const number = (digits / 10 ** decimals).toFixed(decimals);
        const [figure, ...others] = read(`${before}${number} minutes later`);
        expect(others).toEqual([]);
        expect(figure?.index).toBe(before.length);
        expect(figure?.value).toBeCloseTo((digits / 10 ** decimals) * 60, 6);
        expect(figure?.tolerance).toBeCloseTo(30 / 10 ** decimals, 9);
      }),
    );
  });
});
