import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { type FindingFrontmatter, findingSchema } from './finding-schema.ts';
import { type Prose, readProse } from './prose.ts';
import { parseSource, type Source } from './source.ts';
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
  const folder = path.join(contentFolder, 'findings');
  const all = (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const isFinding = (entry: Dirent) => entry.name.endsWith('.mdx') && !entry.isDirectory();
  const names = all.filter(isFinding).map(({ name }) => name);
  const findings: Finding[] = [];
  const problems = all.filter((entry) => !isFinding(entry)).map(notRead);
  for (const name of names) {
    const text = await readFile(path.join(folder, name), 'utf8');
    const found = readFinding(`content/findings/${name}`, text);
    problems.push(...found.problems);
    if (found.finding) findings.push(found.finding);
  }
  return { findings, problems };
}

function notRead(entry: Dirent): Problem {
  const file = `content/findings/${entry.name}`;
  return entry.isDirectory()
    ? problem('folder-not-read', { file }, {})
    : problem('file-not-read', { file }, { rename: `${path.parse(entry.name).name}.mdx` });
}

export function readFinding(
  file: string,
  text: string,
): { finding: Finding | null; problems: Problem[] } {
  const parts = splitFrontmatter(text);
  if (!parts) {
    const code = text.replace(/^\uFEFF/, '').startsWith('---')
      ? 'frontmatter-open'
      : 'frontmatter-missing';
    return { finding: null, problems: [problem(code, { file, line: 1 }, {})] };
  }
  const prose = readProse(file, parts.body, parts.bodyLine);
  const { source, problems } = parseSource(file, parts.yaml, 1);
  if (problems.length > 0) return { finding: null, problems: [...problems, ...prose.problems] };
  const checked = validate(findingSchema, source, { title: '?', kind: 'observation', area: '?' });
  const finding: Finding = {
    id: path.basename(file, '.mdx'),
    frontmatter: checked.value,
    source,
    file,
    uses: prose.uses,
    texts: prose.texts,
  };
  return { finding, problems: [...checked.problems, ...prose.problems] };
}

/** `bodyLine` is how many lines stand before the body. */
function splitFrontmatter(text: string): { yaml: string; body: string; bodyLine: number } | null {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match?.index !== 0) return null;
  const [whole, yaml = ''] = match;
  return { yaml, body: text.slice(whole.length), bodyLine: whole.split('\n').length - 1 };
}
