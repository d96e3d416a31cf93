import type { Unit } from '../measures/unit.ts';
import { type CalendarFormats, createCalendarFormats, type WeekNames } from './calendar.ts';
import { createDurationFormats } from './duration.ts';
import { noBreakSpace } from './no-break-space.ts';

/** Turns figures into words, as a locale writes them. Every member is pure. */
export interface Formats extends CalendarFormats {
  locale: string;
  /** "1,234". */
  count: (x: number) => string;
  /** A share of 0–1 as percent with one decimal: "55.6%". */
  share: (x: number) => string;
  /** Seconds, with two to three significant digits: "45 s", "12 min", "4.5 h", "6.7 d". */
  duration: (seconds: number) => string;
  /** At least three significant digits: "1.84", "123", "12,345". */
  decimal: (x: number) => string;
  /** To one decimal: "78.4", "−12". */
  score: (x: number) => string;
  /** A figure of any unit. */
  value: (unit: Unit, x: number) => string;
  /** A bound that someone has set, as exact as it was set: "4 h", "90%". */
  limit: (unit: Unit, x: number) => string;
  /** "40% – 47%"; shares have no decimals where the interval spans five points or more. */
  interval: (unit: Unit, bounds: readonly [number, number]) => string;
  /** The country of an ISO 3166 code, and the code of its part: “Norway”, “Germany, BY”. */
  place: (code: string) => string;
  /** "n = 1,234". */
  n: (n: number) => string;
  /** Axis ticks, all with the same unit and precision. */
  ticks: (unit: Unit, ticks: readonly number[]) => string[];
}

const wideShare = 0.05;

const isoWeeks: WeekNames = { full: 'W{week} {year}', short: 'W{week}' };

/** @param locale a BCP 47 tag, such as `en` or `nb` */
export function createFormats(locale: string, weekNames = isoWeeks): Formats {
  const number = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
    return (x: number) => formatter.format(x);
  };
  const { duration, durationLimit, durationTicks } = createDurationFormats(locale);
  const count = number({ maximumFractionDigits: 0 });
  const share = number({
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const wholePercent = number({ style: 'percent', maximumFractionDigits: 0 });
  const percent = number({ style: 'percent', maximumFractionDigits: 2 });
  const decimal = number({
    maximumSignificantDigits: 3,
    maximumFractionDigits: 0,
    roundingPriority: 'morePrecision',
  });
  const score = number({ maximumFractionDigits: 1 });
  const exact = number({ maximumSignificantDigits: 12 });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const exactPercent = number({ style: 'percent', maximumSignificantDigits: 12 });

  const ofUnit: Record<Unit, (x: number) => string> = { count, duration, share, decimal, score };
  const limitOf: Record<Unit, (x: number) => string> = {
    count: exact,
    duration: durationLimit,
    share: percent,
    decimal: exact,
    score: exact,
  };

  return {
    ...createCalendarFormats(locale, weekNames),
    locale,
    count,
    share,
    duration,
    decimal,
    score,
    value: (unit, x) => ofUnit[unit](x),
    limit: (unit, x) => limitOf[unit](x),
    interval(unit, [low, high]) {
      const wide = unit === 'share' && high - low >= wideShare;
      const say = wide ? wholePercent : ofUnit[unit];
      return [say(low), '–', say(high)].join(noBreakSpace);
    },
    place(code) {
      const [, country = '', part] = /^([A-Z]{2})(?:-(.+))?$/i.exec(code) ?? [];
      const name = country === '' ? code : (countries.of(country) ?? country);
      return part === undefined ? name : `${name}, ${part}`;
    },
    n: (n) => ['n', '=', count(n)].join(noBreakSpace),
    ticks(unit, ticks) {
      if (unit === 'duration') return durationTicks(ticks);
      return ticks.map(unit === 'share' ? exactPercent : exact);
    },
  };
}
