import { problem } from '../errors/texts.ts';
import type { TextScan } from './encoding.ts';
import { collectObjects } from './json-table.ts';
import { LONGEST_CELL } from './limits.ts';
import type { Opened, Source } from './open-source.ts';
import type { Scratch } from './scratch.ts';
import { decodedChunks } from './text-chunks.ts';
import { Unreadable } from './unreadable.ts';

/** More than a line of an export holds, each row with all its texts. */
const LONGEST_LINE = 16 * LONGEST_CELL;

/** The head of a text holds a JSON object a line; a single line may be one where its name says so. */
export function isNdjson(head: string, name: string): boolean {
  const [first = '', second] = head
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (second === undefined) return first.startsWith('{') && /\.(ndjson|jsonl)(\.gz)?$/i.test(name);
  return first.startsWith('{') && second.startsWith('{') && isJson(first);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The table of a file that has a JSON object a line; rows are numbered by lines. */
export async function openNdjson(
  source: Source,
  scan: TextScan,
  scratch: Scratch,
): Promise<Opened> {
  const { member } = source;
  const table = collectObjects(source, 'ndjson', scan, member, scratch);
  let row = 0;
  for await (const line of lines(decodedChunks(source.path, scan))) {
    row += 1;
    if (line === null) table.leaveOut('too-long', row);
    else if (line.trim() !== '') {
      const parsed = parseLine(line);
      if (parsed === undefined) table.leaveOut('no-json', row);
      else await table.add(row, parsed);
    }
  }
  const found = await table.end();
  if (!found) throw new Unreadable((place) => problem('no-table', place, { what: 'JSON file' }));
  return { tables: [found], problems: [] };
}

/** Numbers with more digits than a double has, such as ids, keep all of them. */
function parseLine(line: string): unknown {
  const keepDigits = (_: string, value: unknown, { source }: { source?: string }) =>
    typeof value === 'number' && source !== undefined && /^-?\d{16,}$/.test(source)
      ? source
      : value;
  try {
    return /\d{16}/.test(line)
      ? JSON.parse(line, keepDigits as Parameters<typeof JSON.parse>[1])
      : JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The lines of a text; null for one that is too long to be a row. */
async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<string | null> {
  let rest = '';
  let tooLong = false;
  for await (const chunk of chunks) {
    const parts = chunk.split('\n');
    for (const [i, part] of parts.entries()) {
      if (!tooLong) rest += part;
      if (rest.length > LONGEST_LINE) [tooLong, rest] = [true, ''];
      if (i === parts.length - 1) continue;
      yield tooLong ? null : rest;
      [tooLong, rest] = [false, ''];
    }
  }
  if (tooLong) yield null;
  else if (rest !== '') yield rest;
}
