import { z } from 'zod';

import { defectKinds, severities } from '../quality/defect.ts';

const text = z.string();
const count = z.int().nonnegative();
const amount = z.number().nonnegative();

const stretch = z
  .strictObject({
    from: text.describe('a day, a month as 2026-03, or a local date and time'),
    to: text.describe('the same as `from` for an instant'),
    found: amount.describe('rows, or of a column that is not filled the share that is'),
    usual: amount
      .nullable()
      .describe('what is usual, in rows or as a share; null where nothing is'),
  })
  .describe('a stretch of time in which it was found');

export const defectSchema = z.strictObject({
  kind: z.enum(defectKinds),
  severity: z.enum(severities).describe('by the share of rows: from 5 % severe, from 1 % moderate'),
  dataset: text,
  file: text.nullable().describe('null where it is of all files of the data set together'),
  reason: text
    .nullable()
    .describe('of rejected rows and values set aside, as in the file’s `rejected` and `setAside`'),
  columns: z.array(text).describe('what it is about; none where it is about whole rows'),
  count: count.describe('rows that have it; of gaps, days'),
  of: count.describe('rows that could have it; of gaps, days'),
  rows: z.array(count).describe('the first rows found, counted from 1 below the header'),
  stretches: z.array(stretch),
  kpis: z.array(text).describe('measured KPIs whose figures it touches, by id'),
  dimensions: z.array(text).describe('dimensions by which breakdowns are incomplete'),
});

const vendorCheck = z.strictObject({
  interval: text,
  vendor: text.describe('the column of what the help desk gives'),
  clock: z.enum(['calendar', 'business']),
  both: count.describe('rows with both figures'),
  differ: count.describe('those whose figures are more than a minute apart'),
  longer: count.describe('of these, where the help desk’s figure is the longer one'),
  medianDifference: amount.nullable().describe('seconds between the two where they differ'),
  rows: z.array(count).describe('the first rows that differ, if they lie in one file'),
  file: text.nullable().describe('that file'),
  reason: z
    .enum(['no-stamps', 'no-hours', 'no-row'])
    .nullable()
    .describe('why there is nothing to compare'),
});

export const datasetQualitySchema = z.strictObject({
  dataset: text,
  pattern: z
    .strictObject({
      span: z.strictObject({ from: text, to: text }),
      usual: z.array(amount).length(7).describe('median rows of a Monday, a Tuesday and so on'),
    })
    .nullable()
    .describe('what days without rows are held against'),
  noPattern: z
    .enum(['monthly', 'register', 'too-short'])
    .nullable()
    .describe('why days without rows were not looked for'),
  fill: z
    .strictObject({
      months: z.array(text),
      rows: z.array(count),
      columns: z.array(
        z.strictObject({
          column: text,
          filled: z.array(count),
          of: z
            .array(count)
            .describe('the rows of files that have the column, or are of the format that has it'),
        }),
      ),
    })
    .nullable()
    .describe('filled cells of each column, by the month in which rows began'),
  vendor: z
    .array(vendorCheck)
    .describe('durations that the help desk gives, held against those of the stamps'),
  defects: z.array(defectSchema).describe('the heaviest first'),
});

export type ReportQuality = z.output<typeof datasetQualitySchema>;
export type ReportDefect = z.output<typeof defectSchema>;
