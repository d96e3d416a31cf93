import path from 'node:path';

import { nearest } from '../errors/nearest.ts';
import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { furtherChapterSchema, standardChapters, standardChapterSchema } from './chapter-schema.ts';
import { opensFrontmatter, splitFrontmatter } from './frontmatter.ts';
import { readMdxFiles } from './mdx-files.ts';
import { type Prose, readProse } from './prose.ts';
import { slug } from './slug.ts';
import { parseSource } from './source.ts';
import { validate } from './validate.ts';

/** A chapter that the author has written. */
export interface Chapter extends Prose {
  readonly id: string;
  /** Null for a chapter that Plumbline has a title for. */
  readonly title: string | null;
  readonly order: number;
  /** The chapter that it stands after; null: its own place, or the end. */
  readonly after: string | null;
  /** Of `after`, where it is stated. */
  readonly place: Place;
}

/** Reads `content/chapters/*.mdx` in the order of file names. */
export async function readChapters(
  contentFolder: string,
): Promise<{ chapters: Chapter[]; problems: Problem[] }> {
  const { files, problems } = await readMdxFiles(contentFolder, 'chapters');
  const chapters: Chapter[] = [];
  for (const { file, text } of files) {
    const read = readChapter(file, text);
    problems.push(...read.problems);
    if (read.chapter) chapters.push(read.chapter);
  }
  return { chapters, problems: [...problems, ...orderProblems(chapters)] };
}

/** Reads one chapter. One that Plumbline knows needs no frontmatter. */
export function readChapter(
  file: string,
  text: string,
): { chapter: Chapter | null; problems: Problem[] } {
  const id = path.basename(file, '.mdx');
  const known = standardChapters.includes(id);
  const opened = opensFrontmatter(text);
  const parts = splitFrontmatter(text);
  const problems = nameProblems(id, file, known);
  if (!parts && (opened || !known)) {
    const code = opened ? 'frontmatter-open' : 'frontmatter-missing';
    return { chapter: null, problems: [...problems, problem(code, { file, line: 1 }, {})] };
  }
  const { yaml, body, bodyLine } = parts ?? { yaml: '', body: text, bodyLine: 0 };
  if (isEmpty(body)) problems.push(problem('chapter-empty', { file, line: bodyLine + 1 }, { id }));
  const prose = readProse(file, body, bodyLine);
  problems.push(...prose.problems);

  const { source, problems: mistakes } = parseSource(file, yaml, 1);
  problems.push(...mistakes);
  if (mistakes.length > 0) return { chapter: null, problems };
  const checked = known
    ? validate(standardChapterSchema, source, {})
    : validate(furtherChapterSchema, source, { title: '?' });
  const { title, order, after }: StatedChapter = checked.value;
  const chapter = {
    id,
    title: title ?? null,
    order: order ?? 0,
    after: after ?? null,
    file,
    uses: prose.uses,
    texts: prose.texts,
    place: source.placeOf(['after']),
  };
  return { chapter, problems: [...problems, ...checked.problems] };
}

interface StatedChapter {
  readonly title?: string | undefined;
  readonly order?: number | undefined;
  readonly after?: string | undefined;
}

/** Whether a body holds nothing but white space and comments. */
function isEmpty(body: string): boolean {
  return /^(\s|\{\s*\/\*[\s\S]*?\*\/\s*\})*$/.test(body);
}

function nameProblems(id: string, file: string, known: boolean): Problem[] {
  if (known) return [];
  const suggestion = `${slug(id, 'chapter')}.mdx`;
  if (suggestion !== `${id}.mdx`)
    return [problem('file-name-no-id', { file }, { name: id, suggestion })];
  const meant = nearest(id, standardChapters);
  return meant === null ? [] : [problem('chapter-name-near', { file }, { id, meant })];
}

/** Chapters that stand after one that is not there, or after each other in a circle. */
export function orderProblems(chapters: readonly Chapter[]): Problem[] {
  const ids = new Set([...standardChapters, ...chapters.map(({ id }) => id)]);
  const afters = new Map(chapters.map(({ id, after }) => [id, after]));
  const told = new Set<string>();
  return chapters.flatMap(({ id, after, place }) => {
    if (after === null) return [];
    if (after === id || after === 'summary')
      return [problem('chapter-after-none', place, { id, after })];
    const allowed = [...ids].filter((other) => other !== id && other !== 'summary');
    if (!allowed.includes(after))
      return [problem('unknown-id', place, { kind: 'chapter', id: after, allowed })];
    const circle = [id];
    for (let next = after; ids.has(next) && !circle.includes(next);) {
      circle.push(next);
      const further = afters.get(next) ?? null;
      if (further === null) return [];
      next = further;
      if (next === id && !told.has(id)) {
        for (const each of circle) told.add(each);
        return [problem('chapter-circle', place, { chapters: circle })];
      }
    }
    return [];
  });
}
