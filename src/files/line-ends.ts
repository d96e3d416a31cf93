import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { CR, LF, type Quoting, quoteState } from './quote-state.ts';
import type { Scratch } from './scratch.ts';

/** Writes a CSV file to `scratch` with rows that end alike; line ends within quotes stay as they are. */
export async function evenLineEnds(
  path: string,
  shape: Quoting,
  scratch: Scratch,
): Promise<string> {
  const target = scratch.file();
  const even = lineEnds(shape);
  await pipeline(
    createReadStream(path, { highWaterMark: 1 << 20 }),
    async function* rewrite(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield even(chunk);
    },
    createWriteStream(target),
  );
  return target;
}

/** Rewrites chunk after chunk. */
function lineEnds(shape: Quoting): (chunk: Buffer) => Buffer {
  const isQuoted = quoteState(shape);
  let afterCr = false;
  return (chunk) => {
    const out = Buffer.allocUnsafe(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      if (isQuoted(byte)) {
        out[length++] = byte;
        continue;
      }
      const second = afterCr && byte === LF;
      afterCr = byte === CR;
      if (!second) out[length++] = byte === CR ? LF : byte;
    }
    return out.subarray(0, length);
  };
}
