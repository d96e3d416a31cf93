import { open, stat } from 'node:fs/promises';

import { problem } from '../errors/texts.ts';
import { Unreadable, unreadable } from './unreadable.ts';

const HEAD_BYTES = 1 << 20;

/** The first bytes of a file; a folder, a pipe and an empty file have none. */
export async function readHead(path: string): Promise<Buffer> {
  const found = await stat(path);
  if (found.isDirectory()) throw unreadable('folder');
  // Opening a pipe would wait for someone to write to it.
  if (!found.isFile()) throw unreadable('no-file');
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    if (bytesRead === 0) throw new Unreadable((place) => problem('file-empty', place, {}));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What would differ if a file were written to: its size and the time of its last change. */
export async function stampOf(path: string): Promise<string> {
  const { size, mtimeNs } = await stat(path, { bigint: true });
  return `${size}-${mtimeNs}`;
}
