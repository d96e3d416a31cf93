import { createReadStream } from 'node:fs';

import type { TextScan } from './encoding.ts';

/** A text, piece by piece, without its mark and NUL bytes. */
export async function* decodedChunks(
  path: string,
  { encoding }: Pick<TextScan, 'encoding'>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }))
    yield decoder.decode(chunk as Buffer, { stream: true }).replaceAll('\0', '');
  yield decoder.decode().replaceAll('\0', '');
}
