import { itemSchema, type Section } from '../assessment/checklist.ts';
import { fieldsOf } from './own-files.ts';

const missing = { text: '?', why: '?', how: '?', evidence: '?' };

/**
 * The sections of a checklist with mistakes in it, in which every item that has a sound id can be
 * referred to, so that a mistake in one file is not told again in others.
 */
export function soundSections(stated: unknown): Section[] {
  return listOf(stated).map((section, i) => ({
    id: `section-${i + 1}`,
    name: '?',
    weight: 1,
    items: listOf(fieldsOf(section).items).flatMap((item) => {
      const { id } = fieldsOf(item);
      return itemSchema.safeParse(item).data ?? itemSchema.safeParse({ ...missing, id }).data ?? [];
    }),
  }));
}

/** What may be a list, as one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
