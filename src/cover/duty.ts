import { minutesOf, type Weekday, weekdays } from '../time/opening-hours.ts';

/** Agents on duty, by weekday and hours: `{ mon: { '08:00-12:00': 4 } }`. */
export type WeeklyDuty = Readonly<Partial<Record<Weekday, Readonly<Record<string, number>>>>>;

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/**
 * The agents on duty in each hour of the week, the first of Monday first. Spans that overlap add up; of
 * an hour that is covered only in part, the mean over its minutes counts. Spans that cross midnight
 * reach into the day after.
 */
export function agentsByHour(duty: WeeklyDuty): number[] {
  const minutes = new Array<number>(WEEK).fill(0);
  for (const [i, weekday] of weekdays.entries())
    for (const [hours, agents] of Object.entries(duty[weekday] ?? {})) {
      const { from, to } = minutesOf(hours);
      for (let minute = from; minute < to; minute += 1) {
        const at = (i * DAY + minute) % WEEK;
        minutes[at] = (minutes[at] ?? 0) + agents;
      }
    }
  return Array.from(
    { length: 7 * 24 },
    (_, hour) => minutes.slice(hour * 60, (hour + 1) * 60).reduce((sum, n) => sum + n, 0) / 60,
  );
}
