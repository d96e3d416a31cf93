import type { Formats } from '../formats/create-formats.ts';
import type { Unit } from '../measures/unit.ts';
import type { Bounds } from './axis-reach.ts';
import type { Say } from './words.ts';

/** What a value should be at least and at most. */
export interface Target {
  min?: number | undefined;
  max?: number | undefined;
}

/** A target's bounds, each with its own label: "target ≤ 4 h". */
export function targetLimits(
  target: Target | null,
  unit: Unit,
  formats: Formats,
  say: Say,
): { value: number; label: string }[] {
  const limit = (phrase: 'targetMin' | 'targetMax', value: number | undefined) =>
    value === undefined
      ? []
      : [{ value, label: say(phrase, { value: formats.limit(unit, value) }) }];
  return [...limit('targetMin', target?.min), ...limit('targetMax', target?.max)];
}

/** A target as short as it goes: "≤ 4 h", "24 h – 48 h". */
export function shortTarget({ min, max }: Target, unit: Unit, formats: Formats, say: Say): string {
  const text = (value: number) => formats.limit(unit, value);
  if (min !== undefined && max !== undefined)
    return say('atLeastAtMost', { min: text(min), max: text(max) });
  if (min !== undefined) return say('atLeast', { min: text(min) });
  return max === undefined ? '' : say('atMost', { max: text(max) });
}

export function meetsTarget(value: number, { min = -Infinity, max = Infinity }: Target): boolean {
  return value >= min && value <= max;
}

/** "Target: at most 4 h.", or nothing where there is none. */
export function describeTarget(
  target: Target | null,
  unit: Unit,
  formats: Formats,
  say: Say,
): string[] {
  const { min, max } = target ?? {};
  const text = (value: number) => formats.limit(unit, value);
  if (min !== undefined && max !== undefined) {
    return [say('describeTargetBetween', { min: text(min), max: text(max) })];
  }
  if (min !== undefined) return [say('describeTargetMin', { min: text(min) })];
  if (max !== undefined) return [say('describeTargetMax', { max: text(max) })];
  return [];
}

/** Whether a value meets its target, and whether its interval leaves that open. */
export function describeVerdict(
  value: number,
  interval: Bounds | null,
  target: Target | null,
  say: Say,
): string[] {
  if (target === null || (target.min === undefined && target.max === undefined)) return [];
  const met = meetsTarget(value, target);
  const open = interval?.some((bound) => meetsTarget(bound, target) !== met) === true;
  return [say(met ? 'met' : 'missed'), ...(open ? [say('uncertain')] : [])];
}
