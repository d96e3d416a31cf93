/** A small export whose figure a naive implementation gets wrong, and the figure worked out by hand. */
export interface KpiCase {
  readonly kpi: string;
  /** The mistake that would give another figure. */
  readonly naive: string;
  /** The first day and the last. */
  readonly period: readonly [from: string, to: string];
  readonly timeZone?: string;
  /** The one source’s settings in audit.yaml. */
  readonly source?: Readonly<Record<string, unknown>>;
  /** Exports of tickets. */
  readonly files?: readonly string[];
  /** Exports of other data sets. */
  readonly others?: Readonly<Record<string, readonly string[]>>;
  /** Further settings of audit.yaml. */
  readonly audit?: Readonly<Record<string, unknown>>;
  readonly expected: {
    readonly value: number;
    readonly n: number;
    readonly missing: number;
    /** Null for a statistic that the export lacks something for. */
    readonly also?: Readonly<Record<string, number | null>>;
    readonly months?: Readonly<Record<string, number | null>>;
  };
}

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;

/** Lines of CSV, with the blanks that align its columns taken out. */
export const table = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => line.replaceAll(/\s*\|\s*/g, ',').trim())
    .join('\n');

export const january = ['2026-01-01', '2026-01-31'] as const;
export const february = ['2026-02-01', '2026-02-28'] as const;

/** Opening hours from Monday to Friday. */
export const office = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['08:00-16:00']]),
);
