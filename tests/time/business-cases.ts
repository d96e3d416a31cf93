import { holidayClosures, holidaysOf } from '../../src/time/holidays.ts';
import {
  type Closure,
  type OpeningHours,
  type WeeklyHours,
  weekdays,
} from '../../src/time/opening-hours.ts';

/** An interval with the open seconds in it, worked out by hand. */
export interface BusinessCase {
  readonly why: string;
  readonly hours: OpeningHours;
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
}

const daily = (...hours: string[]): WeeklyHours =>
  Object.fromEntries(weekdays.map((weekday) => [weekday, hours]));
const workdays = (...hours: string[]): WeeklyHours => ({
  ...daily(...hours),
  sat: [],
  sun: [],
});
export const alwaysOpen = daily('00:00-24:00');
/** Eight hours a day, forty a week. */
const office = workdays('08:00-16:00');

const within =
  (timeZone: string) =>
  (weekly: WeeklyHours, ...closures: Closure[]): OpeningHours => ({ timeZone, weekly, closures });
const oslo = within('Europe/Oslo');
const newYork = within('America/New_York');
const sydney = within('Australia/Sydney');

const holidays = (country: string, region?: string): Closure[] =>
  holidayClosures(
    holidaysOf(
      { country, ...(region !== undefined && { region }) },
      { from: '2025-12-01', to: '2026-12-31' },
    ),
  );

/**
 * Days of 2026: 1 January is a Thursday, 1 March a Sunday, 1 July a Wednesday, 1 December a Tuesday.
 * Clocks in Oslo change on 29 March (02:00 becomes 03:00) and 25 October (03:00 becomes 02:00), in
 * New York on 8 March (02:00 → 03:00) and 1 November (02:00 → 01:00), in Sydney on 5 April
 * (03:00 → 02:00) and 4 October (02:00 → 03:00).
 */
export const businessCases: readonly BusinessCase[] = [
  // within a day
  {
    why: 'same day, within hours: 9:00 to 11:30',
    hours: oslo(office),
    from: '2026-03-02T09:00+01:00',
    to: '2026-03-02T11:30+01:00',
    seconds: 9_000,
  },
  {
    why: 'over the lunch break: 11 to 12, then 12:30 to 13',
    hours: oslo(workdays('08:00-12:00', '12:30-16:00')),
    from: '2026-03-02T11:00+01:00',
    to: '2026-03-02T13:00+01:00',
    seconds: 5_400,
  },
  {
    why: 'within the lunch break',
    hours: oslo(workdays('08:00-12:00', '12:30-16:00')),
    from: '2026-03-02T12:05+01:00',
    to: '2026-03-02T12:25+01:00',
    seconds: 0,
  },
  {
    why: 'opened before opening: 8:00 to 8:45 counts',
    hours: oslo(office),
    from: '2026-03-02T06:00+01:00',
    to: '2026-03-02T08:45+01:00',
    seconds: 2_700,
  },
  {
    why: 'answered after closing: 15 to 16 counts',
    hours: oslo(office),
    from: '2026-03-02T15:00+01:00',
    to: '2026-03-02T20:00+01:00',
    seconds: 3_600,
  },
  {
    why: 'opened and answered on one evening',
    hours: oslo(office),
    from: '2026-03-02T17:00+01:00',
    to: '2026-03-02T23:00+01:00',
    seconds: 0,
  },
  {
    why: 'opened in the evening, answered before the next opening',
    hours: oslo(office),
    from: '2026-03-02T17:00+01:00',
    to: '2026-03-03T07:59:59+01:00',
    seconds: 0,
  },

  // exactly at a boundary
  {
    why: 'from opening to closing: the whole 8 hours',
    hours: oslo(office),
    from: '2026-03-02T08:00+01:00',
    to: '2026-03-02T16:00+01:00',
    seconds: 28_800,
  },
  {
    why: 'from closing to the next opening',
    hours: oslo(office),
    from: '2026-03-02T16:00+01:00',
    to: '2026-03-03T08:00+01:00',
    seconds: 0,
  },
  {
    why: 'from the last second of Monday to the first of Tuesday',
    hours: oslo(office),
    from: '2026-03-02T15:59:59+01:00',
    to: '2026-03-03T08:00:01+01:00',
    seconds: 2,
  },
  {
    why: 'from the second before opening to the one after it',
    hours: oslo(office),
    from: '2026-03-02T07:59:59+01:00',
    to: '2026-03-02T08:00:01+01:00',
    seconds: 1,
  },
  {
    why: 'answered at once, within hours',
    hours: oslo(office),
    from: '2026-03-02T10:00+01:00',
    to: '2026-03-02T10:00+01:00',
    seconds: 0,
  },
  {
    why: 'answered at once, on Sunday',
    hours: oslo(office),
    from: '2026-03-01T10:00+01:00',
    to: '2026-03-01T10:00+01:00',
    seconds: 0,
  },

  // nights, weekends, weeks
  {
    why: 'overnight: 15 to 16 on Monday, 8 to 9:30 on Tuesday',
    hours: oslo(office),
    from: '2026-03-02T15:00+01:00',
    to: '2026-03-03T09:30+01:00',
    seconds: 9_000,
  },
  {
    why: 'within a weekend',
    hours: oslo(office),
    from: '2026-03-07T10:00+01:00',
    to: '2026-03-08T18:00+01:00',
    seconds: 0,
  },
  {
    why: 'Friday evening to Monday: 8:00 to 10:15',
    hours: oslo(office),
    from: '2026-03-06T18:00+01:00',
    to: '2026-03-09T10:15+01:00',
    seconds: 8_100,
  },
  {
    why: 'Friday afternoon to Monday: half an hour and ten minutes',
    hours: oslo(office),
    from: '2026-03-06T15:30+01:00',
    to: '2026-03-09T08:10+01:00',
    seconds: 2_400,
  },
  {
    why: 'four weeks of forty hours',
    hours: oslo(office),
    from: '2026-01-05T08:00+01:00',
    to: '2026-02-02T08:00+01:00',
    seconds: 576_000,
  },
  {
    why: 'eight weeks over the change of the clock: 320 hours all the same',
    hours: oslo(office),
    from: '2026-03-02T12:00+01:00',
    to: '2026-04-27T12:00+02:00',
    seconds: 1_152_000,
  },
  {
    why: 'no hours at all',
    hours: oslo({}),
    from: '2026-03-02T08:00+01:00',
    to: '2026-03-09T08:00+01:00',
    seconds: 0,
  },

  // holidays and closures
  {
    why: 'Ascension Day, Thursday 14 May, between an hour on Wednesday and one on Friday',
    hours: oslo(office, ...holidays('NO')),
    from: '2026-05-13T15:00+02:00',
    to: '2026-05-15T09:00+02:00',
    seconds: 7_200,
  },
  {
    why: 'Easter: half a day on Wednesday, 1 April, and on Tuesday, 7 April',
    hours: oslo(office, ...holidays('NO')),
    from: '2026-04-01T12:00+02:00',
    to: '2026-04-07T12:00+02:00',
    seconds: 28_800,
  },
  {
    why: 'over New Year: 14 to 16 on Wednesday, nothing on 1 January, 8 to 10 on Friday',
    hours: oslo(office, ...holidays('NO')),
    from: '2025-12-31T14:00+01:00',
    to: '2026-01-02T10:00+01:00',
    seconds: 14_400,
  },
  {
    why: 'Thanksgiving, Thursday 26 November',
    hours: newYork(office, ...holidays('US')),
    from: '2026-11-25T15:00-05:00',
    to: '2026-11-27T09:00-05:00',
    seconds: 7_200,
  },
  {
    why: 'Independence Day is a Saturday and kept on Friday, 3 July',
    hours: newYork(office, ...holidays('US')),
    from: '2026-07-02T15:00-04:00',
    to: '2026-07-06T09:00-04:00',
    seconds: 7_200,
  },
  {
    why: 'Corpus Christi, Thursday 4 June, is a holiday in Bavaria',
    hours: within('Europe/Berlin')(office, ...holidays('DE', 'BY')),
    from: '2026-06-03T15:00+02:00',
    to: '2026-06-05T09:00+02:00',
    seconds: 7_200,
  },
  {
    why: 'but not in Berlin, which works 8 hours on it',
    hours: within('Europe/Berlin')(office, ...holidays('DE', 'BE')),
    from: '2026-06-03T15:00+02:00',
    to: '2026-06-05T09:00+02:00',
    seconds: 36_000,
  },
  {
    why: 'Christmas Eve in Iceland begins at 13:00: five hours from 8:00',
    hours: within('Atlantic/Reykjavik')(office, ...holidays('IS')),
    from: '2026-12-24T08:00Z',
    to: '2026-12-24T16:00Z',
    seconds: 18_000,
  },
  {
    why: 'closed on Wednesday: half of Tuesday and of Thursday',
    hours: oslo(office, { from: '2026-03-04' }),
    from: '2026-03-03T12:00+01:00',
    to: '2026-03-05T12:00+01:00',
    seconds: 28_800,
  },
  {
    why: 'closed for three weeks: half of Friday, 3 July, and of Monday, 27 July',
    hours: oslo(office, { from: '2026-07-06', to: '2026-07-24' }),
    from: '2026-07-03T12:00+02:00',
    to: '2026-07-27T12:00+02:00',
    seconds: 28_800,
  },
  {
    why: 'closed from noon: 10 to 12 on 23 December, 8 to 9 on the 24th',
    hours: oslo(office, { from: '2026-12-23', hours: ['12:00-24:00'] }),
    from: '2026-12-23T10:00+01:00',
    to: '2026-12-24T09:00+01:00',
    seconds: 10_800,
  },
  {
    why: 'closed for an hour on each of three days: 3 × 7 hours',
    hours: oslo(office, { from: '2026-03-02', to: '2026-03-04', hours: ['10:00-11:00'] }),
    from: '2026-03-02T08:00+01:00',
    to: '2026-03-04T16:00+01:00',
    seconds: 75_600,
  },
  {
    why: 'closed from 22:00 to 2:00 at night: four of eight hours are left',
    hours: oslo(alwaysOpen, { from: '2026-03-03', hours: ['22:00-02:00'] }),
    from: '2026-03-03T20:00+01:00',
    to: '2026-03-04T04:00+01:00',
    seconds: 14_400,
  },
  {
    why: 'closures that overlap close once: Monday to Wednesday, Thursday is open',
    hours: oslo(
      office,
      { from: '2026-03-02', to: '2026-03-03' },
      { from: '2026-03-03', to: '2026-03-04' },
      { from: '2026-03-03', hours: ['09:00-10:00'] },
    ),
    from: '2026-03-02T00:00+01:00',
    to: '2026-03-06T00:00+01:00',
    seconds: 28_800,
  },

  // hours that cross midnight, and hours that meet
  {
    why: 'Friday’s night shift ends on Saturday: 8 hours',
    hours: oslo({ fri: ['22:00-06:00'] }),
    from: '2026-03-06T20:00+01:00',
    to: '2026-03-08T20:00+01:00',
    seconds: 28_800,
  },
  {
    why: 'and there is none in the morning of Friday',
    hours: oslo({ fri: ['22:00-06:00'] }),
    from: '2026-03-06T00:00+01:00',
    to: '2026-03-06T12:00+01:00',
    seconds: 0,
  },
  {
    why: 'Sunday’s night shift ends on Monday: 23 to 5',
    hours: oslo({ sun: ['22:00-06:00'] }),
    from: '2026-03-08T23:00+01:00',
    to: '2026-03-09T05:00+01:00',
    seconds: 21_600,
  },
  {
    why: 'night shift over New Year: 8 hours',
    hours: oslo(daily('22:00-06:00')),
    from: '2025-12-31T20:00+01:00',
    to: '2026-01-01T12:00+01:00',
    seconds: 28_800,
  },
  {
    why: 'night shift before a holiday stops at midnight: 2 hours',
    hours: oslo(daily('22:00-06:00'), { from: '2026-01-01' }),
    from: '2025-12-31T20:00+01:00',
    to: '2026-01-01T12:00+01:00',
    seconds: 7_200,
  },
  {
    why: 'night shift of a holiday begins at midnight: 6 hours',
    hours: oslo(daily('22:00-06:00'), { from: '2026-03-03' }),
    from: '2026-03-03T12:00+01:00',
    to: '2026-03-04T12:00+01:00',
    seconds: 21_600,
  },
  {
    why: 'hours to 24:00 and from 00:00 meet: 20 to 2',
    hours: oslo({ mon: ['20:00-24:00'], tue: ['00:00-02:00'] }),
    from: '2026-03-02T19:00+01:00',
    to: '2026-03-03T03:00+01:00',
    seconds: 21_600,
  },
  {
    why: '22:00-00:00 ends at midnight: 2 hours',
    hours: oslo({ mon: ['22:00-00:00'] }),
    from: '2026-03-02T12:00+01:00',
    to: '2026-03-03T12:00+01:00',
    seconds: 7_200,
  },
  {
    why: 'hours that overlap count once: 8 to 16',
    hours: oslo(workdays('10:00-16:00', '08:00-12:00')),
    from: '2026-03-02T00:00+01:00',
    to: '2026-03-03T00:00+01:00',
    seconds: 28_800,
  },
  {
    why: 'a night shift and the next morning’s overlap: 22 to 8',
    hours: oslo({ mon: ['22:00-06:00'], tue: ['05:00-08:00'] }),
    from: '2026-03-02T12:00+01:00',
    to: '2026-03-03T12:00+01:00',
    seconds: 36_000,
  },

  // the clock goes forward
  {
    why: 'Oslo, always open: the day has 23 hours',
    hours: oslo(alwaysOpen),
    from: '2026-03-29T00:00+01:00',
    to: '2026-03-30T00:00+02:00',
    seconds: 82_800,
  },
  {
    why: 'Oslo, 0:00 to 8:00: 7 hours, since one is skipped',
    hours: oslo({ sun: ['00:00-08:00'] }),
    from: '2026-03-29T00:00+01:00',
    to: '2026-03-30T00:00+02:00',
    seconds: 25_200,
  },
  {
    why: 'Oslo, 2:00 to 3:00 is skipped',
    hours: oslo({ sun: ['02:00-03:00'] }),
    from: '2026-03-29T00:00+01:00',
    to: '2026-03-30T00:00+02:00',
    seconds: 0,
  },
  {
    why: 'Oslo, so is 2:15 to 2:45',
    hours: oslo({ sun: ['02:15-02:45'] }),
    from: '2026-03-29T00:00+01:00',
    to: '2026-03-30T00:00+02:00',
    seconds: 0,
  },
  {
    why: 'Oslo, 2:30 to 5:00 begins at the change: 3 to 5',
    hours: oslo({ sun: ['02:30-05:00'] }),
    from: '2026-03-29T00:00+01:00',
    to: '2026-03-30T00:00+02:00',
    seconds: 7_200,
  },
  {
    why: 'Oslo, 1:00 to 2:30 ends at the change: 1 to 2',
    hours: oslo({ sun: ['01:00-02:30'] }),
    from: '2026-03-29T00:00+01:00',
    to: '2026-03-30T00:00+02:00',
    seconds: 3_600,
  },
  {
    why: 'Oslo, night shift of 22:00 to 6:00: 7 hours',
    hours: oslo({ sat: ['22:00-06:00'] }),
    from: '2026-03-28T20:00+01:00',
    to: '2026-03-29T12:00+02:00',
    seconds: 25_200,
  },
  {
    why: 'Oslo, Friday 15:00 to Monday 9:00: an hour each',
    hours: oslo(office),
    from: '2026-03-27T15:00+01:00',
    to: '2026-03-30T09:00+02:00',
    seconds: 7_200,
  },
  {
    why: 'New York, night shift of 22:00 to 6:00: 7 hours',
    hours: newYork({ sat: ['22:00-06:00'] }),
    from: '2026-03-07T20:00-05:00',
    to: '2026-03-08T12:00-04:00',
    seconds: 25_200,
  },
  {
    why: 'New York, Friday 15:00 to Monday 9:00: an hour each',
    hours: newYork(office),
    from: '2026-03-06T15:00-05:00',
    to: '2026-03-09T09:00-04:00',
    seconds: 7_200,
  },
  {
    why: 'Sydney in October, night shift of 22:00 to 6:00: 7 hours',
    hours: sydney({ sat: ['22:00-06:00'] }),
    from: '2026-10-03T20:00+10:00',
    to: '2026-10-04T12:00+11:00',
    seconds: 25_200,
  },
  {
    why: 'São Paulo in 2018 skipped the hour after midnight: 1 to 4',
    hours: within('America/Sao_Paulo')({ sun: ['00:00-04:00'] }),
    from: '2018-11-03T20:00-03:00',
    to: '2018-11-04T12:00-02:00',
    seconds: 10_800,
  },
  {
    why: 'Apia left out Friday, 30 December 2011: only 15 to 16 on Thursday',
    hours: within('Pacific/Apia')(office),
    from: '2011-12-29T15:00-10:00',
    to: '2011-12-31T12:00+14:00',
    seconds: 3_600,
  },

  // the clock goes back
  {
    why: 'Oslo, always open: the day has 25 hours',
    hours: oslo(alwaysOpen),
    from: '2026-10-25T00:00+02:00',
    to: '2026-10-26T00:00+01:00',
    seconds: 90_000,
  },
  {
    why: 'Oslo, 0:00 to 8:00: 9 hours, since one comes twice',
    hours: oslo({ sun: ['00:00-08:00'] }),
    from: '2026-10-25T00:00+02:00',
    to: '2026-10-26T00:00+01:00',
    seconds: 32_400,
  },
  {
    why: 'Oslo, 2:00 to 3:00 comes twice',
    hours: oslo({ sun: ['02:00-03:00'] }),
    from: '2026-10-25T00:00+02:00',
    to: '2026-10-26T00:00+01:00',
    seconds: 7_200,
  },
  {
    why: 'Oslo, 2:30 to 5:00 begins the first time: half an hour, an hour, two hours',
    hours: oslo({ sun: ['02:30-05:00'] }),
    from: '2026-10-25T00:00+02:00',
    to: '2026-10-26T00:00+01:00',
    seconds: 12_600,
  },
  {
    why: 'Oslo, 1:00 to 2:30 ends the first time',
    hours: oslo({ sun: ['01:00-02:30'] }),
    from: '2026-10-25T00:00+02:00',
    to: '2026-10-26T00:00+01:00',
    seconds: 5_400,
  },
  {
    why: 'Oslo, always open: from the first 2:30 to the second',
    hours: oslo(alwaysOpen),
    from: '2026-10-25T02:30+02:00',
    to: '2026-10-25T02:30+01:00',
    seconds: 3_600,
  },
  {
    why: 'Oslo, night shift of 22:00 to 6:00: 9 hours',
    hours: oslo({ sat: ['22:00-06:00'] }),
    from: '2026-10-24T20:00+02:00',
    to: '2026-10-25T12:00+01:00',
    seconds: 32_400,
  },
  {
    why: 'Oslo, closed on the Sunday of 25 hours: Saturday and Monday',
    hours: oslo(alwaysOpen, { from: '2026-10-25' }),
    from: '2026-10-24T00:00+02:00',
    to: '2026-10-27T00:00+01:00',
    seconds: 172_800,
  },
  {
    why: 'New York, always open: the day has 25 hours',
    hours: newYork(alwaysOpen),
    from: '2026-11-01T00:00-04:00',
    to: '2026-11-02T00:00-05:00',
    seconds: 90_000,
  },
  {
    why: 'Sydney in April, 0:00 to 8:00: 9 hours',
    hours: sydney({ sun: ['00:00-08:00'] }),
    from: '2026-04-05T00:00+11:00',
    to: '2026-04-06T00:00+10:00',
    seconds: 32_400,
  },
  {
    why: 'São Paulo in 2018 had the hour before midnight twice: 20 to 24 is 5 hours',
    hours: within('America/Sao_Paulo')({ sat: ['20:00-24:00'] }),
    from: '2018-02-17T12:00-02:00',
    to: '2018-02-18T12:00-03:00',
    seconds: 18_000,
  },
  {
    why: 'Lord Howe turns its clock back by half an hour: 0:00 to 6:00 is 6.5 hours',
    hours: within('Australia/Lord_Howe')({ sun: ['00:00-06:00'] }),
    from: '2026-04-05T00:00+11:00',
    to: '2026-04-05T12:00+10:30',
    seconds: 23_400,
  },

  // zones far from UTC or off the hour
  {
    why: 'Kolkata: 9 to 16 on Monday, 8 to 10 on Tuesday',
    hours: within('Asia/Kolkata')(office),
    from: '2026-03-02T09:00+05:30',
    to: '2026-03-03T10:00+05:30',
    seconds: 32_400,
  },
  {
    why: 'Kathmandu: 7:45 to 16:15 holds the whole day',
    hours: within('Asia/Kathmandu')(office),
    from: '2026-03-02T02:00Z',
    to: '2026-03-02T10:30Z',
    seconds: 28_800,
  },
  {
    why: 'Auckland: Tuesday’s hours begin on Monday in UTC',
    hours: within('Pacific/Auckland')(office),
    from: '2026-06-01T19:00Z',
    to: '2026-06-02T05:00Z',
    seconds: 28_800,
  },
  {
    why: 'Kiritimati: Monday, 8 to 10, is Sunday, 18 to 20, in UTC',
    hours: within('Pacific/Kiritimati')(office),
    from: '2026-03-01T17:00Z',
    to: '2026-03-01T20:00Z',
    seconds: 7_200,
  },
  {
    why: 'Honolulu: Friday, 15 to 16, is Saturday, 1 to 2, in UTC',
    hours: within('Pacific/Honolulu')(office),
    from: '2026-03-07T01:00Z',
    to: '2026-03-07T05:00Z',
    seconds: 3_600,
  },

  // always open is the calendar
  {
    why: 'always open: 20 days, 11 hours, 27 minutes and 7 seconds over a change of the clock',
    hours: oslo(alwaysOpen),
    from: '2026-03-20T12:34:56+01:00',
    to: '2026-04-10T01:02:03+02:00',
    seconds: 1_769_227,
  },
  {
    why: 'always open, by hours that meet at odd times',
    hours: oslo(daily('06:20-13:40', '13:40-21:00', '21:00-06:20')),
    from: '2026-10-24T12:00+02:00',
    to: '2026-10-26T12:00+01:00',
    seconds: 176_400,
  },
];
