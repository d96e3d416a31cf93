import { partKey } from '../ingest/parts.ts';
import type { Dataset } from '../ingest/dataset.ts';
import { channels, isChannel } from '../measures/channels.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import type { Bounds } from '../measures/intervals.ts';
import { nearestOf, type Told } from './comparable.ts';
import type { Criterion } from './criterion.ts';
import type { ContactMeasure } from './measure-contacts.ts';
import type { Measured } from './own-figures.ts';
import type { Placement } from './place-criterion.ts';
import type { Reasons } from './reasons.ts';
import { scales } from './scales.ts';
import { type Standing, standingOf } from './standing.ts';

export interface Figure {
  readonly value: number | null;
  readonly n: number;
  readonly interval: Bounds | null;
}

/** The best figure of competitors that can stand in the row of a KPI, or of one channel of it. */
export interface BestCompetitor {
  /** The criterion that it is of; null for mystery contacts. */
  readonly criterion: string | null;
  readonly measure: ContactMeasure | null;
  readonly value: number;
  readonly companies: readonly string[];
  /** Of mystery contacts. */
  readonly n: number | null;
  readonly interval: Bounds | null;
  /** The organisation's figure that was found in the same way; null where that is the KPI's own. */
  readonly own: Figure | null;
  /** How the organisation stands to it; null where it is not known. */
  readonly standing: Standing | null;
}

/** A figure of competitors that can't stand there, with every reason. */
export interface NotBeside {
  readonly criterion: string | null;
  readonly measure: ContactMeasure | null;
  readonly why: readonly string[];
}

/** A KPI with what was measured of it, or a channel of it. */
export interface Row {
  readonly kpi: Kpi;
  readonly dataset: Dataset;
  readonly measured: Measured;
  /** Null for the KPI as a whole. */
  readonly channel: string | null;
  readonly reasons: Reasons;
}

/** A share of all cases, as far as it is not said otherwise. */
export const plain: Told = {
  ...{ unit: 'share', statistic: 'share', stat: null, clock: null, scale: null, channel: null },
  ...{ currency: null, kind: 'measurement', base: 'cases', range: null, differs: null },
};

/** What a criterion measures of a KPI; null where the row is of another KPI or channel. */
export function ofCriterion(
  { id, scale: kind, measures, better }: Criterion,
  { scale, best }: Pick<Placement, 'scale' | 'best'>,
  { kpi, dataset, measured, channel, reasons }: Row,
): BestCompetitor | NotBeside | null {
  if (measures?.kpi !== kpi.id || best === null || better === 'none') return null;
  const { statistic, clock = null, scale: answers = null, channel: of = null } = measures;
  const { beside, why } = nearestOf(
    kpi,
    dataset,
    measured,
    {
      ...plain,
      ...{ unit: scales[kind].unit, statistic, clock, scale: answers, channel: of },
      currency: kind === 'money' ? scale : null,
    },
    reasons,
  );
  if (!isOfRow(beside.part, channel)) return null;
  const named = { criterion: id, measure: null };
  const different = [...why, ...(beside.stat === null ? [] : [reasons.otherFigure])];
  if (different.length > 0) return { ...named, why: different };
  const { value, interval } = beside;
  return {
    ...named,
    ...{ value: best.value, companies: best.companies, n: null, interval: null, own: null },
    standing: value === null ? null : standingOf({ value, interval }, best.value, kpi.better),
  };
}

/** Whether a name of a channel is that of a row; null is the whole. */
export function isOfRow(named: string | null, channel: string | null): boolean {
  if (named === null || channel === null) return named === channel;
  return (
    partKey(named) === partKey(channel) ||
    channels.some((one) => isChannel(named, one) && isChannel(channel, one))
  );
}
