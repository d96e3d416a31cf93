import { DAY, dayNumber } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';

const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

const DATES = new Map<number, string>();

/** `YYYY-MM-DD` of a day since 1970-01-01. */
export function dateText(day: number): string {
  let text = DATES.get(day);
  if (text === undefined) {
    text = new Date(day * DAY * 1000).toISOString().slice(0, 10);
    DATES.set(day, text);
  }
  return text;
}

/** `YYYY-MM-DD HH:MM:SS` on the account's clock; empty if undefined, all zeros if unreadable. */
export function stampText(stamp: WallSeconds | undefined): string {
  if (stamp === undefined) return '';
  if (Number.isNaN(stamp)) return '0000-00-00 00:00:00';
  const second = stamp % DAY;
  const hours = TWO_DIGITS[Math.floor(second / 3600)];
  const minutes = TWO_DIGITS[Math.floor(second / 60) % 60];
  return `${dateText(dayNumber(stamp))} ${hours}:${minutes}:${TWO_DIGITS[second % 60]}`;
}
