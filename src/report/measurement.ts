import type { Checklist } from '../assessment/checklist.ts';
import type { CompanyNames } from '../comparison/company-names.ts';
import type { MeasuredOutside } from '../comparison/measure-outside.ts';
import type { MeasuredCover } from '../cover/measure-cover.ts';
import type { Problem } from '../errors/problem.ts';
import type { Note } from '../language/note.ts';
import type { KpiResult } from '../measures/kpi-result.ts';
import type { DatasetQuality } from '../quality/measure-quality.ts';
import type { MeasuredSkills } from '../people/measure-skills.ts';
import type { MeasuredSurvey } from '../people/staff-survey.ts';
import type { ReviewMeasurement } from '../reviews/measure-reviews.ts';
import type { Period } from '../time/period.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { DataFile } from '../workspace/data-files.ts';
import type { Query } from '../workspace/read-queries.ts';
import type { Source } from '../workspace/source.ts';
import type { MeasuredFile } from './evidence.ts';
import type { QueryResult } from './query-result.ts';
import type { Members } from './members.ts';
import type { FileIdentity } from './provenance.ts';
import type { ReportActivityMap, ReportAutomation, ReportFeed, ReportSideTable } from './schema.ts';

/** All that a report takes from the data: plain values, without a single row of it. */
export interface Measurement {
  readonly problems: readonly Problem[];
  readonly period: (Period & { readonly stated: boolean }) | null;
  /** Local date and time, as `2026-10-01T00:00`. */
  readonly asOf: string | null;
  readonly results: Readonly<Record<string, KpiResult>>;
  readonly files: readonly MeasuredFile[];
  readonly sideTables: readonly ReportSideTable[];
  /** By data set and interval, what the interval rests on. */
  readonly basis: Readonly<Record<string, Readonly<Record<string, readonly Note[]>>>>;
  readonly automations: readonly ReportAutomation[];
  readonly quality: readonly DatasetQuality[];
  readonly feeds: readonly ReportFeed[];
  readonly activityMaps: readonly ReportActivityMap[];
  readonly skills: MeasuredSkills | null;
  readonly staffSurvey: MeasuredSurvey | null;
  readonly reviews: ReviewMeasurement | null;
  /** What mystery contacts and reviews tell of the companies that are compared. */
  readonly outside: MeasuredOutside;
  readonly cover: MeasuredCover;
  /** What the author’s own queries gave, by their ids. */
  readonly queries: Readonly<Record<string, QueryResult>>;
  /** Names in the data that may not be published; for the search of the built site, and only that. */
  readonly withheldNames: readonly string[];
}

export interface MeasurementInputs {
  readonly audit: Audit;
  readonly source: Source;
  readonly files: readonly DataFile[];
  readonly identities: ReadonlyMap<string, FileIdentity>;
  readonly members: Members;
  /** Those in use. */
  readonly checklists: readonly Checklist[];
  readonly queries: readonly Query[];
  /** The companies that are compared, by the names under which exports know them. */
  readonly companies: readonly CompanyNames[];
  /** What an agent is called in the report's language: no name of one leaves the engine. */
  readonly agent?: string;
  /** No stamp of an export can lie after this instant (UTC, as SQL writes it). */
  readonly now: string;
}
