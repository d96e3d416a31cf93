import { lackOf } from '../../src/measures/availability.ts';
import { sayLack } from '../../src/measures/say-lack.ts';
import { english, inEnglish } from '../language/english.ts';

/** What a measure lacks in words; null if it can be taken. */
export function whyNotMeasurable(...of: Parameters<typeof lackOf>): string | null {
  const lack = lackOf(...of);
  return lack && sayLack(lack, inEnglish(of[0]), english);
}
