import type { Range } from './ranges.ts';

/** In ISO order: `weekdays[0]` is ISO weekday 1. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * Local hours of each weekday as `08:00-17:00`, several a day if need be; no hours, no service. A day
 * may end at `24:00`. Hours that end before they begin (`22:00-06:00`) end on the following day and
 * belong to the weekday on which they begin.
 */
export type WeeklyHours = Readonly<Partial<Record<Weekday, readonly string[]>>>;

/** Local days (`2026-12-24`), both included, on which there is no service. */
export interface Closure {
  readonly from: string;
  /** Default: one day. */
  readonly to?: string;
  /** Only these hours of each of the days are closed; default: the whole days. */
  readonly hours?: readonly string[];
}

/**
 * When a service is open. Closures cut by the local calendar day, whatever the hours belong to: with
 * hours of 22:00-06:00 and the Friday closed, Thursday's end at midnight, and Friday's begin at
 * midnight.
 */
export interface OpeningHours {
  /** IANA. */
  readonly timeZone: string;
  readonly weekly: WeeklyHours;
  readonly closures: readonly Closure[];
}

const DAY_MINUTES = 24 * 60;
const pattern = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Whether `text` states hours: `08:00-17:00`, `22:00-06:00` or `00:00-24:00`, but not `08:00-08:00`. */
export function isHours(text: string): boolean {
  return read(text) !== null;
}

/** The minutes after midnight that hours span. Those that cross midnight end after minute 1440. */
export function minutesOf(hours: string): Range {
  const minutes = read(hours);
  if (!minutes) throw new RangeError(`not hours: ${hours}`);
  return minutes;
}

function read(text: string): Range | null {
  const [whole, fromHour, fromMinute, toHour, toMinute] = pattern.exec(text) ?? [];
  if (whole === undefined) return null;
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = toHour === undefined ? DAY_MINUTES : Number(toHour) * 60 + Number(toMinute);
  if (from === to) return null;
  return { from, to: to > from ? to : to + DAY_MINUTES };
}
