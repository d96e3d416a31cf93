import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { memberFiles } from '../registry/members.ts';
import { targetSchema } from '../workspace/audit-schema.ts';
import { parseSource } from '../workspace/source.ts';

const text = z.string().min(1);

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

const weight = z.number().positive().default(1);

export const itemSchema = z.strictObject({
  id: text,
  step: z.int().positive().optional(),
  text,
  why: text,
  how: text,
  evidence: text,
  /** Anchors of a rating from 1 to 5; without them an item is passed, partly passed or failed. */
  scale: anchors.optional(),
  weight,
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
    .optional(),
});

/** A checklist: what is judged, why, and how. */
export const checklistSchema = z.strictObject({
  id: text,
  name: text,
  version: text,
  description: text,
  source: text,
  frequency: z.enum(frequencies).optional(),
  sections: z
    .array(
      z.strictObject({
        id: text,
        name: text,
        /** By which the weights of its items are multiplied. */
        weight,
        items: z.array(itemSchema).min(1),
      }),
    )
    .min(1),
});

export type Checklist = z.output<typeof checklistSchema>;
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
