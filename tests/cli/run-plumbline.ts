import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..', '..');

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of `src/cli` as npm would, on a workspace and into a folder. */
export async function runPlumbline(command: string, workspace: string, out: string): Promise<Run> {
  const env = { ...process.env, PLUMBLINE_WORKSPACE: workspace, PLUMBLINE_OUT: out };
  const args = [path.join(root, 'src', 'cli', `${command}.ts`)];
  return promisify(execFile)(process.execPath, args, { env, cwd: root }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as Run;
      return { code, stdout, stderr };
    },
  );
}

export const fixture = (name: string): string => path.join(root, 'tests', 'fixtures', name);

/** Every file below a folder with the hash of its bytes. */
export async function hashesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const hashes = await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const hash = createHash('sha256').update(await readFile(file));
      return [path.relative(folder, file), hash.digest('hex')] as const;
    }),
  );
  return Object.fromEntries(hashes.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
