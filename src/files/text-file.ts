import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** A text file that is written piece by piece. */
export interface TextFile {
  readonly path: string;
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

/** About as much as goes to the disk at once. */
const CHUNK = 1 << 16;

export function createTextFile(path: string): TextFile {
  const stream = createWriteStream(path);
  const failed = finished(stream);
  failed.catch(() => undefined);
  let chunk = '';
  return {
    path,
    async write(text) {
      chunk += text;
      if (chunk.length < CHUNK) return;
      const ready = stream.write(chunk);
      chunk = '';
      if (!ready) await Promise.race([once(stream, 'drain'), failed]);
    },
    async end() {
      stream.end(chunk);
      await failed;
    },
  };
}
