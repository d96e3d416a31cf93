import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';

export interface MdxFile {
  /** As the author knows it: `content/findings/late.mdx`. */
  readonly file: string;
  readonly text: string;
}

/** What the files of a folder of `content/` hold. */
const kinds = { findings: 'finding', chapters: 'chapter' } as const;
export type ProseFolder = keyof typeof kinds;

/** Reads `content/<folder>/*.mdx` in the order of file names; what else lies there is told. */
export async function readMdxFiles(
  contentFolder: string,
  folder: ProseFolder,
): Promise<{ files: MdxFile[]; problems: Problem[] }> {
  const absolute = path.join(contentFolder, folder);
  const entries = (await readdir(absolute, { withFileTypes: true }).catch(() => []))
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files: MdxFile[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const file = `content/${folder}/${entry.name}`;
    if (entry.isDirectory() || !entry.name.endsWith('.mdx'))
      problems.push(notRead(entry, file, folder));
    else files.push({ file, text: await readFile(path.join(absolute, entry.name), 'utf8') });
  }
  return { files, problems };
}

function notRead(entry: Dirent, file: string, folder: ProseFolder): Problem {
  const args = { kind: kinds[folder], folder: `content/${folder}/` };
  return entry.isDirectory()
    ? problem('folder-not-read', { file }, args)
    : problem('file-not-read', { file }, { ...args, rename: `${path.parse(entry.name).name}.mdx` });
}
