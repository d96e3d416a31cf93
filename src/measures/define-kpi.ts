import { z } from 'zod';

import { clocks } from './clock.ts';
import { measureSchema } from './measure.ts';
import { unitSchema } from './unit.ts';

const text = z.string().min(1);

/** A further statistic beside the headline, such as the mean beside the median. */
const furtherSchema = z.strictObject({
  label: text,
  measure: measureSchema,
  unit: unitSchema.optional().describe('where it is not the KPI’s own unit'),
});

/** The chapters in which KPIs are shown, in order. */
export const kpiTopics = ['volume', 'speed', 'quality', 'satisfaction'] as const;

/** A KPI: a measure over a data set, and what it means. */
export const kpiSchema = z.strictObject({
  id: text,
  dataset: text,
  topic: z.enum(kpiTopics),
  /** The date that puts a row into a period; the default is the one at which the row begins. */
  cohort: text.optional(),
  measure: measureSchema,
  also: z.record(z.string(), furtherSchema).default({}),
  unit: unitSchema,
  better: z.enum(['lower', 'higher', 'neutral']),
  clock: z.enum(clocks).nullable().default(null),
  /** Also show the measure by weekday and hour of its cohort date. */
  hourOfWeek: z.boolean().default(false),
  strings: z.strictObject({
    name: text,
    definition: text.describe('what is measured, for a reader who has never heard of it'),
    decision: text.describe('how contested points were decided, and why'),
  }),
  sources: z.array(z.strictObject({ title: text, url: z.url().optional() })).min(1),
});

export type Kpi = z.output<typeof kpiSchema>;

/** Defines a shipped KPI; a mistake in it stops every run, so it can't ship. */
export function defineKpi(kpi: z.input<typeof kpiSchema>): Kpi {
  return kpiSchema.parse(kpi);
}
