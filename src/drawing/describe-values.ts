import type { Formats } from '../formats/create-formats.ts';
import type { Unit } from '../measures/unit.ts';
import type { Say } from './words.ts';

/** "Lowest 2 h (May 2026), highest 5 h (Jan 2026).", or "All 2 h." where they read the same. */
export function describeRange<Thing>(
  lowest: Thing,
  highest: Thing,
  say: Say,
  value: (thing: Thing) => string,
  at: (thing: Thing) => string,
): string {
  const [low, high] = [value(lowest), value(highest)];
  if (low === high) return say('describeAllEqual', { value: low });
  return say('describeRange', { low, lowAt: at(lowest), high, highAt: at(highest) });
}

/** "2 of 12 not measured.", or nothing where all are. */
export function describeMissing(
  things: readonly { value: number | null }[],
  formats: Formats,
  say: Say,
): string[] {
  const missing = things.filter(({ value }) => value === null).length;
  if (missing === 0) return [];
  const [some, all] = [missing, things.length].map(formats.count);
  return [say('describeMissing', { missing: some ?? '', all: all ?? '' })];
}

/** What a pointer resting on a mark is told: "May 2026: 2 h, n = 812". */
export function valueTitle(
  name: string,
  { value, n }: { value: number | null; n: number },
  unit: Unit,
  formats: Formats,
  say: Say,
): string {
  const text = value === null ? say('notMeasured') : formats.value(unit, value);
  return `${name}: ${text}, ${formats.n(n)}`;
}
