import { z } from 'zod';

import type { Lack } from './availability.ts';
import type { Bin } from './distribution.ts';
import type { Estimate } from './statistics.ts';
import type { Survival } from './survival.ts';

export interface SliceEstimate extends Estimate {
  readonly period: string;
  readonly partial: boolean;
}

export interface PartEstimate extends Estimate {
  /** The part's name in the data; null for the rows that have none. */
  readonly key: string | null;
}

export interface HourEstimate extends Estimate {
  /** ISO weekday, Monday 1. */
  readonly weekday: number;
  readonly hour: number;
}

/** Everything measured of one KPI. `lack` is why it could not be, and then nothing else is set. */
export interface KpiResult {
  readonly lack: Lack | null;
  readonly headline: Estimate;
  readonly also: Readonly<Record<string, Estimate>>;
  readonly months: readonly SliceEstimate[];
  readonly weeks: readonly SliceEstimate[];
  readonly by: Readonly<Record<string, readonly PartEstimate[]>>;
  readonly hours: readonly HourEstimate[];
  readonly distribution: readonly Bin[];
  /** Where rows that still run are known: the median that takes them into account. */
  readonly survival: Survival | null;
}

export const noEstimate: Estimate = { value: null, n: 0, missing: 0, interval: null };

export const unmeasured = (lack: Lack): KpiResult => ({
  lack,
  headline: noEstimate,
  also: {},
  months: [],
  weeks: [],
  by: {},
  hours: [],
  distribution: [],
  survival: null,
});

/** A dimension's value as the engine gives it. */
export const partKey = z.string().nullable();

/** Parts with more rows first. */
export function byWeight(a: PartEstimate, b: PartEstimate): number {
  return b.n - a.n || (a.key ?? '').localeCompare(b.key ?? '', 'en');
}
