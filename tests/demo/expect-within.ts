import { expect } from 'vitest';

/** A figure of the demo lies where its planted problem wants it. */
export function expectWithin(value: number, [from, to]: readonly [number, number]) {
  expect(value).toBeGreaterThanOrEqual(from);
  expect(value).toBeLessThanOrEqual(to);
}
