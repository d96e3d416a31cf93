import { isDeepStrictEqual } from 'node:util';

import { businessColumn, type Dataset } from '../ingest/dataset.ts';
import type { AnswerScale } from '../measures/answer-scale.ts';
import type { Clock } from '../measures/clock.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import type { Bounds } from '../measures/intervals.ts';
import { columnsOfMeasure, type Measure, statisticOf } from '../measures/measure.ts';
import type { Unit } from '../measures/unit.ts';
import { type Channel, isChannel } from '../measures/channels.ts';

interface Figure {
  readonly value: number | null;
  readonly n: number;
  readonly interval: Bounds | null;
}

/** What was measured of a KPI, as far as published figures can be set beside it. */
export interface Measured extends Figure {
  readonly also: Readonly<Record<string, Figure>>;
  readonly by: Readonly<
    Record<
      string,
      {
        readonly parts: readonly (Figure & {
          readonly key: string | null;
          readonly suppressed: boolean;
        })[];
      }
    >
  >;
}

/** A figure of the audit beside which a published one may stand. */
export interface OwnFigure extends Figure {
  /** Which of the KPI's further statistics it is; null for the headline. */
  readonly stat: string | null;
  /** The part of the dimension `channel` that it is of; null for the whole. */
  readonly part: string | null;
  /** As publishers name it: sums divided by counts are means. */
  readonly statistic: string;
  readonly unit: Unit;
  /** Null where its time can be counted in one way only, or where it is no time. */
  readonly clock: Clock | null;
  /** `several` where answers on more than one scale are in it. */
  readonly scale: AnswerScale | 'several' | null;
}

/**
 * The headline, and those further statistics that differ from it in the statistic or the clock alone,
 * as a mean beside a median does: any of them may be what a publisher gives.
 */
export function ownFigures(kpi: Kpi, dataset: Dataset, measured: Measured): OwnFigure[] {
  const quantity = quantityOf(kpi.measure, dataset);
  const alike = Object.entries(kpi.also)
    .filter(([, { measure }]) => isDeepStrictEqual(quantityOf(measure, dataset), quantity))
    .flatMap(([stat]) => furtherFigure(kpi, dataset, measured, stat) ?? []);
  return [headline(kpi, dataset, measured), ...alike];
}

/** A further statistic by its name. */
export function furtherFigure(
  kpi: Kpi,
  dataset: Dataset,
  { also }: Measured,
  stat: string,
): OwnFigure | null {
  const further = kpi.also[stat];
  const figure = also[stat];
  if (!further) return null;
  return {
    ...(figure ? plain(figure) : nothing),
    stat,
    part: null,
    statistic: publishedStatistic(further.measure),
    unit: further.unit ?? kpi.unit,
    clock: clockOf(further.measure, kpi, dataset),
    scale: further.scale ?? null,
  };
}

/** The headline of one channel, where the data tells channels apart and does not withhold it. */
export function channelFigure(
  kpi: Kpi,
  dataset: Dataset,
  measured: Measured,
  channel: Channel,
): OwnFigure | null {
  const part = measured.by.channel?.parts.find(
    ({ key }) => key !== null && isChannel(key, channel),
  );
  if (!part || part.suppressed) return null;
  return { ...headline(kpi, dataset, measured), ...plain(part), part: part.key };
}

function headline(kpi: Kpi, dataset: Dataset, measured: Measured): OwnFigure {
  return {
    ...plain(measured),
    stat: null,
    part: null,
    statistic: publishedStatistic(kpi.measure),
    unit: kpi.unit,
    clock: clockOf(kpi.measure, kpi, dataset),
    scale: scaleOf(kpi, measured),
  };
}

const nothing: Figure = { value: null, n: 0, interval: null };

function plain({ value, n, interval }: Figure): Figure {
  return { value, n, interval };
}

/** What a measure is of, whatever its statistic and clock. */
function quantityOf(measure: Measure, { intervals }: Dataset): unknown {
  if ('age' in measure) return { age: measure.age, where: measure.where };
  if (!('quantile' in measure || 'mean' in measure)) return measure;
  const column = 'quantile' in measure ? measure.of : measure.mean;
  const interval = Object.keys(intervals).find((name) => businessColumn(name) === column);
  return { of: interval ?? column, where: measure.where };
}

function publishedStatistic(measure: Measure): string {
  const statistic = statisticOf(measure);
  if (statistic === 'ratio' || statistic === 'rate') return 'mean';
  if (statistic === 'attrition') return 'share';
  return statistic === 'sum' || statistic === 'stock' ? 'count' : statistic;
}

function clockOf(measure: Measure, kpi: Kpi, { intervals }: Dataset): Clock | null {
  const columns = columnsOfMeasure(measure);
  const names = Object.keys(intervals);
  if (names.some((name) => columns.includes(businessColumn(name)))) return 'business';
  return names.some((name) => columns.includes(name)) ? 'calendar' : kpi.clock;
}

/** The scale of a KPI; where the data decides, that of the only part that has answers. */
function scaleOf({ scale }: Kpi, { by }: Measured): OwnFigure['scale'] {
  if (scale === undefined || typeof scale === 'string') return scale ?? null;
  const [part, ...others] = (by[scale.by]?.parts ?? []).filter(({ n }) => n > 0);
  const only = others.length === 0 ? scale.as[part?.key ?? ''] : undefined;
  return only ?? 'several';
}
