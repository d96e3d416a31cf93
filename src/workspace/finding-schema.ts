import { z } from 'zod';

import { day } from './audit-schema.ts';

const text = z.string().min(1).describe('a text');

export const findingKinds = [
  'major',
  'minor',
  'observation',
  'opportunity',
  'good-practice',
  'conformity',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** The states of a finding in the order in which it goes through them (ISO 9001, 10.2). */
export const findingStatuses = [
  'open',
  'contained',
  'cause-found',
  'planned',
  'implemented',
  'verified-ineffective',
  'verified-effective',
  'closed',
] as const;
export type FindingStatus = (typeof findingStatuses)[number];

export const itemResults = ['pass', 'partial', 'fail', 'na'] as const;
export const efforts = ['low', 'medium', 'high'] as const;
export type Effort = (typeof efforts)[number];

/** What a finding is held against. A benchmark is no criterion for a nonconformity. */
export const criterionSources = [
  'checklist',
  'contract',
  'law',
  'own-standard',
  'benchmark',
] as const;

export const evidenceKinds = [
  'kpi',
  'query',
  'reviews',
  'tickets',
  'interview',
  'recording',
  'document',
  'mystery-test',
  'survey',
  'benchmark',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const result = z.union([z.enum(itemResults), z.int().min(1).max(5)]);
const itemResult = z
  .union([
    result,
    z.strictObject({
      result,
      reason: text.optional(),
      /** The version of the checklist by which the item was judged. */
      version: text.optional(),
    }),
  ])
  .describe(`${itemResults.join(', ')}, a rating from 1 to 5, or { result: na, reason: … }`);

const actionSchema = z
  .strictObject({
    what: text.describe('what is to be done'),
    owner: text.optional(),
    start: day.optional(),
    due: day.optional(),
    done: day.optional(),
    status: z.enum(['open', 'in-progress', 'done']).optional(),
  })
  .describe('{ what: …, owner: …, due: …, status: … }');

const period = z
  .union([
    z.strictObject({ from: day, to: day }),
    z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/),
    // A year without quotes is a number to YAML.
    z.int().min(1000).max(9999).transform(String),
    day,
  ])
  .describe('{ from: day, to: day }, a day, a month as 2026-03 or a year');

const evidenceSchema = z
  .strictObject({
    kind: z.enum(evidenceKinds),
    /** The id of a KPI or query, else what was looked at, in words. */
    ref: text.describe('the id of a KPI or query, or what was looked at'),
    n: z.int().positive().describe('a whole number, at least 1').optional(),
    period: period.optional(),
    note: text.optional(),
  })
  .describe('{ kind: interview, ref: …, n: 6, period: 2026-09 }');

const rank = z.int().min(1).max(5).describe('a whole number from 1 to 5');

/** The frontmatter of `content/findings/*.mdx`. The finding’s id is its file’s name. */
export const findingSchema = z.strictObject({
  title: text.describe('the finding in one sentence'),
  kind: z.enum(findingKinds),
  criterion: z
    .strictObject({
      source: z.enum(criterionSources),
      /** The id of a checklist’s item, else the clause, contract or document. */
      ref: text.describe('an item, a clause or a document'),
      text: text.optional(),
    })
    .describe('{ source: own-standard, ref: …, text: … }')
    .optional(),
  evidence: z.array(evidenceSchema).describe('a list, each entry after a hyphen').default([]),
  severity: z.enum(severities).optional(),
  impact: rank.optional(),
  likelihood: rank.optional(),
  effort: z.enum(efforts).optional(),
  area: text.describe('the part of the service it concerns, such as Channels'),
  /** What the fields do not tell; see `findingState`. */
  status: z.enum(findingStatuses).optional(),
  owner: text.optional(),
  /** When the finding was raised, where that was before this report. */
  raised: day.optional(),
  due: day.optional(),
  containment: z
    .union([text, z.strictObject({ what: text, on: day.optional() })])
    .describe('what was done at once, or { what: …, on: day }')
    .optional(),
  rootCause: z.array(text).describe('a list of answers to “why?”, each after a hyphen').default([]),
  checklist: z
    .record(z.string(), itemResult)
    .describe('a field for each item, as its-id: pass')
    .default({}),
  kpis: z.array(text).default([]),
  actions: z.array(actionSchema).default([]),
  verification: z
    .strictObject({
      implemented: z.strictObject({ on: day, by: text }).describe('{ on: day, by: … }').optional(),
      effective: z
        .strictObject({
          on: day,
          by: text,
          result: z.enum(['effective', 'ineffective']),
          note: text.optional(),
        })
        .describe('{ on: day, by: …, result: effective }')
        .optional(),
    })
    .describe('{ implemented: { on, by }, effective: { on, by, result } }')
    .default({}),
  repeatOf: z
    .union([text, z.strictObject({ audit: text, finding: text })])
    .describe('the id of an earlier finding, or { audit: …, finding: … }')
    .optional(),
  divergingOpinion: z
    .union([text, z.strictObject({ by: text.optional(), text })])
    .describe('what the auditee holds against it, or { by: …, text: … }')
    .optional(),
});

export type FindingFrontmatter = z.output<typeof findingSchema>;
export type ItemResult = (typeof itemResults)[number];
