import { z } from 'zod';

import { type ContactMeasure, contactMeasures } from '../comparison/measure-contacts.ts';
import { standings } from '../comparison/standing.ts';

const text = z.string();
const count = z.int().nonnegative();
const nullableNumber = z.number().nullable();
const interval = z.tuple([z.number(), z.number()]).nullable();
const measure = z.enum(Object.keys(contactMeasures) as [ContactMeasure, ...ContactMeasure[]]);
const reference = z.strictObject({
  name: text.describe('whose figure it is'),
  year: z.int().nullable(),
  value: z.number(),
});

/** A target with what is now, what others reach, and what is to close the gap. */
export const gapSchema = z.strictObject({
  kpi: text,
  part: z
    .strictObject({ dimension: text, key: text })
    .nullable()
    .describe('where it is the target of a part'),
  value: nullableNumber,
  n: count,
  interval,
  reason: text.nullable().describe('why there is no value, or null'),
  target: z.strictObject({ min: nullableNumber, max: nullableNumber }),
  verdict: z.enum(['met', 'missed', 'uncertain', 'no-target', 'not-measured']),
  bound: nullableNumber.describe('the bound of the target that is missed, or else the nearer one'),
  difference: nullableNumber.describe('value less bound'),
  overlap: z.boolean().nullable().describe('whether the interval spans the bound'),
  benchmark: reference
    .nullable()
    .describe('the closest published figure that stands beside this one'),
  competitor: z
    .strictObject({
      criterion: text.nullable().describe('the criterion that it is of; null for mystery contacts'),
      measure: measure.nullable().describe('the figure of the mystery contacts'),
      value: z.number(),
      companies: z.array(text).min(1),
      n: count.nullable().describe('of mystery contacts'),
      interval,
      own: z
        .strictObject({ value: nullableNumber, n: count, interval })
        .nullable()
        .describe('found in the same way; null where the KPI’s own figure is'),
      standing: z.enum(standings).nullable().describe('the organisation against it'),
      stale: z.boolean().describe('older than the audit accepts'),
      unsure: z.boolean().describe('of low confidence'),
    })
    .nullable()
    .describe('the best competitor on the same terms'),
  notBeside: z
    .array(
      z.strictObject({
        criterion: text.nullable(),
        measure: measure.nullable(),
        why: text,
      }),
    )
    .describe('figures of competitors that are of this KPI and can’t be set beside it'),
  findings: z
    .array(
      z.strictObject({
        id: text,
        actions: count,
        open: count.describe('actions that are not done'),
        due: z.iso.date().nullable().describe('of the last open action'),
      }),
    )
    .describe('the findings about the KPI, whose actions are to close the gap'),
});

export type ReportGap = z.output<typeof gapSchema>;
