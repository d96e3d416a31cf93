import { describe, expect, it } from 'vitest';

import { coverSlices } from '../../src/measures/coverage.ts';
import { slicesOf } from '../../src/time/period.ts';

const period = { from: '2025-11-01', to: '2026-03-31' };
const months = (rows: { from: string; to: string }, reach: { from: string; to: string }) =>
  coverSlices(slicesOf(period, 'month'), period, { ...reach, rows }).map(
    ({ key, covered, partial }) => `${key} ${covered ? (partial ? 'partly' : 'whole') : 'not'}`,
  );

describe('a month that the data', () => {
  it('reaches only by the usual gap between its rows has no figure', () => {
    expect(
      months({ from: '2026-01-01', to: '2026-03-10' }, { from: '2025-12-28', to: '2026-03-14' }),
    ).toEqual(['2025-11 not', '2025-12 not', '2026-01 whole', '2026-02 whole', '2026-03 partly']);
  });

  it('has no row of, though rows so far apart are usual, is empty', () => {
    expect(
      months({ from: '2025-11-20', to: '2026-01-15' }, { from: '2025-09-20', to: '2026-03-15' }),
    ).toEqual(['2025-11 whole', '2025-12 whole', '2026-01 whole', '2026-02 whole', '2026-03 not']);
  });

  it('has no row of at all is not covered', () => {
    const slices = coverSlices(slicesOf(period, 'month'), period, null);
    expect(slices.every(({ covered, partial }) => !covered && partial)).toBe(true);
  });
});
