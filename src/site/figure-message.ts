import type { DistributionData } from '../charts/distribution.ts';
import { extremes } from '../drawing/extremes.ts';
import { signalRules } from '../drawing/process.ts';
import { rangeName } from '../drawing/range-name.ts';
import { phrases } from '../drawing/words.ts';
import type { Unit } from '../measures/unit.ts';
import type { ReportKpi } from '../report/schema.ts';
import type { SiteContext } from './site-context.ts';

type Slice = ReportKpi['trend'][number];
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

/** The range in which most cases lie. */
export function modeMessage(
  { measure, unit, bins }: Pick<DistributionData, 'measure' | 'unit' | 'bins'>,
  { formats, t }: SiteContext,
): string | null {
  const total = bins.reduce((sum, { n }) => sum + n, 0);
  const most = Math.max(...bins.map(({ n }) => n));
  const [mode, ...equal] = bins.filter(({ n }) => n === most);
  if (!mode || total === 0 || equal.length > 0) return null;
  return t('message.mode', {
    ...{ name: measure, range: rangeName(mode, unit, formats, phrases(t)) },
    share: formats.share(most / total),
  });
}

/** The hour of the week with the highest value. */
export const hoursMessage: Say = ({ name, unit, hours }, context) =>
  highestHour(name, unit, hours, context);

/** The hour of the week with the highest value, of any measure; null where several have it. */
export function highestHour(
  name: string,
  unit: Unit,
  hours: readonly { weekday: number; hour: number; value: number | null }[],
  { formats, t }: SiteContext,
): string | null {
  const known = hours.flatMap(({ value, ...at }) => (value === null ? [] : [{ ...at, value }]));
  const most = Math.max(...known.map(({ value }) => value));
  const [highest, ...equal] = known.filter(({ value }) => value === most);
  if (!highest || equal.length > 0 || known.length < 2) return null;
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

/** The complete months in which least and most came in; they are counts, not samples. */
export function seasonsMessage(
  name: string,
  months: readonly { period: string; perDay: number; partial: boolean }[],
  { formats, t }: SiteContext,
): string | null {
  const whole = months.flatMap(({ perDay: value, partial, period }) =>
    partial ? [] : [{ period, value }],
  );
  const [first] = whole;
  if (!first) return null;
  const { lowest, highest } = extremes(first, whole);
  if (lowest.value === highest.value) return null;
  return t('message.seasons', {
    ...{ name, low: formats.period(lowest.period), high: formats.period(highest.period) },
    lowest: formats.decimal(lowest.value),
    highest: formats.decimal(highest.value),
  });
}
