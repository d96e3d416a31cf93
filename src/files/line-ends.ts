import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import type { CsvShape } from './csv-shape.ts';
import type { Scratch } from './scratch.ts';

const [LF, CR] = [0x0a, 0x0d];

/** Writes a CSV file to `scratch` with rows that end alike; line ends within quotes stay as they are. */
export async function evenLineEnds(
  path: string,
  { delimiter, quote }: Pick<CsvShape, 'delimiter' | 'quote'>,
  scratch: Scratch,
): Promise<string> {
  const target = scratch.file();
  const even = lineEnds(Buffer.from(delimiter).at(-1) ?? 0, quote.charCodeAt(0));
  await pipeline(
    createReadStream(path, { highWaterMark: 1 << 20 }),
    async function* rewrite(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield even(chunk);
    },
    createWriteStream(target),
  );
  return target;
}

/** Rewrites chunk after chunk; a quote opens only where a cell begins. */
function lineEnds(delimiter: number, quote: number): (chunk: Buffer) => Buffer {
  let state: 'begin' | 'plain' | 'quoted' | 'quote' = 'begin';
  let afterCr = false;
  return (chunk) => {
    const out = Buffer.allocUnsafe(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      if (state === 'quoted') {
        if (byte === quote) state = 'quote';
        out[length++] = byte;
        continue;
      }
      const second = afterCr && byte === LF;
      afterCr = byte === CR;
      if (second) continue;
      if (byte === LF || byte === CR) {
        state = 'begin';
        out[length++] = LF;
        continue;
      }
      if (byte === quote && state !== 'plain') state = 'quoted';
      else state = byte === delimiter ? 'begin' : 'plain';
      out[length++] = byte;
    }
    return out.subarray(0, length);
  };
}
