import { Transform } from 'node:stream';

import { problem } from '../errors/texts.ts';
import { Unreadable } from './unreadable.ts';

const MEBIBYTE = 1 << 20;

/** An archive may grow to this size whatever its own is, and to no more than the second. */
const SMALL = 64 * MEBIBYTE;
const LARGEST = 16 * 1024 * MEBIBYTE;
/** Exports shrink to a twentieth, at times to a hundredth; what grows further is made to do harm. */
const GROWTH = 250;

export const MOST_COLUMNS = 10_000;
export const MOST_MEMBERS = 1000;
/** A cell, line or JSON value longer than this (in characters) is no text that a person wrote. */
export const LONGEST_CELL = 1_000_000;

/** How large the contents of `packed` bytes may get. */
const mostBytes = (packed: number): number => Math.min(LARGEST, Math.max(SMALL, GROWTH * packed));

/** Lets bytes through until they are more than what `packed` bytes can stand for. */
export function bounded(packed: number): Transform {
  const most = mostBytes(packed);
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes <= most) done(null, chunk);
      else
        done(
          new Unreadable((place) =>
            problem('file-expands', place, { packed, most: Math.round(most / MEBIBYTE) }),
          ),
        );
    },
  });
}
