import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

import type { WorkspacePaths } from '../workspace/locate.ts';

/** A file's identity: what a reader needs to know that a figure rests on the same bytes. */
export interface FileIdentity {
  readonly sha256: string;
  readonly bytes: number;
}

export async function identityOf(file: string): Promise<FileIdentity> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return { sha256: hash.digest('hex'), bytes: (await stat(file)).size };
}

/** One hash over the names and bytes of all content, data and public files of a workspace. */
export async function workspaceIdentity(
  { root, content, data, public: publicFolder }: WorkspacePaths,
  known: ReadonlyMap<string, FileIdentity>,
): Promise<{ sha256: string; files: number }> {
  const files = (await Promise.all([content, data, publicFolder].map(filesBelow))).flat();
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    const name = path.relative(root, file).split(path.sep).join('/');
    const { sha256 } = known.get(name) ?? (await identityOf(file));
    hash.update(`${name}\n${sha256}\n`);
  }
  return { sha256: hash.digest('hex'), files: files.length };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
