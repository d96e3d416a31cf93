import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { memberFiles } from '../registry/members.ts';
import { slug, targetSchema } from '../workspace/audit-schema.ts';
import { parseSource } from '../workspace/source.ts';

const text = z.string().min(1).describe('a text');
const version = text.describe("a version in quotes, such as '1'");

/** How often a checklist, or one of its items, is to be gone through. */
export const frequencies = [
  'each-contact',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
] as const;

/** The points of a rating scale; the lowest earns nothing, the highest everything. */
export const ratings = ['1', '2', '3', '4', '5'] as const;

/** What ratings stand for: at least the two ends, as `{ 1: never, 5: always }`. */
const anchors = z
  .partialRecord(z.enum(ratings), text)
  .refine((scale) => scale['1'] !== undefined && scale['5'] !== undefined)
  .describe('what ratings stand for, at least 1 and 5, as { 1: never, 3: mostly, 5: always }');

const weight = z.number().positive().describe('a number above 0');

/** An item of a checklist. */
export const itemSchema = z.strictObject({
  id: slug,
  step: z.int().positive().optional(),
  text,
  why: text,
  how: text,
  evidence: text,
  /** Anchors of a rating from 1 to 5; without them an item is passed, partly passed or failed. */
  scale: anchors.optional(),
  weight: weight.default(1),
  /** A failed critical item caps the grade. */
  critical: z.boolean().default(false),
  /** A failed fatal item takes all points of its checklist; it is critical too. */
  fatal: z.boolean().default(false),
  frequency: z.enum(frequencies).optional(),
  /** Where the item comes from, where that is not the checklist’s own source. */
  source: text.optional(),
  /** The KPI that decides the item, against the target here or else the audit’s own. */
  kpi: z
    .union([
      text.transform((id): { id: string; target?: z.output<typeof targetSchema> } => ({ id })),
      z.strictObject({ id: text, target: targetSchema.optional() }),
    ])
    .describe('the id of a KPI, or { id: …, target: { min: … } }')
    .optional(),
  /** The data set on people to look at beside the item, which it does not decide. */
  data: z.enum(['skill-tests', 'staff-survey']).optional(),
});

const items = z.array(itemSchema).min(1).describe('a list of items, each after a hyphen');

/** A checklist: what is judged, why, and how. */
export const checklistSchema = z.strictObject({
  id: slug,
  name: text,
  version,
  description: text,
  source: text,
  frequency: z.enum(frequencies).optional(),
  sections: z
    .array(
      z.strictObject({
        id: slug,
        name: text,
        /** By which the weights of its items are multiplied. */
        weight: weight.default(1),
        items,
      }),
    )
    .min(1)
    .describe('a list of sections, each after a hyphen'),
});

/** What an audit makes of a shipped checklist without copying it. */
export const extensionSchema = z.strictObject({
  extends: text.describe('the id of a shipped checklist'),
  name: text,
  version,
  description: text.optional(),
  source: text.optional(),
  frequency: z.enum(frequencies).optional(),
  /** Items for a section that is there, named by its id alone, or whole new sections. */
  add: z
    .array(z.strictObject({ id: slug, name: text.optional(), weight: weight.optional(), items }))
    .describe('a list of sections, each after a hyphen')
    .default([]),
  weights: z
    .strictObject({
      items: z.record(z.string(), weight).default({}),
      sections: z.record(z.string(), weight).default({}),
    })
    .describe('{ items: { its-id: 2 }, sections: { its-id: 1.5 } }')
    .prefault({}),
  /** Items that the audit leaves out, each with its reason. */
  off: z
    .record(z.string(), text.describe('the reason, as a text'))
    .describe('a field for each item, as its-id: the reason')
    .default({}),
});

export type Extension = z.output<typeof extensionSchema>;
export type Section = z.output<typeof checklistSchema>['sections'][number];

export type Checklist = z.output<typeof checklistSchema> & {
  /** What it was extended from, and which items of that it leaves out. */
  readonly base?: {
    readonly id: string;
    readonly version: string;
    readonly switchedOff: readonly { item: string; text: string; reason: string }[];
  };
};
export type Item = z.output<typeof itemSchema>;

export function itemsOf(checklist: Checklist): Item[] {
  return checklist.sections.flatMap((section) => section.items);
}

/** The shipped checklists by id; a mistake in one stops every run, so it can't ship. */
export async function shippedChecklists(): Promise<Map<string, Checklist>> {
  const checklists = new Map<string, Checklist>();
  for (const file of await memberFiles('checklists')) {
    const { source } = parseSource(path.basename(file), await readFile(file, 'utf8'));
    const checklist = checklistSchema.parse(source.value);
    if (`${checklist.id}.yaml` !== path.basename(file))
      throw new Error(`${file} defines the id “${checklist.id}”, which must equal its file name.`);
    const ids = itemsOf(checklist).map((item) => item.id);
    if (new Set(ids).size < ids.length) throw new Error(`${file} gives two items one id.`);
    checklists.set(checklist.id, checklist);
  }
  return checklists;
}
