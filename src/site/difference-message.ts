import type { Bounds } from '../drawing/axis-reach.ts';
import { extremes } from '../drawing/extremes.ts';
import type { Unit } from '../measures/unit.ts';
import type { ReportKpi } from '../report/schema.ts';
import type { SiteContext } from './site-context.ts';

/** A part of a whole, with the interval of its figure. */
export interface ComparedPart {
  readonly key: string | null;
  readonly value: number | null;
  readonly interval: Bounds | null;
}

type Sure<Thing> = Thing & { readonly value: number; readonly interval: Bounds };

function isSure<Thing extends Omit<ComparedPart, 'key'>>(thing: Thing): thing is Sure<Thing> {
  return thing.value !== null && thing.interval !== null;
}

/** Whether no value can lie in both intervals. */
export function areApart([lowA, highA]: Bounds, [lowB, highB]: Bounds): boolean {
  return lowA > highB || lowB > highA;
}

/**
 * The lowest and the highest part where their intervals lie apart, and that there is no difference
 * beyond noise where every part has an interval and no two lie apart. Else nothing is sure.
 */
export function partsMessage(
  { name, title, unit }: { name: string; title: string; unit: Unit },
  parts: readonly ComparedPart[],
  { formats, t }: SiteContext,
): string | null {
  const known = parts.filter(isSure).filter(({ key }) => key !== null);
  const [first] = known;
  if (!first || known.length < 2) return null;
  const { lowest, highest } = extremes(first, known);
  if (areApart(lowest.interval, highest.interval)) {
    return t('message.parts', {
      ...{ name, low: lowest.key ?? '', high: highest.key ?? '' },
      lowest: formats.value(unit, lowest.value),
      highest: formats.value(unit, highest.value),
    });
  }
  const allSure = parts.every(({ value, interval }) => value === null || interval !== null);
  const alike = known.every((part) => !known.some((one) => areApart(part.interval, one.interval)));
  return allSure && alike ? t('message.parts-alike', { title }) : null;
}

/** The first and the last complete month, where their intervals lie apart; else that they don’t. */
export function changeMessage(
  { name, unit, trend }: ReportKpi,
  { formats, t }: SiteContext,
): string | null {
  const known = trend.filter(({ partial }) => !partial).filter(isSure);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return null;
  const ends = { name, first: formats.period(first.period), last: formats.period(last.period) };
  if (!areApart(first.interval, last.interval)) return t('message.no-change', ends);
  return t('message.change', {
    ...ends,
    from: formats.value(unit, first.value),
    to: formats.value(unit, last.value),
  });
}
