import { z } from 'zod';

import { day } from './audit-schema.ts';

const text = z.string().min(1).describe('a text');

export const findingKinds = [
  'major',
  'minor',
  'observation',
  'opportunity',
  'good-practice',
] as const;
export const severities = ['critical', 'high', 'medium', 'low'] as const;
export const findingStatuses = [
  'open',
  'contained',
  'cause-found',
  'planned',
  'implemented',
  'verified',
  'closed',
] as const;
export const itemResults = ['pass', 'partial', 'fail', 'na'] as const;

const itemResult = z
  .union([
    z.enum(itemResults),
    z.strictObject({ result: z.enum(itemResults), reason: text.optional() }),
  ])
  .describe(`${itemResults.join(', ')}, or { result: na, reason: … }`);

const actionSchema = z
  .strictObject({
    what: text.describe('what is to be done'),
    owner: text.optional(),
    due: day.optional(),
    status: z.enum(['open', 'in-progress', 'done']).default('open'),
  })
  .describe('{ what: …, owner: …, due: …, status: … }');

/** The frontmatter of `content/findings/*.mdx`. The finding’s id is its file’s name. */
export const findingSchema = z.strictObject({
  title: text.describe('the finding in one sentence'),
  kind: z.enum(findingKinds),
  severity: z.enum(severities).default('medium'),
  area: text.describe('the part of the service it concerns, such as Channels'),
  status: z.enum(findingStatuses).default('open'),
  owner: text.optional(),
  due: day.optional(),
  checklist: z
    .record(z.string(), itemResult)
    .describe('a field for each item, as its-id: pass')
    .default({}),
  kpis: z.array(text).default([]),
  actions: z.array(actionSchema).default([]),
});

export type FindingFrontmatter = z.output<typeof findingSchema>;
export type ItemResult = (typeof itemResults)[number];
