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
  return first.startsWith('{') && second.startsWith('{') && (isJson(first) || isJson(second));
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
    if (line.length > LONGEST_LINE) await table.leaveOut('too-long', row, line);
    else if (line.trim() !== '') {
      const parsed = parseLine(line);
      if (parsed === undefined) await table.leaveOut('no-json', row, line);
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

/** The lines of a text; of one that is too long to be a row, the beginning, which is still too long. */
async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const parts = chunk.split('\n');
    for (const [i, part] of parts.entries()) {
      if (rest.length <= LONGEST_LINE) rest += part;
      if (i === parts.length - 1) continue;
      yield rest;
      rest = '';
    }
  }
  if (rest !== '') yield rest;
}
