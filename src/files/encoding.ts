import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import type { Scratch } from './scratch.ts';
import { decodedChunks } from './text-chunks.ts';
import { damaged, noTable } from './unreadable.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

type LineEnd = '\\n' | '\\r\\n' | '\\r';

/** What the bytes of a text tell, all of them looked at. */
export interface TextScan {
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** NUL bytes within text, which no export means to write. */
  readonly nuls: number;
  /** It holds what keeps spreadsheets from taking a cell for a formula. */
  readonly guarded: boolean;
  /** The ways in which lines end, be it within cells, as escapes. */
  readonly lineEnds: readonly LineEnd[];
}

const guards = ["'=", "'+", "'-", "'@", '="'];
const LF = 0x0a;
const CR = 0x0d;

export async function scanText(path: string, head: Buffer): Promise<TextScan> {
  const wide = wideEncoding(head);
  if (wide && (await stat(path)).size % 2 === 1)
    throw damaged('a text in UTF-16 has two bytes a letter, and here one is missing or too many');
  // What ends its lines is not looked for; they are made alike.
  if (wide) return { ...wide, nuls: 0, guarded: true, lineEnds: ['\\n', '\\r\\n'] };
  if (isBinary(head)) throw noTable('a binary file');
  const bom = head.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  let nuls = 0;
  let guarded = false;
  let sound = true;
  let carry: Buffer = Buffer.alloc(0);
  const ends = new Set<LineEnd>();
  let last = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    noteEnds(bytes, last, ends);
    guarded ||= guards.some((guard) => bytes.includes(guard));
    last = bytes.at(-1) ?? last;
    if (bytes.includes(0)) nuls += bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
    if (!sound) continue;
    const joined = carry.length > 0 ? Buffer.concat([carry, bytes]) : bytes;
    const whole = wholeCharacters(joined);
    carry = joined.subarray(whole);
    sound = isUtf8(joined.subarray(0, whole));
  }
  if (last === CR) ends.add('\\r');
  const encoding =
    (sound && carry.length === 0) || bom || (await isMostlyUtf8(path)) ? 'utf-8' : 'windows-1252';
  return { encoding, bom, nuls, guarded, lineEnds: [...ends] };
}

/** Writes a text to `scratch` as UTF-8 without mark and NUL bytes. */
export async function toUtf8(path: string, scan: TextScan, scratch: Scratch): Promise<string> {
  const target = scratch.file();
  await pipeline(decodedChunks(path, scan), createWriteStream(target));
  return target;
}

/** UTF-16, by its mark or by the NUL bytes that every second byte of Latin letters is. */
function wideEncoding(head: Buffer): { encoding: Encoding; bom: boolean } | null {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', bom: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', bom: true };
  const sample = head.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd > 0.4 && even < 0.05) return { encoding: 'utf-16le', bom: false };
  if (even > 0.4 && odd < 0.05) return { encoding: 'utf-16be', bom: false };
  return null;
}

/** More control characters than a slip in an export would bring. */
function isBinary(head: Buffer): boolean {
  const sample = head.subarray(0, 4096);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
  const nuls = sample.filter((byte) => byte === 0).length;
  return controls > 0.1 * sample.length || controls - nuls > 0.03 * sample.length;
}

function noteEnds(bytes: Buffer, before: number, ends: Set<LineEnd>): void {
  if (before === CR && bytes[0] !== LF) ends.add('\\r');
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    ends.add((at === 0 ? before : bytes[at - 1]) === CR ? '\\r\\n' : '\\n');
    if (ends.size > 1) return;
  }
  for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1))
    if (at + 1 < bytes.length && bytes[at + 1] !== LF) {
      ends.add('\\r');
      return;
    }
}

/** How many bytes end with a whole character. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** A text with few damaged characters among many sound ones is UTF-8 still. */
async function isMostlyUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8');
  let broken = 0;
  let foreign = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const letters = decoder.decode(chunk as Buffer, { stream: true }).match(/[^\x00-\x7f]/gu) ?? [];
    const lost = letters.filter((letter) => letter === '\ufffd').length;
    broken += lost;
    foreign += letters.length - lost;
  }
  return foreign > broken;
}
