import { noBreakSpace } from './no-break-space.ts';

type DurationUnit = 'second' | 'minute' | 'hour' | 'day';

/** The units that durations are said in, each up to (not including) its `below`, in seconds. */
const units: { unit: DurationUnit; seconds: number; below: number }[] = [
  { unit: 'second', seconds: 1, below: 60 },
  { unit: 'minute', seconds: 60, below: 3600 },
  { unit: 'hour', seconds: 3600, below: 48 * 3600 },
];
const day = { unit: 'day', seconds: 86_400 } as const;

export interface DurationFormats {
  /** Two to three significant digits: "45 s", "12 min", "4.5 h", "6.7 d". */
  duration: (seconds: number) => string;
  /** As exact as it was set, to two decimals: "4.25 h". Zero has no unit. */
  durationLimit: (seconds: number) => string;
  /** A set of axis ticks, all in one unit: "0", "30 min", "60 min". Zero has no unit. */
  durationTicks: (ticks: readonly number[]) => string[];
}

export function createDurationFormats(locale: string): DurationFormats {
  const formatters = new Map<string, Intl.NumberFormat>();
  const formatter = (unit: DurationUnit, maximumFractionDigits: number): Intl.NumberFormat => {
    const key = `${unit} ${maximumFractionDigits.toString()}`;
    const known = formatters.get(key);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      // The narrow minute is "m" in many locales, which reads as metre or month.
      unitDisplay: unit === 'minute' ? 'short' : 'narrow',
      maximumFractionDigits,
      signDisplay: 'negative',
    });
    formatters.set(key, made);
    return made;
  };
  const say = (unit: DurationUnit, amount: number, fractionDigits: number): string =>
    spaced(formatter(unit, fractionDigits).formatToParts(amount));

  return {
    duration(seconds) {
      const { unit, seconds: size } = humaneUnit(seconds, (amount) =>
        roundTo(amount, digits(amount)),
      );
      return say(unit, seconds / size, digits(seconds / size));
    },
    durationLimit(seconds) {
      if (seconds === 0) return '0';
      const { unit, seconds: size } = humaneUnit(seconds, (amount) => roundTo(amount, 2));
      return say(unit, seconds / size, 2);
    },
    durationTicks(ticks) {
      const { unit, seconds: size } = tickUnit(ticks);
      return ticks.map((tick) => (tick === 0 ? '0' : say(unit, tick / size, 3)));
    },
  };
}

/** The parts put together, with one no-break space between the number and its unit. */
function spaced(parts: Intl.NumberFormatPart[]): string {
  return parts
    .map(({ type, value }, index) => {
      if (type === 'literal') return value.replaceAll(' ', noBreakSpace);
      const glued = type === 'unit' && index > 0 && parts[index - 1]?.type !== 'literal';
      return glued ? noBreakSpace + value : value;
    })
    .join('');
}

/** The unit in which the rounded amount stays below the next one, so that 59.8 min is said as 1 h. */
function humaneUnit(seconds: number, round: (amount: number) => number) {
  const size = Math.abs(seconds);
  return units.find((each) => round(size / each.seconds) * each.seconds < each.below) ?? day;
}

function digits(amount: number): number {
  const size = Math.abs(amount);
  return size < 0.95 ? 2 : roundTo(size, 1) < 10 ? 1 : 0;
}

function roundTo(amount: number, fractionDigits: number): number {
  const scale = 10 ** fractionDigits;
  return Math.round(amount * scale) / scale;
}

/** The largest unit that every tick is a whole number of, or, for minutes and hours, of halves. */
function tickUnit(ticks: readonly number[]) {
  const longest = Math.max(...ticks.map(Math.abs));
  const divides = (size: number) => longest >= size && ticks.every((tick) => tick % size === 0);
  if (divides(day.seconds)) return day;
  const halves = units.slice(1).filter(({ seconds }) => longest >= seconds && divides(seconds / 2));
  return halves.at(-1) ?? { unit: 'second' as const, seconds: 1 };
}
