/** Dates and the keys of periods: months `2026-03`, ISO weeks `2026-W05`, days `2026-03-05`. */
export interface CalendarFormats {
  /** "Mar 5, 2026" of `2026-03-05`. */
  day: (isoDate: string) => string;
  /** "Mar 2026" of `2026-03`. */
  month: (key: string) => string;
  /** "W5 2026" of `2026-W05`, as the locale names a week. */
  week: (key: string) => string;
  /** A month, week or day by the form of its key; any other key is returned as it is. */
  period: (key: string) => string;
  /** The same for an axis, with the year apart: "Mar" and "2026". */
  periodTick: (key: string) => { label: string; year: string };
  /**
   * Date and time as the stamp's own clock shows them, with its offset if it carries one: the zone
   * is the report's business and has been applied before.
   */
  instant: (iso: string) => string;
  /** The name of an ISO weekday, Monday 1 to Sunday 7. */
  weekday: (isoWeekday: number, length: 'short' | 'long') => string;
}

/** How a locale names a week, with the year and, on an axis, without it. `Intl` does not know. */
export interface WeekNames {
  /** With `{week}` and `{year}`. */
  full: string;
  /** With `{week}`. */
  short: string;
}

export function createCalendarFormats(locale: string, weekNames: WeekNames): CalendarFormats {
  const format = (fields: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...fields, timeZone: 'UTC' });
    return (utc: string) => formatter.format(new Date(utc));
  };
  const ofDay = format({ dateStyle: 'medium' });
  const ofInstant = format({ dateStyle: 'medium', timeStyle: 'short' });
  const ofMonth = format({ month: 'short', year: 'numeric' });
  const monthAlone = format({ month: 'short' });
  const dayAlone = format({ month: 'short', day: 'numeric' });
  const weekday = { short: format({ weekday: 'short' }), long: format({ weekday: 'long' }) };

  const day = (isoDate: string) => ofDay(`${isoDate}T00:00Z`);
  const month = (key: string) => ofMonth(`${key}-01T00:00Z`);
  const nameWeek = (name: string) => (key: string) =>
    name.replace('{week}', Number(key.slice(6)).toString()).replace('{year}', key.slice(0, 4));
  const week = nameWeek(weekNames.full);
  const weekAlone = nameWeek(weekNames.short);

  return {
    day,
    month,
    week,
    period(key) {
      const form = formOf(key);
      return form === 'other' ? key : { month, week, day }[form](key);
    },
    periodTick(key) {
      const year = key.slice(0, 4);
      switch (formOf(key)) {
        case 'month':
          return { label: monthAlone(`${key}-01T00:00Z`), year };
        case 'week':
          return { label: weekAlone(key), year };
        case 'day':
          return { label: dayAlone(`${key}T00:00Z`), year };
        case 'other':
          return { label: key, year: '' };
      }
    },
    instant(iso) {
      if (formOf(iso) === 'day') return day(iso);
      const [, wall = iso, offset = ''] = /^(.+?)(Z|[+-]\d\d:?\d\d)?$/.exec(iso) ?? [];
      const clock = ofInstant(`${wall}Z`);
      return offset === '' ? clock : `${clock} ${offset === 'Z' ? 'UTC' : offset}`;
    },
    // 1 January 2024 was a Monday.
    weekday: (isoWeekday, length) => weekday[length](`2024-01-0${isoWeekday.toString()}T00:00Z`),
  };
}

function formOf(key: string): 'month' | 'week' | 'day' | 'other' {
  if (/^\d{4}-\d\d$/.test(key)) return 'month';
  if (/^\d{4}-W\d\d$/.test(key)) return 'week';
  if (/^\d{4}-\d\d-\d\d$/.test(key)) return 'day';
  return 'other';
}
