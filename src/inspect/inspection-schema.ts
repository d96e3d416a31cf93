import { z } from 'zod';

import { datasetQualitySchema } from '../report/quality-schema.ts';

const text = z.string();
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

const format = z.strictObject({
  format: text.describe('csv, ndjson, json, xlsx or parquet'),
  compression: text.nullable(),
  encoding: text.nullable(),
  bom: z.boolean(),
  delimiter: text.nullable(),
  quote: text.nullable(),
  member: text.nullable().describe('the sheet of a workbook, or the path in an archive'),
  linesBefore: count.describe('lines before the header'),
});

/** How many different values a column has; the values themselves are never told. */
export const distinctBands = ['none', '1', '2–20', '21–100', 'over 100'] as const;

const otherColumn = z.strictObject({
  header: text,
  filled: share,
  distinct: z.enum(distinctBands),
  dimension: z
    .boolean()
    .describe('may become a dimension: few values that recur, and none of people'),
});

const rivalry = z.strictObject({
  adapter: text,
  score: share,
  missing: z.array(text).describe('headers that it needs and the table lacks'),
});

const reading = z.strictObject({
  dataset: text,
  adapter: text,
  adapterName: text,
  score: share,
  runnerUp: z.strictObject({ adapter: text, score: share }).nullable(),
  guessed: z.boolean().describe('read by guesses of the columns, since no format fits'),
  notes: z.array(text),
  rows: count,
  accepted: count,
  merged: count,
  replaced: count,
  rejected: z.record(text, count),
  timeZone: z.strictObject({ name: text, assumed: z.boolean() }),
  dateOrder: z
    .strictObject({ order: z.enum(['dmy', 'mdy']), proven: z.boolean() })
    .nullable()
    .describe('null where it is not in doubt'),
  period: z.strictObject({ from: text, to: text }).nullable(),
  columns: z.array(
    z.strictObject({
      column: text,
      header: text.nullable().describe('null where the format implies the value'),
      meaning: text,
      filled: share,
    }),
  ),
  missingTables: z
    .array(z.strictObject({ table: text, required: z.array(text), columns: z.array(text) }))
    .describe('side tables that would tell more columns, with headers that they are known by'),
  unknownWords: z.record(text, z.array(text)).describe('of closed vocabularies, by column'),
});

const table = z.strictObject({
  name: text,
  format,
  headers: count,
  rows: count,
  headerMissing: z.boolean().describe('what stands where headers should be looks like a row'),
  side: text
    .nullable()
    .describe('what it is if it completes or accompanies the rows of another table'),
  readings: z.array(reading),
  otherColumns: z.array(otherColumn),
  closest: z.array(rivalry).describe('formats that fit best, where none fits'),
  guesses: z
    .array(z.strictObject({ column: text, header: text, sure: z.boolean() }))
    .describe('canonical columns with the header that is most like them, where no format fits'),
  lacking: z.array(text).describe('required columns for which no header is found'),
});

const kpi = z.strictObject({ id: text, name: text });

export const understandingSchema = z.strictObject({
  period: z.strictObject({ from: text, to: text }).nullable(),
  supported: z.array(kpi),
  unsupported: z.array(z.strictObject({ ...kpi.shape, lacks: text })),
  elsewhere: count.describe('KPIs of data sets of which the files hold nothing'),
  quality: z.array(datasetQualitySchema),
  settings: text.describe('what to put into audit.yaml, as YAML'),
});

export const inspectedFileSchema = z.strictObject({
  path: text,
  bytes: count,
  readable: z.boolean(),
  problems: z.array(
    z.strictObject({
      code: text,
      severity: z.enum(['error', 'warning']),
      message: text,
      hint: text.nullable(),
    }),
  ),
  tables: z.array(table),
  understanding: understandingSchema,
});

/** What `npm run inspect -- FILE… --json` prints. */
export const inspectionSchema = z.strictObject({
  files: z.array(inspectedFileSchema),
  together: understandingSchema.nullable().describe('of several files that belong together'),
});

export type Inspection = z.output<typeof inspectionSchema>;
export type InspectedFile = z.output<typeof inspectedFileSchema>;
export type InspectedTable = z.output<typeof table>;
export type Reading = z.output<typeof reading>;
export type Understanding = z.output<typeof understandingSchema>;
