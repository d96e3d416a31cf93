import Holidays, { type HolidaysTypes } from 'date-holidays';

import type { Closure } from './opening-hours.ts';
import { dayAfter, type Period } from './period.ts';

export type HolidayType = HolidaysTypes.HolidayType;

/** Whose holidays: `{ country: 'NO' }`, `{ country: 'DE', region: 'BY' }`, `{ …, region: 'BY-A' }`. */
export interface HolidayPlace {
  /** ISO 3166-1 code. */
  readonly country: string;
  /** ISO 3166-2 code without the country, with a part of that region after a hyphen if need be. */
  readonly region?: string;
}

/** A local day that is a holiday, from `since` (usually `00:00`) to its end. */
export interface Holiday {
  readonly day: string;
  readonly since: string;
  readonly name: string;
  /** One of the feasts that go by Easter, else null. */
  readonly feast: Feast | null;
}

/** Feasts whose names the library has in few languages, by its rules. */
const feasts = {
  'easter -3': 'maundy-thursday',
  'easter -2': 'good-friday',
  'easter 39': 'ascension',
  'easter 49': 'pentecost',
  'easter 50': 'whit-monday',
  'easter 60': 'corpus-christi',
} as const;
const feastOf = new Map<string, Feast>(Object.entries(feasts));
export type Feast = (typeof feasts)[keyof typeof feasts];

/** Bokmål and Nynorsk, which the library knows as Norwegian alone. */
const macrolanguage: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

const DAY_MS = 24 * 3600 * 1000;
const stamp = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/;

/**
 * The holidays of a place on local days, in order, with names in `language` or else in the place's
 * own. What lasts several days comes once a day. Holidays that begin on the evening before, as those
 * of the Islamic and Jewish calendars do, count from midnight. Throws on a place that isn't known.
 */
export function holidaysOf(
  place: HolidayPlace,
  { from, to }: Period,
  { types = ['public'], language }: { types?: HolidayType[]; language?: string } = {},
): Holiday[] {
  if (!isHolidayPlace(place)) throw new RangeError(`no holidays for ${JSON.stringify(place)}`);
  const [state, region] = place.region?.split('-') ?? [];
  const calendar = new Holidays(
    { country: place.country, ...(state && { state }), ...(region && { region }) },
    // In UTC no change of the clock comes between the beginning and the end.
    {
      types,
      timezone: 'UTC',
      ...(language && { languages: [macrolanguage[language] ?? language] }),
    },
  );
  const firstYear = Number(from.slice(0, 4)) - 1; // whose last holiday may run on into January
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - firstYear + 1 },
    (_, i) => firstYear + i,
  );
  return years
    .flatMap((year) => calendar.getHolidays(year).flatMap(daysOfHoliday))
    .filter(({ day }) => from <= day && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** Days on which a service that keeps these holidays is closed. */
export function holidayClosures(holidays: readonly Holiday[]): Closure[] {
  return holidays.map(({ day, since }) => ({
    from: day,
    ...(since !== '00:00' && { hours: [`${since}-24:00`] }),
  }));
}

/** Whether the holidays of a place are known; a region that isn't would pass for the whole country. */
export function isHolidayPlace({ country, region }: HolidayPlace): boolean {
  return (
    Object.hasOwn(holidayCountries(), country) &&
    (region === undefined || Object.hasOwn(holidayRegions(country), region))
  );
}

/** Codes and English names of the countries whose holidays are known, for error texts. */
export function holidayCountries(): Record<string, string> {
  return new Holidays().getCountries('en');
}

/** Codes (`BY`, `BY-A`) and names of a country's regions that have holidays of their own. */
export function holidayRegions(country: string): Record<string, string> {
  const known = new Holidays();
  const states = namesIn(known.getStates(country, 'en'));
  const partsOf = (state: string, name: string) =>
    namesIn(known.getRegions(country, state, 'en')).map(
      ([part, partName]) => [`${state}-${part}`, `${name}, ${partName}`] as const,
    );
  return Object.fromEntries(
    states.flatMap(([state, name]) => [[state, name] as const, ...partsOf(state, name)]),
  );
}

/** The library answers with nothing where there are no regions, whatever its types say. */
function namesIn(names: Record<string, string> | undefined): [code: string, name: string][] {
  return Object.entries(names ?? {});
}

function daysOfHoliday({ date, start, end, name, rule }: HolidaysTypes.Holiday): Holiday[] {
  const feast = feastOf.get(rule) ?? null;
  const [, first, since] = stamp.exec(date) ?? [];
  if (first === undefined || since === undefined) throw new RangeError(`not a date: ${date}`);
  const days: Holiday[] = [];
  const count = Math.max(1, Math.floor((end.getTime() - start.getTime()) / DAY_MS));
  for (let day = first; days.length < count; day = dayAfter(day))
    days.push({ day, since: days.length === 0 ? since : '00:00', name, feast });
  return days;
}
