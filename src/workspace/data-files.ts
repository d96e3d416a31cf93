import { readdir } from 'node:fs/promises';
import path from 'node:path';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';

/** A file below `data/`, with its path as the author knows it. */
export interface DataFile {
  /** Relative to the workspace, with forward slashes: `data/tickets/2026-01.csv`. */
  readonly path: string;
  readonly absolute: string;
  /** The data set in whose folder it lies; null for one in `data/` itself. */
  readonly dataset: string | null;
}

/** The exports of a workspace in the order of their names; hidden files and notes (.md) are skipped. */
export async function findDataFiles(
  dataFolder: string,
  datasets: readonly string[],
): Promise<{ files: DataFile[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const files: DataFile[] = [];
  for (const entry of await list(dataFolder)) {
    if (!entry.isDirectory()) {
      files.push({
        path: `data/${entry.name}`,
        absolute: path.join(dataFolder, entry.name),
        dataset: null,
      });
    } else if (datasets.includes(entry.name)) {
      const folder = path.join(dataFolder, entry.name);
      for (const file of await list(folder)) {
        files.push({
          path: `data/${entry.name}/${file.name}`,
          absolute: path.join(folder, file.name),
          dataset: entry.name,
        });
      }
    } else if ((await list(path.join(dataFolder, entry.name))).length > 0) {
      problems.push(
        problem(
          'unknown-dataset',
          { file: `data/${entry.name}` },
          { name: entry.name, allowed: datasets },
        ),
      );
    }
  }
  if (files.length === 0 && problems.length === 0)
    problems.push(problem('no-data', { file: 'data' }, { folder: 'data/tickets' }));
  return { files, problems };
}

/** The files of a folder, or a file alone, as they are named from here; a folder without any is told as one. */
export async function filesAt(name: string): Promise<string[]> {
  const files = (await list(name)).filter((entry) => !entry.isDirectory());
  return files.length === 0 ? [name] : files.map((file) => path.join(name, file.name));
}

/** `2026-9` comes before `2026-10`. */
const byName = new Intl.Collator('en', { numeric: true });

async function list(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => !name.startsWith('.') && !name.toLowerCase().endsWith('.md'))
    .toSorted((a, b) => byName.compare(a.name, b.name));
}
