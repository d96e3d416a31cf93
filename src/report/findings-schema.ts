import { z } from 'zod';

import {
  criterionSources,
  efforts,
  evidenceKinds,
  findingKinds,
  findingStatuses,
  severities,
} from '../workspace/finding-schema.ts';

const text = z.string();
const day = z.iso.date();
const count = z.int().nonnegative();
const rank = z.int().min(1).max(5);

export const actionSchema = z.strictObject({
  id: text,
  finding: text,
  what: text,
  owner: text.nullable(),
  start: day.nullable(),
  due: day.nullable(),
  done: day.nullable(),
  status: z.enum(['open', 'in-progress', 'done']),
  overdue: z.boolean().describe('past its due day at the report’s own date'),
});

export const findingSchema = z.strictObject({
  id: text,
  title: text,
  kind: z.enum(findingKinds),
  criterion: z
    .strictObject({
      source: z.enum(criterionSources),
      ref: text,
      text: text.nullable(),
      item: z
        .strictObject({ checklist: text, item: text })
        .nullable()
        .describe('where the source is a checklist'),
    })
    .nullable(),
  evidence: z.array(
    z.strictObject({
      kind: z.enum(evidenceKinds),
      ref: text,
      n: count.nullable().describe('of a KPI or query, what the data says unless it is stated'),
      period: text
        .nullable()
        .describe('a year, month or day, or two days as 2026-01-01/2026-03-31 (ISO 8601)'),
      note: text.nullable(),
    }),
  ),
  severity: z.enum(severities).nullable().describe('null for what is no problem'),
  severityFrom: z
    .enum(['stated', 'risk', 'default'])
    .nullable()
    .describe('risk: from impact and likelihood'),
  impact: rank.nullable(),
  likelihood: rank.nullable(),
  effort: z.enum(efforts).nullable(),
  area: text,
  status: z
    .enum(findingStatuses)
    .nullable()
    .describe('null for what asks for nothing, such as a good practice without actions'),
  owner: text.nullable(),
  raised: day.nullable().describe('where that was before this report'),
  due: day.nullable(),
  overdue: z.boolean(),
  containment: z.strictObject({ what: text, on: day.nullable() }).nullable(),
  rootCause: z.array(text).describe('answers to “why?”, each to the one before'),
  verification: z.strictObject({
    implemented: z.strictObject({ on: day, by: text }).nullable(),
    effective: z
      .strictObject({
        on: day,
        by: text,
        result: z.enum(['effective', 'ineffective']),
        note: text.nullable(),
      })
      .nullable(),
  }),
  repeatOf: z
    .strictObject({ audit: text.nullable(), finding: text })
    .nullable()
    .describe('an earlier finding; without an audit, one of this report'),
  divergingOpinion: z.strictObject({ by: text.nullable(), text }).nullable(),
  checklist: z.array(
    z.strictObject({
      checklist: text,
      item: text,
      result: z.enum(['pass', 'partial', 'fail', 'na']),
      rating: rank.nullable(),
    }),
  ),
  kpis: z.array(text),
  actions: z.array(text),
});
