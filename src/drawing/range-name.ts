import type { Formats } from '../formats/create-formats.ts';
import type { Unit } from '../measures/unit.ts';
import type { Say } from './words.ts';

/** "8 h – 24 h", or "24 h or more" of a range without an end. */
export function rangeName(
  { from, to }: { from: number; to: number | null },
  unit: Unit,
  formats: Formats,
  say: Say,
): string {
  const start = formats.limit(unit, from);
  if (to === null) return say('orMore', { from: start });
  return `${start}\u00a0–\u00a0${formats.limit(unit, to)}`;
}
