import { z } from 'zod';

import { bases, figureKinds, provenances, statistics } from '../comparison/benchmark.ts';
import { channels } from '../measures/channels.ts';
import { standings } from '../comparison/standing.ts';
import { answerScales } from '../measures/answer-scale.ts';
import { clocks } from '../measures/clock.ts';
import { unitSchema } from '../measures/unit.ts';

const text = z.string();
const count = z.int().nonnegative();
const nullableText = text.nullable();
const nullableNumber = z.number().nullable();
const interval = z.tuple([z.number(), z.number()]);

/** A published figure, as the report lists it. */
export const benchmarkSchema = z.strictObject({
  name: text.describe('what was measured, in plain words'),
  publisher: text,
  own: z.boolean().describe('stated by this audit, in content/benchmarks'),
  kpis: z.array(text).describe('the KPIs that measure the same, or nearly'),
  value: nullableNumber,
  range: interval.nullable().describe('its two ends, where it is not one figure'),
  unit: unitSchema.describe('duration: seconds; share: 0–1'),
  currency: nullableText,
  statistic: z.enum(statistics),
  kind: z.enum(figureKinds),
  base: z.enum(bases).describe('what counts once in it'),
  clock: z.enum([...clocks, 'unknown']).nullable(),
  scale: z.enum([...answerScales, 'unknown']).nullable(),
  channel: z.enum(channels).nullable(),
  segment: nullableText.describe('the industry; null: all'),
  group: nullableText.describe('a population narrower than segment and region'),
  region: nullableText.describe('null: not stated'),
  year: z.int().nullable(),
  period: nullableText.describe('the part of the year that it is of'),
  age: nullableNumber.describe('years before the report’s date'),
  old: z.boolean().describe('older than five years'),
  matchesSegment: z.boolean().nullable().describe('null: the audit chose none'),
  matchesRegion: z.boolean().nullable().describe('null: the audit chose none'),
  sample: nullableText,
  method: nullableText,
  source: z.strictObject({
    title: text,
    url: nullableText,
    known: z
      .enum(provenances)
      .describe(
        'primary: the publisher’s own page; secondary: a page about it; repost: a copy; seed: a source document of the audit method',
      ),
  }),
  caveat: nullableText,
});

/** A published figure beside a KPI; those that come closest to the audit's segment and region first. */
export const comparisonSchema = benchmarkSchema.omit({ kpis: true }).extend({
  id: text,
  ours: z
    .strictObject({
      stat: nullableText.describe(
        'the further statistic that it stands beside; null: the headline',
      ),
      part: nullableText.describe('the channel that it stands beside; null: the whole'),
      value: nullableNumber,
      n: count,
      interval: interval.nullable(),
    })
    .describe('the audit’s own figure; of one that is not comparable, the nearest'),
  comparable: z.boolean(),
  why: nullableText.describe('why it is not comparable, or null'),
  standing: z
    .enum(standings)
    .nullable()
    .describe(
      'how the audit’s figure stands to it, by its interval; null where it is not comparable or neither way is better',
    ),
});

/** What the comparable figures of a KPI as a whole come to. */
export const publishedSchema = z
  .strictObject({
    nearest: text.describe(
      'the id of the one that comes closest to the audit’s segment and region',
    ),
    stat: nullableText.describe('the further statistic that it stands beside; null: the headline'),
    count: count.describe('comparable figures beside the same figure of the audit'),
    median: nullableNumber.describe('of their values; null below three'),
    lowest: z.number(),
    highest: z.number(),
    standings: z
      .record(z.enum(standings), count)
      .describe('how many the audit’s figure is better than, and so on'),
  })
  .nullable()
  .describe('null where no published figure is comparable with the KPI as a whole');

const contender = z.strictObject({ key: text, value: z.number(), n: count, interval });

/** The organisation's own best, as far as intervals tell it. */
export const internalSchema = z
  .strictObject({
    parts: z
      .strictObject({
        dimension: text,
        compared: count.describe('parts with a figure and an interval'),
        leaders: z.array(contender).describe('the best and those that can’t be told from it'),
        median: nullableNumber.describe(
          'of the parts’ figures, each counting once; null below three',
        ),
        n: count.describe('cases of the compared parts'),
      })
      .nullable(),
    months: z
      .strictObject({
        compared: count.describe('complete months with a figure and an interval'),
        leaders: z.array(contender).describe('the best and those that can’t be told from it'),
      })
      .nullable(),
  })
  .nullable()
  .describe('best team and month; null where neither way is better or nothing can be compared');

export type ReportBenchmark = z.output<typeof benchmarkSchema>;
export type ReportComparison = z.output<typeof comparisonSchema>;
export type ReportPublished = z.output<typeof publishedSchema>;
export type ReportInternal = z.output<typeof internalSchema>;
