import { businessColumn, type Dataset } from '../ingest/dataset.ts';

/** In order of weight: what spoils figures, what bends them, what a reader should know. */
export const severities = ['severe', 'moderate', 'minor'] as const;
export type Severity = (typeof severities)[number];

export const defectKinds = [
  'rejected',
  'left-out',
  'repeated',
  'set-aside',
  'gap',
  'day-month-swapped',
  'midnight',
  'clustered',
  'zero-duration',
  'fill-collapse',
  'never-filled',
  'vendor-differs',
] as const;
export type DefectKind = (typeof defectKinds)[number];

/**
 * A stretch in which something was found: days of a gap, months of a column that is not filled, or
 * one instant (`from` and `to` are then the same). `found` and `usual` are rows or shares of rows.
 */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly found: number;
  readonly usual: number | null;
}

/** Something wrong with the rows of a data set, without a single value of a row. */
export interface Defect {
  readonly kind: DefectKind;
  readonly severity: Severity;
  readonly dataset: string;
  /** The file's path; null where it is of all files of the data set together. */
  readonly file: string | null;
  /** Of rows that were rejected and values that were set aside, the code of the reason. */
  readonly reason: string | null;
  /** The columns that it is about, intervals among them; none where it is about whole rows. */
  readonly columns: readonly string[];
  /** The columns and intervals that can't be trusted for it, where these are others. */
  readonly spoils?: readonly string[];
  readonly count: number;
  readonly of: number;
  /** The first rows in which it was found, counted from 1 below the header. */
  readonly rows: readonly number[];
  readonly stretches: readonly Stretch[];
}

const SEVERE = 0.05;
const MODERATE = 0.01;

/** How much a defect weighs by the share of the rows that have it. */
export function severityOf(share: number): Severity {
  return share >= SEVERE ? 'severe' : share >= MODERATE ? 'moderate' : 'minor';
}

/** The lighter of two severities. */
export function atMost(most: Severity, severity: Severity): Severity {
  return severities[Math.max(severities.indexOf(most), severities.indexOf(severity))] ?? most;
}

/** The heavier first; of the same weight, those of the larger share. */
export function byWeight(a: Defect, b: Defect): number {
  const share = ({ count, of }: Defect) => (of > 0 ? count / of : 0);
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    share(b) - share(a) ||
    (a.file ?? '').localeCompare(b.file ?? '', 'en') ||
    defectKinds.indexOf(a.kind) - defectKinds.indexOf(b.kind)
  );
}

/** The intervals that a stamp begins or ends, also as they are within opening hours. */
export function intervalsOf({ intervals }: Dataset, stamp: string): string[] {
  return Object.entries(intervals).flatMap(([name, { from, to }]) =>
    from === stamp || to === stamp ? [name, businessColumn(name)] : [],
  );
}
