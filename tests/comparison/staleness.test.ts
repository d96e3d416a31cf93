import { expect, it } from 'vitest';

import { daysBetween, isStale } from '../../src/comparison/staleness.ts';

const YEAR = 365 * 86_400;

it('is stale only when older than the audit accepts, to the day', () => {
  expect(isStale('2025-10-12', '2026-10-12', YEAR)).toBe(false);
  expect(isStale('2025-10-11', '2026-10-12', YEAR)).toBe(true);
  expect(isStale('2026-10-12', '2026-10-12', 0)).toBe(false);
});

it('counts whole days, leap days too', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});
