import { z } from 'zod';

import { answerScales } from '../measures/answer-scale.ts';
import { clocks } from '../measures/clock.ts';
import { unitSchema } from '../measures/unit.ts';
import { channels } from '../measures/channels.ts';

const text = z.string().min(1).describe('a text');
const amount = z
  .union([z.number(), text])
  .describe('a number, a share such as 86%, or a duration such as 4h');

/** How the page of a figure is known: that of the publisher, one about it, or a copy of either; `seed`: stated by a source document of the audit method. */
export const provenances = ['primary', 'secondary', 'repost', 'seed'] as const;

/** What a figure is: only a measurement can be compared. */
export const figureKinds = ['measurement', 'expectation', 'target', 'convention'] as const;

/** What counts once in a figure: a case (or a company by its own rate of cases), a company by one test, or someone who was asked. */
export const bases = ['cases', 'companies', 'people'] as const;

export const statistics = [
  'mean',
  'median',
  'p90',
  'share',
  'nps',
  'count',
  'max',
  'unknown',
] as const;

const sourceSchema = z
  .strictObject({
    title: text.describe('what the source is called'),
    url: z.url().describe('an address such as https://example.org').optional(),
    known: z.enum(provenances),
    method: text.optional(),
    sample: text.optional(),
    caveat: text.optional(),
  })
  .describe('{ title: …, url: …, known: primary }');

export const figureSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('a short name of small letters, digits and hyphens'),
  name: text.describe('what was measured, in plain words'),
  /** The KPIs that measure the same, or nearly; without any, the figure is listed alone. */
  kpis: z.array(text).describe('a list of KPIs, as [first-reply-time]').default([]),
  /** Which further statistic of the KPI is meant, where that can’t be told from `statistic`. */
  stat: text.optional(),
  value: amount.optional(),
  range: z.tuple([amount, amount]).describe('the two ends, as [70%, 79%]').optional(),
  unit: unitSchema,
  statistic: z.enum(statistics),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('a currency such as EUR')
    .optional(),
  kind: z.enum(figureKinds).default('measurement'),
  base: z.enum(bases).default('cases'),
  clock: z.enum([...clocks, 'unknown']).optional(),
  scale: z.enum([...answerScales, 'unknown']).optional(),
  channel: z.enum(channels).optional(),
  /** The industry; without it, all industries. */
  segment: text.optional(),
  /** A population narrower than segment and region, in plain words. */
  group: text.optional(),
  region: text.optional(),
  year: z.int().min(1980).max(2100).describe('a year such as 2024').optional(),
  /** The part of the year that it is of, in plain words. */
  period: text.optional(),
  source: text.describe('the name of one of the file’s sources'),
  sample: text.optional(),
  method: text.optional(),
  /** Why it can’t be set beside its KPIs, where neither statistic, clock nor scale shows it. */
  differs: text.optional(),
  caveat: text.optional(),
});

/** The published figures of one publisher. */
export const benchmarkFileSchema = z.strictObject({
  id: text.optional(),
  publisher: text.describe('who published the figures'),
  sources: z
    .record(z.string(), sourceSchema)
    .describe('each source under a short name, as report-2024: { title: …, known: primary }'),
  figures: z.array(figureSchema).min(1).describe('a list of figures, each after a hyphen'),
});

type Figure = z.output<typeof figureSchema>;
type Source = z.output<typeof sourceSchema>;

/** A published figure. Durations are seconds, shares 0–1; null stands where it does not say. */
export interface Benchmark extends Pick<
  Figure,
  'id' | 'name' | 'kpis' | 'unit' | 'statistic' | 'kind' | 'base'
> {
  readonly publisher: string;
  readonly value: number | null;
  /** Its two ends, where it is not one figure. */
  readonly range: readonly [number, number] | null;
  readonly stat: string | null;
  readonly currency: string | null;
  readonly clock: NonNullable<Figure['clock']> | null;
  readonly scale: NonNullable<Figure['scale']> | null;
  readonly channel: NonNullable<Figure['channel']> | null;
  readonly segment: string | null;
  readonly group: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly period: string | null;
  readonly sample: string | null;
  readonly method: string | null;
  readonly source: Pick<Source, 'title' | 'known'> & { readonly url: string | null };
  readonly differs: string | null;
  /** Of the figure, then of all of its source. */
  readonly caveats: readonly string[];
  /** Stated by the audit itself, in content/benchmarks. */
  readonly own: boolean;
}

/** A figure with what its source says of all its figures. */
export function benchmarkOf(
  figure: Figure,
  amounts: Pick<Benchmark, 'value' | 'range'>,
  { publisher, source, own }: { publisher: string; source: Source; own: boolean },
): Benchmark {
  const { title, url = null, known } = source;
  return {
    ...amounts,
    id: figure.id,
    name: figure.name,
    kpis: figure.kpis,
    unit: figure.unit,
    statistic: figure.statistic,
    kind: figure.kind,
    base: figure.base,
    publisher,
    stat: figure.stat ?? null,
    currency: figure.currency ?? null,
    clock: figure.clock ?? null,
    scale: figure.scale ?? null,
    channel: figure.channel ?? null,
    segment: figure.segment ?? null,
    group: figure.group ?? null,
    region: figure.region ?? null,
    year: figure.year ?? null,
    period: figure.period ?? null,
    sample: figure.sample ?? source.sample ?? null,
    method: figure.method ?? source.method ?? null,
    source: { title, url, known },
    differs: figure.differs ?? null,
    caveats: [figure.caveat, source.caveat].filter((caveat) => caveat !== undefined),
    own,
  };
}
