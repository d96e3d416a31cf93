import { z } from 'zod';

import { answerScales, kpiScaleSchema } from './answer-scale.ts';
import { clocks } from './clock.ts';
import { conditionSchema } from './condition.ts';
import { measureSchema } from './measure.ts';
import { unitSchema } from './unit.ts';

const text = z.string().min(1).describe('a text');

const statistic = measureSchema.describe(
  'one measure such as { share: { column: is_resolved, is: true } }',
);

/** A further statistic beside the headline, such as the mean beside the median. */
const furtherSchema = z
  .strictObject({
    label: text.describe('what this statistic is called, such as “mean”'),
    measure: statistic,
    unit: unitSchema.optional().describe('where it is not the KPI’s own unit'),
    scale: z.enum(answerScales).optional(),
  })
  .describe('{ label: …, measure: …, unit: … }');

/** The chapters in which KPIs are shown, in order. */
export const kpiTopics = ['volume', 'speed', 'quality', 'satisfaction', 'business'] as const;

/** A KPI: a measure over a data set, and what it means. */
export const kpiSchema = z.strictObject({
  id: text,
  dataset: text.describe('the data set that it is measured in, such as tickets'),
  topic: z.enum(kpiTopics),
  /** Among the few that the summary shows. */
  core: z.boolean().default(false),
  /**
   * The date that puts a row into a period; the default is the one at which the row begins. With
   * null all rows count, whenever they are from.
   */
  cohort: text.describe('a column that holds a date').nullable().optional(),
  measure: statistic,
  also: z
    .record(z.string(), furtherSchema)
    .describe('a field for each further statistic, as mean: { label: mean, measure: … }')
    .default({}),
  unit: unitSchema,
  better: z.enum(['lower', 'higher', 'neutral']),
  clock: z.enum(clocks).nullable().default(null),
  /** Of figures made of people’s answers: a published figure on another scale is not comparable. */
  scale: kpiScaleSchema.optional(),
  /**
   * Rows that have not come to the end of the duration yet. They have lasted at least until now, and
   * a survival median takes that into account.
   */
  running: conditionSchema.optional(),
  /** Test whether a part of this dimension has more than twice the mean of the others. */
  twiceTheRest: text.optional(),
  /** Also show the measure by weekday and hour of its cohort date. */
  hourOfWeek: z.boolean().default(false),
  strings: z
    .strictObject({
      name: text.describe('the name under which the report shows it'),
      definition: text.describe('what is measured, for a reader who has never heard of it'),
      decision: text.describe('how contested points were decided, and why'),
    })
    .describe('its name, definition and decision, each on a line of its own'),
  sources: z
    .array(
      z.strictObject({
        title: text.describe('where the definition comes from'),
        url: z.url().describe('an address such as https://example.org').optional(),
      }),
    )
    .min(1)
    .describe('a list of where the definition comes from, as [{ title: Service handbook }]'),
});

export type Kpi = z.output<typeof kpiSchema>;

/** Defines a shipped KPI; a mistake in it stops every run, so it can't ship. */
export function defineKpi(kpi: z.input<typeof kpiSchema>): Kpi {
  return kpiSchema.parse(kpi);
}
