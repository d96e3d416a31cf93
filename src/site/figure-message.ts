import { signalRules } from '../drawing/process.ts';
import type { Unit } from '../measures/unit.ts';
import type { ReportKpi } from '../report/schema.ts';
import type { SiteContext } from './site-context.ts';

type Slice = ReportKpi['trend'][number];
type Part = ReportKpi['by'][string]['parts'][number];
type Say = (kpi: ReportKpi, context: SiteContext) => string | null;

/** "First reply time: longer than the target in 12 of 13 months", where months are held to a target. */
export const monthsMessage: Say = ({ name, unit, monthsMet, target }, { t }) => {
  if (!monthsMet || !target || monthsMet.of < 2) return null;
  const missed = monthsMet.of - monthsMet.met;
  if (missed === 0) return t('message.met', { name, count: monthsMet.of });
  const side =
    target.min === null
      ? unit === 'duration'
        ? 'longer'
        : 'above'
      : target.max === null
        ? 'below'
        : 'beside';
  return t(`message.${side}`, { name, missed, count: monthsMet.of });
};

/** How many complete weeks stand out from the natural spread. */
export const weeksMessage: Say = ({ name, process, weekly }, { t }) => {
  if (!process) return null;
  const complete = weekly.filter(({ value, partial }: Slice) => value !== null && !partial);
  const rules = signalRules(process);
  const signals = complete.filter(({ period }) => rules.has(period)).length;
  return signals === 0
    ? t('message.calm', { name, count: complete.length })
    : t('message.signals', { name, signals, count: complete.length });
};

/** What half and nine in ten of the cases keep to. */
export const spreadMessage: Say = ({ name, unit, statistic, value, also }, { formats, t }) => {
  const p90 = also.p90?.value ?? null;
  if (statistic !== 'median' || value === null || p90 === null) return null;
  return t('message.spread', {
    ...{ name, median: formats.value(unit, value), p90: formats.value(unit, p90) },
  });
};

/** The hour of the week with the highest value. */
export const hoursMessage: Say = ({ name, unit, hours }, context) =>
  highestHour(name, unit, hours, context);

/** The hour of the week with the highest value, of any measure. */
export function highestHour(
  name: string,
  unit: Unit,
  hours: readonly { weekday: number; hour: number; value: number | null }[],
  { formats, t }: SiteContext,
): string | null {
  const known = hours.flatMap(({ value, ...at }) => (value === null ? [] : [{ ...at, value }]));
  const [first] = known;
  if (!first || new Set(known.map(({ value }) => value)).size < 2) return null;
  const highest = known.reduce((high, hour) => (hour.value > high.value ? hour : high), first);
  return t('message.hours', {
    name,
    weekday: formats.weekday(highest.weekday, 'long'),
    hour: highest.hour.toString(),
    value: formats.value(unit, highest.value),
  });
}

/** How few of the causes hold most, where they do. */
export function causesMessage(
  title: string,
  causes: readonly { cumulative: number }[],
  most: number,
  { formats, t }: SiteContext,
): string | null {
  const few = causes.findIndex(({ cumulative }) => cumulative >= most) + 1;
  const held = causes[few - 1];
  if (!held || few === causes.length) return null;
  return t('message.causes', {
    ...{ title, few: formats.count(few), all: formats.count(causes.length) },
    share: formats.share(held.cumulative),
  });
}

/** The lowest and the highest part, where their intervals lie apart. */
export const partsMessage =
  (parts: readonly Part[]): Say =>
  ({ name, unit }, { formats, t }) => {
    const known = parts.flatMap(({ value, interval, key }) =>
      value === null || interval === null || key === null ? [] : [{ key, value, interval }],
    );
    const [first] = known;
    if (!first) return null;
    const low = known.reduce((least, part) => (part.value < least.value ? part : least), first);
    const high = known.reduce((most, part) => (part.value > most.value ? part : most), first);
    if (high.interval[0] <= low.interval[1]) return null;
    return t('message.parts', {
      ...{ name, low: low.key, high: high.key },
      lowest: formats.value(unit, low.value),
      highest: formats.value(unit, high.value),
    });
  };
