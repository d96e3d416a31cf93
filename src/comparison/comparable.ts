import type { Dataset } from '../ingest/dataset.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import type { Benchmark } from './benchmark.ts';
import {
  channelFigure,
  furtherFigure,
  type Measured,
  type OwnFigure,
  ownFigures,
} from './own-figures.ts';
import { reasons } from './reasons.ts';

/** Beside which figure of the audit a published one stands; where it can't, every reason why. */
export interface Comparison {
  readonly comparable: boolean;
  /** The nearest where it is not comparable. */
  readonly beside: OwnFigure;
  readonly why: readonly string[];
}

/**
 * Holds a published figure against a KPI: they meet only if metric, statistic, clock, scale and
 * channel are the same, and only what was measured over cases can be compared.
 */
export function comparable(
  kpi: Kpi,
  dataset: Dataset,
  measured: Measured,
  benchmark: Benchmark,
): Comparison {
  const whole = ownFigures(kpi, dataset, measured);
  const { channel, stat } = benchmark;
  const named = stat === null ? null : furtherFigure(kpi, dataset, measured, stat);
  const figures = named ? [named] : whole;
  const apart = channel !== null && dataset.medium !== channel ? channel : null;
  // Parts are measured by the headline's statistic alone.
  const part = apart === null || named ? null : channelFigure(kpi, dataset, measured, apart);
  const [beside, differences] = nearest(benchmark, part ? [part] : figures);
  const without = apart !== null && !part ? [reasons.channel(apart)] : [];
  const why = ofOtherKind(benchmark) ?? [
    ...(benchmark.differs === null ? [] : [benchmark.differs]),
    ...(benchmark.range === null ? [] : [reasons.range]),
    ...without,
    ...differences,
  ];
  const reached = why.length > 0 || beside.value !== null ? why : [reasons.notMeasured];
  return { comparable: reached.length === 0, beside, why: reached };
}

/** Why it is no measurement over cases at all, so that its details say no more. */
function ofOtherKind({ kind, base }: Benchmark): string[] | null {
  if (kind !== 'measurement') return [reasons[kind]];
  return base === 'cases' ? null : [reasons[base]];
}

/** The figure that differs least, and how; of those that differ alike, the first. */
function nearest(
  benchmark: Benchmark,
  candidates: readonly OwnFigure[],
): readonly [OwnFigure, string[]] {
  const ours = [...new Set(candidates.map(({ statistic }) => statistic))];
  const weighed = candidates.map(
    (figure) => [figure, differencesOf(benchmark, figure, ours)] as const,
  );
  const [first] = weighed.toSorted(([, a], [, b]) => a.length - b.length);
  if (!first) throw new Error(`${benchmark.id} stands beside no figure.`);
  return first;
}

/** A difference in scale or unit makes those of the statistic meaningless. */
function differencesOf(
  benchmark: Benchmark,
  figure: OwnFigure,
  statistics: readonly string[],
): string[] {
  const made = scaleDifference(benchmark, figure) ?? unitDifference(benchmark, figure);
  return [
    ...(made ? [made] : statisticDifference(benchmark, figure, statistics)),
    ...clockDifference(benchmark, figure),
    ...(benchmark.currency === null ? [] : [reasons.currency(benchmark.currency)]),
  ];
}

function scaleDifference({ scale }: Benchmark, ours: OwnFigure): string | null {
  if (scale === ours.scale) return null;
  if (scale === null || scale === 'unknown') return reasons.scaleUnknown;
  return reasons.scale(scale, ours.scale);
}

function unitDifference({ unit }: Benchmark, ours: OwnFigure): string | null {
  return unit === ours.unit ? null : reasons.unit(unit, ours.unit);
}

function statisticDifference(
  { statistic, channel }: Benchmark,
  ours: OwnFigure,
  all: readonly string[],
): string[] {
  if (statistic === ours.statistic) return [];
  if (statistic === 'unknown') return [reasons.statisticUnknown];
  const had = all.includes(statistic) ? [ours.statistic] : all;
  return [reasons.statistic(statistic, had, ours.part === null ? null : channel)];
}

function clockDifference({ clock }: Benchmark, ours: OwnFigure): string[] {
  if (ours.clock === null || clock === ours.clock) return [];
  return clock === null || clock === 'unknown' ? [reasons.clockUnknown] : [reasons.clock(clock)];
}
