import path from 'node:path';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { type FindingFrontmatter, findingSchema } from './finding-schema.ts';
import { opensFrontmatter, splitFrontmatter } from './frontmatter.ts';
import { readMdxFiles } from './mdx-files.ts';
import { type Prose, readProse } from './prose.ts';
import { parseSource, type Source } from './source.ts';
import { slug } from './slug.ts';
import { validate } from './validate.ts';

/** A finding as its author wrote it; with mistakes in it, what is right beside them. */
export interface Finding extends Prose {
  readonly id: string;
  readonly frontmatter: FindingFrontmatter;
  readonly source: Source;
}

/** Reads `content/findings/*.mdx` in the order of file names; what else lies there is told. */
export async function readFindings(
  contentFolder: string,
): Promise<{ findings: Finding[]; problems: Problem[] }> {
  const { files, problems } = await readMdxFiles(contentFolder, 'findings');
  const findings: Finding[] = [];
  for (const { file, text } of files) {
    const found = readFinding(file, text);
    problems.push(...found.problems);
    if (found.finding) findings.push(found.finding);
  }
  return { findings, problems };
}

export function readFinding(
  file: string,
  text: string,
): { finding: Finding | null; problems: Problem[] } {
  const named = nameProblems(file);
  const parts = splitFrontmatter(text);
  if (!parts) {
    const code = opensFrontmatter(text) ? 'frontmatter-open' : 'frontmatter-missing';
    return { finding: null, problems: [...named, problem(code, { file, line: 1 }, {})] };
  }
  const prose = readProse(file, parts.body, parts.bodyLine);
  const { source, problems } = parseSource(file, parts.yaml, 1);
  if (problems.length > 0)
    return { finding: null, problems: [...named, ...problems, ...prose.problems] };
  const checked = validate(findingSchema, source, { title: '?', kind: 'observation', area: '?' });
  const finding: Finding = {
    id: path.basename(file, '.mdx'),
    frontmatter: checked.value,
    source,
    file,
    uses: prose.uses,
    texts: prose.texts,
  };
  return { finding, problems: [...named, ...checked.problems, ...prose.problems] };
}

/** The file's name is the id, and with it a part of addresses and anchors. */
function nameProblems(file: string): Problem[] {
  const name = path.basename(file, '.mdx');
  const id = slug(name, 'finding');
  return id === name
    ? []
    : [problem('file-name-no-id', { file }, { name, suggestion: `${id}.mdx` })];
}
