import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

import { bounded } from './limits.ts';
import type { Scratch } from './scratch.ts';
import { damaged, Unreadable } from './unreadable.ts';

/** Writes what is in a gzip file to `scratch`. */
export async function gunzip(path: string, scratch: Scratch): Promise<string> {
  const { size } = await stat(path);
  const target = scratch.file();
  try {
    await pipeline(
      createReadStream(path),
      createGunzip(),
      bounded(size),
      createWriteStream(target),
    );
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_')) throw error;
    throw damaged(
      code === 'Z_BUF_ERROR'
        ? 'it ends in the middle of its gzip archive'
        : 'its gzip archive is not sound',
    );
  }
  return target;
}
