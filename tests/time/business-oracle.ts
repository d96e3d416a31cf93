import { Temporal } from 'temporal-polyfill';

import type { OpeningHours, Weekday } from '../../src/time/opening-hours.ts';
import type { Range } from '../../src/time/ranges.ts';

/** What the clock on the wall shows during a minute of UTC. */
export interface WallMinute {
  readonly day: string;
  readonly dayBefore: string;
  readonly weekday: Weekday;
  readonly weekdayBefore: Weekday;
  /** `08:59` */
  readonly time: string;
}

const names: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Long enough to have seen the clock of any zone before it was last turned back. */
const LEAD_MINUTES = 6 * 60;

/**
 * Watches the clock of a zone from one minute of UTC (since 1970) up to another. When it is turned
 * back it keeps the latest time seen until the clock has caught up, since hours that have ended don't
 * begin anew and hours that have begun go on.
 */
export function watchClock(zone: string, from: number, to: number): WallMinute[] {
  const watched: WallMinute[] = [];
  const before = new Map<string, string>();
  let latest: WallMinute | null = null;
  for (let minute = from - LEAD_MINUTES; minute < to; minute += 1) {
    const now = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone);
    const [day = '', time = ''] = now.toString().slice(0, 16).split('T');
    const dayBefore: string = before.get(day) ?? now.toPlainDate().subtract({ days: 1 }).toString();
    before.set(day, dayBefore);
    if (!latest || `${day}T${time}` > `${latest.day}T${latest.time}`) {
      const weekday = names[now.dayOfWeek - 1] ?? 'mon';
      const weekdayBefore = names[(now.dayOfWeek + 5) % 7] ?? 'mon';
      latest = { day, dayBefore, weekday, weekdayBefore, time };
    }
    if (minute >= from) watched.push(latest);
  }
  return watched;
}

/** Says whether a service is open while the clock shows something. */
export function openWhen({ weekly, closures }: OpeningHours): (wall: WallMinute) => boolean {
  const week = new Map(names.map((weekday) => [weekday, testsOf(weekly[weekday] ?? [])]));
  const closed = closures.map(({ from, to = from, hours }) => ({
    covers: (day: string) => from <= day && day <= to,
    tests: hours && testsOf(hours),
  }));
  return ({ day, dayBefore, weekday, weekdayBefore, time }) => {
    const open = week.get(weekday)?.begun(time) ?? false;
    if (!open && !week.get(weekdayBefore)?.goesOn(time)) return false;
    return !closed.some(({ covers, tests }) => {
      if (!tests) return covers(day);
      return (covers(day) && tests.begun(time)) || (covers(dayBefore) && tests.goesOn(time));
    });
  };
}

/** Whether any of a day's hours hold a time of that day, or go on at a time of the next. */
function testsOf(hours: readonly string[]) {
  const ends = hours.map((text) => ({ begins: text.slice(0, 5), ends: text.slice(6) }));
  const overnight = ends.filter((each) => each.ends <= each.begins);
  const byDay = ends.filter((each) => each.ends > each.begins);
  return {
    begun: (time: string) =>
      overnight.some(({ begins }) => begins <= time) ||
      byDay.some(({ begins, ends }) => begins <= time && time < ends),
    goesOn: (time: string) => overnight.some(({ ends }) => time < ends),
  };
}

/**
 * Says how many seconds a service was open between two instants, minute by minute. Instants are
 * seconds since 1970 and lie between the two given.
 */
export function oracle(
  hours: OpeningHours,
  within: Range,
  watch: typeof watchClock = watchClock,
): (from: number, to: number) => number {
  const first = Math.floor(within.from / 60);
  const walls = watch(hours.timeZone, first, Math.ceil(within.to / 60));
  const open = walls.map(openWhen(hours));
  return (from, to) => {
    let seconds = 0;
    for (let minute = Math.floor(from / 60); minute * 60 < to; minute += 1) {
      if (!open[minute - first]) continue;
      seconds += Math.min(to, minute * 60 + 60) - Math.max(from, minute * 60);
    }
    return seconds;
  };
}
