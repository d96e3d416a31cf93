import { addDays, daysIn, type Period } from '../time/period.ts';

/** What came in within an hour of a local day. */
export interface HourlyCount {
  readonly day: string;
  readonly hour: number;
  readonly n: number;
}

/** An hour of the week, as it is on average. */
export interface ArrivalHour {
  /** ISO, Monday 1. */
  readonly weekday: number;
  readonly hour: number;
  readonly n: number;
  /** How often this hour came, with or without arrivals. */
  readonly weeks: number;
  /** n ÷ weeks; null where the hour never came. */
  readonly mean: number | null;
  /** What nine in ten of these hours did not exceed (nearest rank); null with fewer than ten. */
  readonly busy: number | null;
}

const FEWEST_FOR_BUSY = 10;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/**
 * The mean week of arrivals on the days of `period` without those that are `closed`. An hour without
 * arrivals counts as none.
 */
export function weekOfArrivals(
  counts: readonly HourlyCount[],
  period: Period,
  closed: ReadonlySet<string>,
): ArrivalHour[] {
  const byHour = new Map(counts.map(({ day, hour, n }) => [`${day} ${hour}`, n]));
  const days = openDays(period, closed);
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const own = days.filter((day) => weekdayOf(day) === weekday);
    return hours.map((hour) => {
      const seen = own.map((day) => byHour.get(`${day} ${hour}`) ?? 0);
      const n = seen.reduce((sum, one) => sum + one, 0);
      return {
        ...{ weekday, hour, n, weeks: own.length },
        mean: own.length === 0 ? null : n / own.length,
        busy: busyOf(seen),
      };
    });
  });
}

/**
 * Spreads counts of whole days over the hours of their weekday as `profile` has them. Weekdays on which
 * the profile has none are left out.
 */
export function spreadOverHours(
  daily: readonly { readonly day: string; readonly n: number }[],
  profile: readonly ArrivalHour[],
): HourlyCount[] {
  return daily.flatMap(({ day, n }) => {
    const own = profile.filter(({ weekday }) => weekday === weekdayOf(day));
    const whole = own.reduce((sum, cell) => sum + cell.n, 0);
    return own.flatMap((cell) =>
      cell.n === 0 ? [] : [{ day, hour: cell.hour, n: (n * cell.n) / whole }],
    );
  });
}

function openDays(period: Period, closed: ReadonlySet<string>): string[] {
  return Array.from({ length: daysIn(period) }, (_, i) => addDays(period.from, i)).filter(
    (day) => !closed.has(day),
  );
}

/** ISO: 1970-01-01 was a Thursday. */
function weekdayOf(day: string): number {
  const days = Date.parse(`${day}T00:00Z`) / 86_400_000;
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

function busyOf(seen: readonly number[]): number | null {
  if (seen.length < FEWEST_FOR_BUSY) return null;
  return seen.toSorted((a, b) => a - b)[Math.ceil(0.9 * seen.length) - 1] ?? null;
}
