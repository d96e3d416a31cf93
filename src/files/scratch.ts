import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
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
  await clearAway();
  const folder = await mkdtemp(path.join(tmpdir(), `${own}${process.pid}-`));
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

const own = `plumbline-run-${hostname()}-`;

/** Removes what runs left behind that were killed: they can’t do it themselves, and exports are private. */
async function clearAway(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(own))) {
    const folder = path.join(tmpdir(), name);
    const found = await stat(folder).catch(() => null);
    const isOurs = found?.isDirectory() === true && found.uid === (process.getuid?.() ?? found.uid);
    const run = Number.parseInt(name.slice(own.length), 10);
    if (isOurs && !isRunning(run)) await rm(folder, { recursive: true, force: true });
  }
}

function isRunning(run: number): boolean {
  try {
    return process.kill(run, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
