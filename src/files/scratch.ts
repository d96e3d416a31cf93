import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of one run, which no other user can read, for what has to be written to be read. */
export interface Scratch {
  /** A path in it that is not used yet. */
  file(): string;
  /** A name that is given once a run. */
  key(): string;
}

/** Runs with a scratch folder, which is gone at the end however it ends. */
export async function withScratch<Result>(
  run: (scratch: Scratch) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-'));
  let count = 0;
  const key = () => {
    count += 1;
    return `t${count}`;
  };
  try {
    return await run({ key, file: () => path.join(folder, key()) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
