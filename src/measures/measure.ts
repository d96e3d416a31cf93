import { z } from 'zod';

import { columnsOfCondition, type Condition, conditionSchema } from './condition.ts';

const column = z.string().describe('a column’s name');
const where = conditionSchema.optional();

const quantile = z.number().gt(0).lt(1).describe('a share between 0 and 1 (0.5 is the median)');

const countSchema = z.strictObject({ count: z.literal('rows'), where });
const sumSchema = z.strictObject({ sum: column, where });

const presenceSchema = z
  .strictObject({ from: column, until: column })
  .describe('{ from: …, until: … }');

/**
 * What is computed over the rows of a period or of a part of it. The algebra is closed: whatever can
 * be written here has SQL, a wording, an n, a count of what is missing, and an interval where one
 * exists.
 *
 * - `count`: rows
 * - `share`: rows for which a condition holds ÷ rows (`of` which) for which it can be decided; `per`
 *   a column, its distinct values are counted instead of rows
 * - `proportion`: the sum of a column of counts ÷ that of another (`of`), in rows that have both
 * - `mean`, `sum`, `quantile`: of a numeric column, over the rows that have it
 * - `ratio`: one count or sum ÷ another; its n is what it is divided by
 * - `nps`: share of 9–10 minus share of 0–6, in points
 * - `rate`: rows per day of the period, or per distinct value of a column
 * - `stock`: rows that had begun and not ended at the end of the period
 * - `age`: a quantile of the seconds since those rows had begun
 * - `attrition`: rows that ended within the period ÷ rows that were there at its beginning
 */
export const measureSchema = z.union([
  countSchema,
  sumSchema,
  z.strictObject({
    share: conditionSchema,
    of: conditionSchema.optional(),
    per: column.optional(),
  }),
  z.strictObject({ proportion: column, of: column, where }),
  z.strictObject({ mean: column, where }),
  z.strictObject({ quantile, of: column, where }),
  z.strictObject({
    ratio: z
      .tuple([z.union([countSchema, sumSchema]), z.union([countSchema, sumSchema])])
      .describe('a list of two, each { count: rows } or { sum: a column }'),
  }),
  z.strictObject({ nps: column, where }),
  z.strictObject({
    rate: z.literal('rows'),
    per: z.union([z.literal('day'), column]).describe('day, or a column’s name'),
    where,
  }),
  z.strictObject({ stock: presenceSchema, where }),
  z.strictObject({ age: presenceSchema, quantile, where }),
  z.strictObject({ attrition: presenceSchema, where }),
]);

export type Measure = z.output<typeof measureSchema>;
/** A measure of the rows present at an instant. */
export type Presence = Extract<
  Measure,
  { stock: unknown } | { age: unknown } | { attrition: unknown }
>;
/** A measure of rows that fall into a period. */
export type Flow = Exclude<Measure, Presence>;

export function isPresence(measure: Measure): measure is Presence {
  return 'stock' in measure || 'age' in measure || 'attrition' in measure;
}

/** The instants between which a row is present. */
export function presenceOf(measure: Presence): { from: string; until: string } {
  if ('stock' in measure) return measure.stock;
  return 'age' in measure ? measure.age : measure.attrition;
}

/** The short name of the statistic, as report.json gives it: `median`, `p90`, `mean`, `share` … */
export function statisticOf(measure: Measure): string {
  if ('quantile' in measure)
    return measure.quantile === 0.5 ? 'median' : `p${Math.round(measure.quantile * 100)}`;
  if ('proportion' in measure) return 'share';
  return Object.keys(measure).find((key) => key !== 'where') ?? '';
}

/** Whether it counts rows, so that few of them are a small figure rather than an uncertain one. */
export function isTally(measure: Measure): boolean {
  return 'count' in measure || 'sum' in measure || 'rate' in measure || 'stock' in measure;
}

/** The columns without which a measure can't be taken. */
export function columnsOfMeasure(measure: Measure): string[] {
  const conditions = (condition: Condition | undefined) =>
    condition ? columnsOfCondition(condition) : [];
  if ('ratio' in measure) return measure.ratio.flatMap(columnsOfMeasure);
  if ('share' in measure)
    return [
      ...(measure.per === undefined ? [] : [measure.per]),
      ...conditions(measure.share),
      ...conditions(measure.of),
    ];
  const own = (() => {
    if (isPresence(measure)) return Object.values(presenceOf(measure));
    if ('proportion' in measure) return [measure.proportion, measure.of];
    if ('sum' in measure) return [measure.sum];
    if ('mean' in measure) return [measure.mean];
    if ('quantile' in measure) return [measure.of];
    if ('nps' in measure) return [measure.nps];
    if ('rate' in measure) return measure.per === 'day' ? [] : [measure.per];
    return [];
  })();
  return [...own, ...conditions(measure.where)];
}
