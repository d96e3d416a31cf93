import { z } from 'zod';

/**
 * What an audit report states (ISO 19011:2018, 6.5.1 a to k), in that order; then what it may state.
 * The names are those of files in `content/chapters`.
 */
export const clauses = {
  objectives: 'a',
  scope: 'b',
  client: 'c',
  team: 'd',
  dates: 'e',
  criteria: 'f',
  findings: 'g',
  conclusions: 'h',
  fulfilment: 'i',
  opinions: 'j',
  sampling: 'k',
} as const;
export type RequiredChapter = keyof typeof clauses;

export const requiredChapters = Object.keys(clauses) as RequiredChapter[];

/** Shown where they are stated; `summary` opens the first page. */
export const optionalChapters = ['confidentiality', 'distribution', 'summary'] as const;

export const standardChapters: readonly string[] = [...requiredChapters, ...optionalChapters];

const title = z.string().min(1).describe('the chapter’s title');

/** The frontmatter of a chapter that Plumbline knows: it has its title and its place. */
export const standardChapterSchema = z.strictObject({ title: title.optional() });

/** The frontmatter of any other chapter. */
export const furtherChapterSchema = z.strictObject({
  title,
  /** Among the chapters that stand after the same one; the lowest comes first. */
  order: z.number().describe('a number such as 1').default(0),
  after: z.string().min(1).describe('the id of a chapter').optional(),
});
