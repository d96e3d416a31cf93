import { lackOf, sayLack } from '../../src/measures/availability.ts';

/** What a measure lacks in words; null if it can be taken. */
export function whyNotMeasurable(...of: Parameters<typeof lackOf>): string | null {
  const lack = lackOf(...of);
  return lack && sayLack(lack);
}
