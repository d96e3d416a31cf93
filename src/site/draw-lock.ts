import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { projectRoot } from '../workspace/locate.ts';

const lock = path.join(projectRoot, '.astro', 'drawing.lock');
const RETRY_MS = 200;

/**
 * Runs `draw` while no other process draws from this checkout: Astro keeps a list of the prose that it
 * is drawing in one place (`.astro/`), where two builds would read each other's.
 */
export async function drawAlone<T>(draw: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(lock), { recursive: true });
  while (!(await tryLock())) await wait(RETRY_MS);
  try {
    return await draw();
  } finally {
    await rm(lock, { force: true });
  }
}

async function tryLock(): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (holder > 0 && !isRunning(holder)) await rm(lock, { force: true });
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
