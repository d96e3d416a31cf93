import { Temporal } from 'temporal-polyfill';

/** The account's zone: every stamp of the export is a wall-clock reading in it. */
export const TIME_ZONE = 'Europe/Oslo';

/**
 * A reading of the account's wall clock, as the seconds that a UTC clock showing the same digits would count since 1970.
 * The hour that is read twice in autumn means its first pass, as a reader of the export would take it.
 */
export type WallSeconds = number;

export const HOUR = 3600;
export const DAY = 24 * HOUR;

/** Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` as a wall-clock stamp. */
export function wallSeconds(text: string): WallSeconds {
  return Date.parse(text.length === 10 ? text : `${text}Z`) / 1000;
}

/** A change of the zone's offset, placed where the clock with the old offset stops. */
interface OffsetChange {
  at: WallSeconds;
  before: number;
  after: number;
}

function offsetChanges(from: string, count: number): OffsetChange[] {
  const changes: OffsetChange[] = [];
  let before = Temporal.ZonedDateTime.from(`${from}T00:00[${TIME_ZONE}]`);
  while (changes.length < count) {
    const after = before.getTimeZoneTransition('next');
    if (after === null) break;
    const offsets = [before, after].map((stamp) => stamp.offsetNanoseconds / 1e9);
    const [old = 0, next = 0] = offsets;
    changes.push({ at: after.epochMilliseconds / 1000 + old, before: old, after: next });
    before = after;
  }
  return changes;
}

const CHANGES = offsetChanges('2025-07-01', 6);

function offsetAt(stamp: WallSeconds): number {
  let offset = CHANGES[0]?.before ?? 0;
  for (const change of CHANGES) {
    if (stamp < change.at) break;
    offset = change.after;
  }
  return offset;
}

/** Seconds that really pass between two wall-clock stamps, clock changes included. */
export function elapsedSeconds(from: WallSeconds, to: WallSeconds): number {
  return to - from - (offsetAt(to) - offsetAt(from));
}

/** Moves a stamp out of the hour that spring skips; other stamps are returned as they are. */
export function existingStamp(stamp: WallSeconds): WallSeconds {
  for (const { at, before, after } of CHANGES) {
    if (stamp >= at && stamp < at + after - before) return stamp + after - before;
  }
  return stamp;
}

/** Days since 1970-01-01. */
export function dayNumber(stamp: WallSeconds): number {
  return Math.floor(stamp / DAY);
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(stamp: WallSeconds): number {
  return (dayNumber(stamp) + 3) % 7;
}
