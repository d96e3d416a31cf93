import { z } from 'zod';

const text = z.string();
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const interval = z.tuple([z.number(), z.number()]).nullable().describe('95 % (Wilson)');

/** What complaints are about, and who complains again. */
export const causesSchema = z
  .strictObject({
    complaints: count,
    categories: z
      .array(
        z.strictObject({
          keys: z
            .array(text.nullable())
            .describe('one category, or several that are shown only together; null: not stated'),
          n: count,
          share: share.describe('of all complaints'),
          interval,
          cumulative: share.describe('of all complaints, this bar’s and those before it'),
          rate: z
            .strictObject({ value: share.nullable(), n: count, interval })
            .describe('complaints ÷ requests of the category of which it is known'),
        }),
      )
      .describe('the most frequent first; none where categories are unknown or all too small'),
    vitalFew: count.describe('how many of them, from the first on, hold four in five complaints'),
    recurring: z
      .strictObject({
        suppressed: z.boolean().describe('withheld, since it tells of too few customers'),
        customers: count.nullable().describe('customers with a complaint'),
        recurring: count.nullable().describe('those with two or more'),
        share: share.nullable(),
        interval,
        complaints: count.nullable().describe('complaints of recurring customers'),
        unknown: count.describe('complaints of which the customer is not known'),
      })
      .nullable()
      .describe('null where the data does not tell customers apart'),
  })
  .nullable()
  .describe('null where the data does not tell what is a complaint, or there is none');

export type ReportCauses = NonNullable<z.output<typeof causesSchema>>;
