import { spawnSync } from 'node:child_process';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';

import { expect, it } from 'vitest';

import { withScratch } from '../../src/files/scratch.ts';

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

it('is gone after its run, and so is that of a run that was killed', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const left = (run: number) => mkdtemp(path.join(tmpdir(), `plumbline-run-${hostname()}-${run}-`));
  const [killed, running] = [await left(pid), await left(process.pid)];
  try {
    const own = await withScratch(async (scratch) => {
      await writeFile(scratch.file(), 'private');
      return path.dirname(scratch.file());
    });
    expect(await Promise.all([own, killed, running].map(exists))).toEqual([false, false, true]);
  } finally {
    await rm(running, { recursive: true });
  }
});
