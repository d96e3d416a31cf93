import { Temporal } from 'temporal-polyfill';

import { type Closure, minutesOf, type OpeningHours, weekdays } from './opening-hours.ts';
import type { Period } from './period.ts';
import { clip, merge, type Range, subtract } from './ranges.ts';
import { firstShowing } from './wall-clock.ts';

const DAY_SECONDS = 24 * 3600;

/**
 * When a service is open on local `days`: spans of UTC, in seconds since 1970, ascending, neither
 * overlapping nor touching. Hours are what the clock on the wall shows: a time that a change of the
 * clock skips is not open, and an hour that comes twice is open twice if hours run through it. Hours
 * that begin or end within such an hour do so the first time.
 */
export function openSpans({ timeZone, weekly, closures }: OpeningHours, days: Period): Range[] {
  const bounds = { from: localMidnight(days.from), to: localMidnight(days.to) + DAY_SECONDS };
  const withDayBefore = { from: bounds.from - DAY_SECONDS, to: bounds.to };
  const hours = daysOf(withDayBefore).flatMap((midnight) => {
    // 1970-01-01, day 0, was a Thursday.
    const weekday = weekdays.at((midnight / DAY_SECONDS + 3) % 7);
    return hoursFrom(midnight, (weekday && weekly[weekday]) ?? []);
  });
  const closed = closures.flatMap((closure) => closedTimes(closure, withDayBefore));
  const open = subtract(merge(clip(hours, bounds)), merge(closed));
  const instantOf = firstShowing(timeZone, bounds);
  return merge(open.map(({ from, to }) => ({ from: instantOf(from), to: instantOf(to) })));
}

function closedTimes({ from, to = from, hours }: Closure, within: Range): Range[] {
  const days = { from: localMidnight(from), to: localMidnight(to) + DAY_SECONDS };
  if (days.to <= days.from) throw new RangeError(`a closure from ${from} to ${to}`);
  if (!hours) return [days];
  return clip([days], within).flatMap((part) =>
    daysOf(part).flatMap((midnight) => hoursFrom(midnight, hours)),
  );
}

function hoursFrom(midnight: number, hours: readonly string[]): Range[] {
  return hours.map((text) => {
    const { from, to } = minutesOf(text);
    return { from: midnight + from * 60, to: midnight + to * 60 };
  });
}

function daysOf({ from, to }: Range): number[] {
  return Array.from({ length: (to - from) / DAY_SECONDS }, (_, i) => from + i * DAY_SECONDS);
}

/** A day's first second, counted from 1970 as if local time were UTC. */
function localMidnight(day: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds / 1000;
}
