import { Temporal } from 'temporal-polyfill';

import type { OpeningHours, Weekday } from '../../src/time/opening-hours.ts';

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

/** Whether the service is open while the clock shows this. */
export function isOpen({ weekly, closures }: OpeningHours, wall: WallMinute): boolean {
  const begun = (hours: string) => {
    const [begins = '', ends = ''] = hours.split('-');
    return begins <= wall.time && (ends <= begins || wall.time < ends);
  };
  const goesOn = (hours: string) => {
    const [begins = '', ends = ''] = hours.split('-');
    return ends <= begins && wall.time < ends;
  };
  const today = weekly[wall.weekday] ?? [];
  const yesterday = weekly[wall.weekdayBefore] ?? [];
  if (!today.some(begun) && !yesterday.some(goesOn)) return false;
  return !closures.some(({ from, to = from, hours }) => {
    const covers = (day: string) => from <= day && day <= to;
    if (!hours) return covers(wall.day);
    return (
      (covers(wall.day) && hours.some(begun)) || (covers(wall.dayBefore) && hours.some(goesOn))
    );
  });
}

/** Open seconds between two instants (seconds since 1970), minute by minute. */
export function oracleSeconds(
  hours: OpeningHours,
  from: number,
  to: number,
  watch: typeof watchClock = watchClock,
): number {
  const first = Math.floor(from / 60);
  let seconds = 0;
  for (const [i, wall] of watch(hours.timeZone, first, Math.ceil(to / 60)).entries()) {
    const begins = (first + i) * 60;
    if (isOpen(hours, wall)) seconds += Math.min(to, begins + 60) - Math.max(from, begins);
  }
  return seconds;
}
