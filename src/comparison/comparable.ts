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
import type { Reasons } from './reasons.ts';

/** Beside which figure of the audit a published one stands; where it can't, every reason why. */
export interface Comparison {
  readonly comparable: boolean;
  /** The nearest where it is not comparable. */
  readonly beside: OwnFigure;
  readonly why: readonly string[];
}

/** What of a figure decides beside which of a KPI's it can stand. */
export type Told = Pick<
  Benchmark,
  | 'unit'
  | 'statistic'
  | 'stat'
  | 'clock'
  | 'scale'
  | 'channel'
  | 'currency'
  | 'kind'
  | 'base'
  | 'range'
  | 'differs'
>;

/**
 * Holds a published figure against a KPI: they meet only if metric, statistic, clock, scale and
 * channel are the same, and only what was measured over cases can be compared.
 */
export function comparable(
  kpi: Kpi,
  dataset: Dataset,
  measured: Measured,
  benchmark: Told,
  reasons: Reasons,
): Comparison {
  const { beside, why } = nearestOf(kpi, dataset, measured, benchmark, reasons);
  const reached = why.length > 0 || beside.value !== null ? why : [reasons.notMeasured];
  return { comparable: reached.length === 0, beside, why: reached };
}

/** The figure of a KPI that differs least from another one, whether it was measured or not, and how they differ. */
export function nearestOf(
  kpi: Kpi,
  dataset: Dataset,
  measured: Measured,
  benchmark: Told,
  reasons: Reasons,
): Pick<Comparison, 'beside' | 'why'> {
  const whole = ownFigures(kpi, dataset, measured);
  const { channel, stat } = benchmark;
  const named = stat === null ? null : furtherFigure(kpi, dataset, measured, stat);
  const figures = named ? [named] : whole;
  const apart = channel !== null && dataset.medium !== channel ? channel : null;
  // Parts are measured by the headline's statistic alone.
  const part = apart === null || named ? null : channelFigure(kpi, dataset, measured, apart);
  const [beside, differences] = nearest(benchmark, part ? [part] : figures, reasons);
  const without = apart !== null && !part ? [reasons.channel(apart)] : [];
  const why = ofOtherKind(benchmark, reasons) ?? [
    ...(benchmark.differs === null ? [] : [benchmark.differs]),
    ...(benchmark.range === null ? [] : [reasons.range]),
    ...without,
    ...differences,
  ];
  return { beside, why };
}

/** Why it is no measurement over cases at all, so that its details say no more. */
function ofOtherKind({ kind, base }: Told, reasons: Reasons): string[] | null {
  if (kind !== 'measurement') return [reasons[kind]];
  return base === 'cases' ? null : [reasons[base]];
}

/** The figure that differs least, and how; of those that differ alike, the first. */
function nearest(
  benchmark: Told,
  candidates: readonly OwnFigure[],
  reasons: Reasons,
): readonly [OwnFigure, string[]] {
  const ours = [...new Set(candidates.map(({ statistic }) => statistic))];
  const weighed = candidates.map(
    (figure) => [figure, differencesOf(benchmark, figure, ours, reasons)] as const,
  );
  const [first] = weighed.toSorted(([, a], [, b]) => a.length - b.length);
  if (!first) throw new Error(`A ${benchmark.unit} stands beside no figure.`);
  return first;
}

/** A difference in scale or unit makes those of the statistic meaningless. */
function differencesOf(
  benchmark: Told,
  figure: OwnFigure,
  statistics: readonly string[],
  reasons: Reasons,
): string[] {
  const made =
    scaleDifference(benchmark, figure, reasons) ?? unitDifference(benchmark, figure, reasons);
  return [
    ...(made ? [made] : statisticDifference(benchmark, figure, statistics, reasons)),
    ...clockDifference(benchmark, figure, reasons),
    ...(benchmark.currency === null ? [] : [reasons.currency(benchmark.currency)]),
  ];
}

function scaleDifference({ scale }: Told, ours: OwnFigure, reasons: Reasons): string | null {
  if (scale === ours.scale) return null;
  if (scale === null || scale === 'unknown') return reasons.scaleUnknown;
  return reasons.scale(scale, ours.scale);
}

function unitDifference({ unit }: Told, ours: OwnFigure, reasons: Reasons): string | null {
  return unit === ours.unit ? null : reasons.unit(unit, ours.unit);
}

function statisticDifference(
  { statistic, channel }: Told,
  ours: OwnFigure,
  all: readonly string[],
  reasons: Reasons,
): string[] {
  if (statistic === ours.statistic) return [];
  if (statistic === 'unknown') return [reasons.statisticUnknown];
  const had = all.includes(statistic) ? [ours.statistic] : all;
  return [reasons.statistic(statistic, had, ours.part === null ? null : channel)];
}

function clockDifference({ clock }: Told, ours: OwnFigure, reasons: Reasons): string[] {
  if (ours.clock === null || clock === ours.clock) return [];
  return clock === null || clock === 'unknown' ? [reasons.clockUnknown] : [reasons.clock(clock)];
}
