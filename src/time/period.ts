import { Temporal } from 'temporal-polyfill';

/** Whole days, both included, as `2026-01-31`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export type Grain = 'month' | 'week';

/** A month (`2026-03`) or ISO week (`2026-W05`), with the part of it that lies in the period. */
export interface Slice {
  readonly key: string;
  /** The first day of the whole month or week. */
  readonly start: string;
  /** The last day of it that lies in the period. */
  readonly end: string;
  /** How many of its days lie in the period. */
  readonly days: number;
  /** Whether the period covers it only in part, so that its counts can't be compared. */
  readonly partial: boolean;
}

export function daysIn({ from, to }: Period): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export const dayAfter = (day: string): string => addDays(day, 1);
export const dayBefore = (day: string): string => addDays(day, -1);

/** The last day of the month of a day. */
export function lastOfMonth(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.with({ day: date.daysInMonth }).toString();
}

/** The whole months that a period touches. */
export function wholeMonths({ from, to }: Period): Period {
  const last = Temporal.PlainDate.from(to);
  return {
    from: Temporal.PlainDate.from(from).with({ day: 1 }).toString(),
    to: last.with({ day: last.daysInMonth }).toString(),
  };
}

/** The months or ISO weeks that a period touches, in order. */
export function slicesOf(period: Period, grain: Grain): Slice[] {
  const from = Temporal.PlainDate.from(period.from);
  const to = Temporal.PlainDate.from(period.to);
  const slices: Slice[] = [];
  let start =
    grain === 'month' ? from.with({ day: 1 }) : from.subtract({ days: from.dayOfWeek - 1 });
  while (Temporal.PlainDate.compare(start, to) <= 0) {
    const next = start.add(grain === 'month' ? { months: 1 } : { weeks: 1 });
    const last = next.subtract({ days: 1 });
    const first = later(start, from);
    const end = earlier(last, to);
    slices.push({
      key: grain === 'month' ? start.toString().slice(0, 7) : weekKey(start),
      start: start.toString(),
      end: end.toString(),
      days: first.until(end).days + 1,
      partial: !first.equals(start) || !end.equals(last),
    });
    start = next;
  }
  return slices;
}

function weekKey(monday: Temporal.PlainDate): string {
  return `${monday.yearOfWeek}-W${String(monday.weekOfYear).padStart(2, '0')}`;
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) > 0 ? a : b;
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? a : b;
}
