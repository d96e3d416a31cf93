import { expect, it } from 'vitest';

import { verdictOnClaim } from '../../src/comparison/claim.ts';
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

it('holds a claim for borne out or contradicted only by the whole interval', () => {
  const verdict = (low: number, high: number) =>
    verdictOnClaim({ value: (low + high) / 2, interval: [low, high] }, 0.4);
  expect(verdict(0.41, 0.6)).toBe('borne-out');
  expect(verdict(0.1, 0.39)).toBe('contradicted');
  expect(verdict(0.39, 0.6)).toBe('uncertain');
  expect(verdict(0.4, 0.6)).toBe('uncertain');
  expect(verdictOnClaim({ value: null, interval: null }, 0.4)).toBe('not-tested');
});
