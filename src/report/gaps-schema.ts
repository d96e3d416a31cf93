import { z } from 'zod';

const text = z.string();
const count = z.int().nonnegative();
const nullableNumber = z.number().nullable();
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
  interval: z.tuple([z.number(), z.number()]).nullable(),
  reason: text.nullable().describe('why there is no value, or null'),
  target: z.strictObject({ min: nullableNumber, max: nullableNumber }),
  verdict: z.enum(['met', 'missed', 'uncertain', 'no-target', 'not-measured']),
  bound: nullableNumber.describe('the bound of the target that is missed, or else the nearer one'),
  difference: nullableNumber.describe('value less bound'),
  overlap: z.boolean().nullable().describe('whether the interval spans the bound'),
  benchmark: reference.nullable().describe('the closest published figure that is comparable'),
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
