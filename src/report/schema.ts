import { z } from 'zod';

import { clocks } from '../measures/clock.ts';
import { kpiTopics } from '../measures/define-kpi.ts';
import { unitSchema } from '../measures/unit.ts';
import {
  benchmarkSchema,
  comparisonSchema,
  internalSchema,
  publishedSchema,
} from './benchmark-schema.ts';
import { chapterSchema } from './chapters-schema.ts';
import { checklistSchema, scoreSchema } from './checklist-schema.ts';
import { competitionSchema, competitorSchema } from './competitors-schema.ts';
import { causesSchema } from './causes-schema.ts';
import { coverSchema } from './cover-schema.ts';
import { actionSchema, findingSchema } from './findings-schema.ts';
import { gapSchema } from './gaps-schema.ts';
import { skillsSchema, staffSurveySchema } from './people-schema.ts';
import { reviewsSchema } from './reviews-schema.ts';
import { planSchema } from './plan-schema.ts';
import { datasetQualitySchema } from './quality-schema.ts';

export const SCHEMA_VERSION = 1;

const text = z.string();
const day = z.iso.date();
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const nullableNumber = z.number().nullable();
const interval = z
  .tuple([z.number(), z.number()])
  .nullable()
  .describe('95 % confidence interval, in the unit of the figure; null where none is defined');

const figure = {
  value: nullableNumber.describe('null if it could not be measured; `reason` then says why'),
  n: count.describe('the rows that the figure rests on'),
  interval,
};
const suppressible = {
  ...figure,
  suppressed: z
    .boolean()
    .describe('true where n is below the audit’s minimum cell, so that the value is withheld'),
};

const target = z.strictObject({ min: nullableNumber, max: nullableNumber });
const verdict = z.enum(['met', 'missed', 'uncertain', 'no-target', 'not-measured']);
const slice = z.strictObject({
  period: text.describe('a month as 2026-03, or an ISO week as 2026-W05'),
  partial: z.boolean().describe('the audit’s period covers it only in part'),
  ...suppressible,
});

const weeklyHours = z.record(text, z.array(text));

const kpi = z.strictObject({
  ...figure,
  name: text,
  dataset: text.describe('the data set that it is measured in'),
  own: z.boolean().describe('defined by this audit, in content/kpis'),
  topic: z.enum(kpiTopics),
  core: z.boolean().describe('among the few that the summary shows'),
  definition: text,
  decision: text,
  wording: text.describe('the measure in one sentence, made from its definition'),
  sources: z.array(z.strictObject({ title: text, url: z.url().optional() })),
  unit: unitSchema.describe('duration: seconds; share: 0–1; score: 0–100, NPS −100…100'),
  better: z.enum(['lower', 'higher', 'neutral']),
  statistic: text,
  per: text
    .nullable()
    .describe('day, or the column whose distinct values are counted instead of rows, or null'),
  perName: text.nullable().describe('what one value of that column is called'),
  atEnd: z.boolean().describe('of what is there at the end of a period, not of what falls into it'),
  clock: z.enum(clocks).nullable().describe('the clock that the value is counted on'),
  cohort: text
    .nullable()
    .describe('the column whose date puts a row into a period; null where none does'),
  missing: count.describe('rows of the population that lack what the measure needs'),
  target: target.nullable(),
  verdict,
  monthsMet: z
    .strictObject({ met: count, of: count })
    .nullable()
    .describe(
      'in how many of the months the figure itself met the target, without regard to its interval; months that are partial, withheld or without a value are left out; null without a target or such a month, and for tallies of the whole period',
    ),
  reason: text.nullable().describe('why there is no value, or null'),
  lacks: z
    .strictObject({
      exported: z.boolean().describe('whether the data set has an export at all'),
      columns: z.array(text).describe('what the exports would have to give'),
      settings: z.array(z.enum(['openingHours'])).describe('what audit.yaml would have to state'),
      givers: z.array(text).describe('other data sets whose export could tell it'),
    })
    .nullable()
    .describe('what would measure it, where that is why there is no value'),
  notes: z.array(text).describe('what a reader should know of how this figure came about'),
  also: z.record(
    text,
    z.strictObject({ label: text, unit: unitSchema, missing: count, ...figure }),
  ),
  trend: z.array(slice).describe('by month'),
  weekly: z.array(slice).describe('by ISO week'),
  by: z.record(
    text,
    z.strictObject({
      label: text,
      noun: text.describe('the label as it stands within a sentence'),
      omitted: count.describe('how many smaller parts are left out'),
      parts: z.array(
        z.strictObject({
          key: text.nullable(),
          ...suppressible,
          target: target
            .nullable()
            .describe('the part’s own; that of the KPI is not held against it'),
          verdict,
        }),
      ),
    }),
  ),
  hours: z.array(
    z.strictObject({
      weekday: z.int().min(1).max(7),
      hour: z.int().min(0).max(23),
      ...suppressible,
    }),
  ),
  distribution: z.array(z.strictObject({ from: z.number(), to: nullableNumber, n: count })),
  process: z
    .strictObject({
      mean: z.number(),
      lower: nullableNumber,
      upper: nullableNumber,
      signals: z.array(z.strictObject({ period: text, rule: z.enum(['outside', 'run']) })),
      verdict: z.enum(['signal', 'noise']),
      latest: z.enum(['signal', 'noise']).describe('of the last complete week'),
    })
    .nullable()
    .describe('natural process limits (XmR) of the complete weeks; null with fewer than ten'),
  survival: z
    .strictObject({
      ...figure,
      missing: count.describe(
        'rows of which it can’t be told how long they took or have been running',
      ),
      censored: count.describe('rows that were still running'),
      differs: z.boolean().describe('from the plain median by more than a tenth'),
    })
    .nullable()
    .describe('the median in which what is still running counts (Kaplan–Meier)'),
  twiceTheRest: z
    .strictObject({
      dimension: text,
      compared: count.describe('how many parts were compared'),
      parts: z.array(
        z.strictObject({
          key: text,
          n: count,
          others: z.number().describe('mean rows of each of the other parts'),
          ratio: nullableNumber,
          interval,
          verdict: z.enum(['more', 'uncertain', 'no']),
        }),
      ),
    })
    .nullable()
    .describe('parts that have, or may have, more than twice the mean of the others'),
  benchmarks: z
    .array(comparisonSchema)
    .describe('published figures of the same or nearly the same, the closest first'),
  published: publishedSchema,
  internal: internalSchema,
});

const compared = z.strictObject({
  label: text.nullable().describe('the part or period; null for the whole'),
  ...figure,
  reason: text.nullable().describe('why there is no value, or null'),
});
const comparison = z.strictObject({
  kpi: text,
  unit: unitSchema,
  one: compared,
  other: compared.nullable().describe('null where a KPI is held against its target'),
  bound: nullableNumber.describe('the bound of the target that is missed, or else the nearer one'),
  difference: nullableNumber.describe('one minus the other, or minus the bound, in the unit'),
  overlap: z
    .boolean()
    .nullable()
    .describe('whether the intervals overlap, or the interval spans the bound'),
});

const query = z.strictObject({
  title: text,
  definition: text.describe('what its author says of it; may be empty'),
  sql: text,
  columns: z.array(
    z.strictObject({
      name: text,
      type: z.enum(['text', 'number', 'date', 'boolean']),
      unit: unitSchema.nullable().describe('of numbers; duration: seconds; share: 0–1'),
    }),
  ),
  rows: z.array(z.array(z.union([text, z.number(), z.boolean(), z.null()]))),
  withheld: z
    .array(count)
    .describe('which rows (the first is 0) have their numbers withheld, since n is too small'),
});

const tallies = z.record(text, count);
const file = z.strictObject({
  path: text,
  dataset: text,
  adapter: text,
  adapterName: text,
  adapterNotes: z.array(text),
  recognition: z
    .strictObject({
      score: share.describe('how well the headers fit the adapter'),
      runnerUp: z.strictObject({ adapter: text, score: share }).nullable(),
      named: z.boolean().describe('by the author, or its columns are mapped by hand'),
    })
    .describe('how sure it is that the file is of the adapter’s format'),
  joins: z
    .array(
      z.strictObject({
        table: text,
        files: z.array(text),
        named: count.describe('rows that name a row of the side table'),
        found: count.describe('of these, those that it has'),
      }),
    )
    .describe('side tables that complete the rows'),
  sha256: text,
  bytes: count,
  rows: count.describe('rows read, the header not counted'),
  accepted: count.describe('rows that became a row of the data set'),
  merged: count.describe('rows that are earlier updates of an accepted one'),
  replaced: z
    .array(z.strictObject({ by: text, rows: count }))
    .describe('rows for which another file of the data set has a later one'),
  rejected: tallies.describe('rows left out, by reason'),
  setAside: tallies.describe('accepted rows with a value that was not used, by reason'),
  examples: z
    .record(text, z.array(count))
    .describe('the first rows found for each reason, counted from 1 below the header'),
  timeZone: z.strictObject({ name: text, assumed: z.boolean() }),
  dateOrder: z.strictObject({ order: z.enum(['dmy', 'mdy']), proven: z.boolean() }).nullable(),
  columns: z.array(
    z.strictObject({
      column: text,
      header: text.nullable().describe('null where the format implies the value'),
      meaning: text,
      filled: count.describe('accepted rows with a value'),
    }),
  ),
});

const sideTable = z.strictObject({
  path: text,
  vendor: text,
  table: text,
  used: z.boolean().describe('rows of other files are completed from it'),
  rows: count,
  sha256: text,
  bytes: count,
});

const automation = z.strictObject({
  dataset: text,
  what: z.enum(['reply', 'closing', 'resolution']),
  from: text,
  to: text,
  of: count.describe('rows that have both instants'),
  median: z.number().describe('seconds between the two instants'),
  spikes: z.array(z.strictObject({ delay: z.number().describe('seconds'), count, share })),
  setAside: count.describe('rows in which what the automation did counts for nothing'),
});

const feed = z.strictObject({
  from: text,
  to: text,
  columns: z.array(text),
  compared: z
    .record(text, z.strictObject({ both: count, differ: count }))
    .describe('columns that the receiver has too: rows with both, and those that differ'),
});

const activityMap = z.strictObject({
  dataset: text,
  activities: z.array(
    z.strictObject({
      activity: text.describe('in the log’s words'),
      step: text.nullable().describe('what it does to its ticket; null where nothing says so'),
      n: count,
    }),
  ),
  omitted: count.describe('how many rarer activities are left out'),
});

const notice = z.strictObject({ code: text, place: text.nullable(), message: text });

/** Everything that the pages draw, and what is published as `report.json`. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  audit: z.strictObject({
    id: text,
    title: text,
    organisation: text,
    period: z
      .strictObject({ from: day, to: day, stated: z.boolean() })
      .nullable()
      .describe('null when there is no data; not stated when it is the span of the data'),
    asOf: text.nullable().describe('local date and time at which open and overdue are judged'),
    timeZone: text,
    locale: text,
    client: text.nullable(),
    auditors: z.array(text),
    auditees: z.array(text),
    objectives: z.array(text),
    scope: text.nullable(),
    criteria: z.array(text),
    fieldwork: z
      .strictObject({ from: day, to: day.nullable(), locations: z.array(text) })
      .nullable(),
    confidentiality: text.nullable(),
    distribution: z.array(text),
    reportDate: day.nullable(),
    openingHours: weeklyHours,
    openingHoursBy: z
      .record(text, z.record(text, weeklyHours))
      .describe('the parts of a dimension that have opening hours of their own'),
    closures: count.describe('own closures that opening hours leave out'),
    holidays: text.nullable().describe('whose public holidays opening hours leave out'),
    windows: z
      .record(text, z.strictObject({ seconds: z.number(), stated: z.boolean() }))
      .describe('spans of time that definitions turn on; not stated where it is the usual one'),
    peers: z
      .strictObject({ segments: z.array(text), regions: z.array(text) })
      .describe('the segments and regions of published figures that come close'),
    agents: z.enum(['pseudonyms', 'names', 'hidden']),
    minimumCell: count,
    brand: z
      .strictObject({
        accent: z
          .strictObject({ light: text, dark: text })
          .nullable()
          .describe('the brand’s colour as it can be read in each theme'),
        logo: text.nullable(),
        logoDark: text.nullable(),
      })
      .nullable(),
  }),
  score: scoreSchema,
  checklists: z.record(text, checklistSchema),
  reviews: reviewsSchema
    .nullable()
    .describe('reviewed conversations; null where the audit has none'),
  kpis: z.record(text, kpi),
  queries: z.record(text, query).describe('the author’s own, by the name of their file'),
  comparisons: z
    .record(text, comparison)
    .describe('what prose holds against each other, as kpi?by=…&part=…&with=…'),
  findings: z.array(findingSchema),
  actions: z.array(actionSchema),
  skills: skillsSchema,
  staffSurvey: staffSurveySchema,
  causes: causesSchema,
  cover: coverSchema,
  gaps: z.array(gapSchema).describe('targets against what is now, those that are missed first'),
  plan: planSchema,
  chapters: z.array(chapterSchema).describe('in the order in which they stand'),
  benchmarks: z.record(text, benchmarkSchema).describe('all published figures, by their id'),
  competitors: z
    .record(text, competitorSchema)
    .describe('the audited organisation and its competitors, by id'),
  competition: competitionSchema,
  changes: z.null(),
  evidence: z.strictObject({
    files: z.array(file),
    sideTables: z
      .array(sideTable)
      .describe('tables that complete the rows of files, and tables that are known and not used'),
    automations: z
      .array(automation)
      .describe('delays so many and so alike that they are an automation’s'),
    feeds: z.array(feed).describe('what data sets gave each other'),
    activityMaps: z
      .array(activityMap)
      .describe('what the events of a log were taken to do, most frequent first'),
    generatedFrom: z.strictObject({
      plumbline: text,
      sha256: text.describe('of all content and data files together'),
      files: count,
    }),
    quality: z.array(datasetQualitySchema).describe('defects of the data, by data set'),
    notices: z.array(notice).describe('what the build warned of'),
  }),
});

export type Report = z.output<typeof reportSchema>;
export type ReportKpi = Report['kpis'][string];
export type ReportQuery = Report['queries'][string];
export type ReportComparison = Report['comparisons'][string];
export type ReportFinding = Report['findings'][number];
export type ReportSkills = NonNullable<Report['skills']>;
export type ReportStaffSurvey = NonNullable<Report['staffSurvey']>;
export type ReportAction = Report['actions'][number];
export type ReportChapter = Report['chapters'][number];
export type ReportPlan = Report['plan'];
export type ReportCompetitor = Report['competitors'][string];
export type ReportCompetition = NonNullable<Report['competition']>;
export type ReportChecklist = Report['checklists'][string];
export type ReportAutomation = Report['evidence']['automations'][number];
export type ReportFeed = Report['evidence']['feeds'][number];
export type ReportActivityMap = Report['evidence']['activityMaps'][number];
export type ReportSideTable = Report['evidence']['sideTables'][number];
export type ReportFile = Report['evidence']['files'][number];

/** The JSON Schema that is published beside `report.json`. */
export function reportJsonSchema(): unknown {
  return {
    title: 'Plumbline report',
    description:
      'Names, definitions, reasons and notes are in the language of audit.locale, or in English where there is none; ids, enums and codes are the same in every language.',
    ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12' }),
  };
}
