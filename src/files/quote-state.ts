import { createReadStream } from 'node:fs';

import type { CsvShape } from './csv-shape.ts';

export const [LF, CR] = [0x0a, 0x0d];

export type Quoting = Pick<CsvShape, 'delimiter' | 'quote'>;

/**
 * Tells of byte after byte of CSV whether it lies within quotes, the closing one included; a quote
 * opens only where a cell begins.
 */
export function quoteState(shape: Quoting): (byte: number) => boolean {
  const delimiter = Buffer.from(shape.delimiter).at(-1);
  const quote = shape.quote.charCodeAt(0);
  let state: 'begin' | 'plain' | 'quoted' | 'quote' = 'begin';
  return (byte) => {
    if (state === 'quoted') {
      if (byte === quote) state = 'quote';
      return true;
    }
    if (byte === quote && state !== 'plain') state = 'quoted';
    else state = byte === LF || byte === CR || byte === delimiter ? 'begin' : 'plain';
    return false;
  };
}

/** How many bytes the row has that begins at a byte of a file; null where a quote in it is never closed. */
export async function rowLength(
  path: string,
  start: number,
  shape: Quoting,
): Promise<number | null> {
  const isQuoted = quoteState(shape);
  let length = 0;
  for await (const chunk of createReadStream(path, { start }))
    for (const byte of chunk as Buffer) {
      if (!isQuoted(byte) && (byte === LF || byte === CR)) return length;
      length += 1;
    }
  return isQuoted(LF) ? null : length;
}
