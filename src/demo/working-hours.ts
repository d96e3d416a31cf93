import { DAY, HOUR, weekday } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';

/** Hours of work from Monday to Friday, in seconds after midnight. Nobody works on Saturday and Sunday. */
export interface WorkingHours {
  opens: number;
  closes: number;
}

/** The account's schedule, which the columns "within business hours" are counted in. */
export const BUSINESS_HOURS: WorkingHours = { opens: 8 * HOUR, closes: 17 * HOUR };

/** 1970-01-01 was a Thursday: weeks are counted from the Monday before it. */
const DAYS_FROM_MONDAY = 3;

/** Working seconds from the first Monday to the stamp. */
function workedUntil({ opens, closes }: WorkingHours, stamp: WallSeconds): number {
  const days = Math.floor(stamp / DAY) + DAYS_FROM_MONDAY;
  const day = days % 7;
  const finishedDays = Math.floor(days / 7) * 5 + Math.min(day, 5);
  const today = day < 5 ? Math.min(Math.max((stamp % DAY) - opens, 0), closes - opens) : 0;
  return finishedDays * (closes - opens) + today;
}

/** Seconds of `[from, to]` that fall into the working hours. */
export function workingSecondsBetween(
  hours: WorkingHours,
  from: WallSeconds,
  to: WallSeconds,
): number {
  return workedUntil(hours, to) - workedUntil(hours, from);
}

/** The stamp at which that many working seconds have passed; the end of a day counts as the next opening. */
export function afterWorkingSeconds(
  hours: WorkingHours,
  from: WallSeconds,
  seconds: number,
): WallSeconds {
  const { opens, closes } = hours;
  const worked = workedUntil(hours, from) + Math.round(seconds);
  const finishedDays = Math.floor(worked / (closes - opens));
  const days = Math.floor(finishedDays / 5) * 7 + (finishedDays % 5);
  return (days - DAYS_FROM_MONDAY) * DAY + opens + (worked % (closes - opens));
}

/** The Mondays to Fridays from a day on, each at 00:00. */
export function* workingDays(from: WallSeconds): Generator<WallSeconds> {
  for (let day = from; ; day += DAY) if (weekday(day) < 5) yield day;
}
