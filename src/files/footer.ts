import { open } from 'node:fs/promises';

import { parse } from 'csv-parse/sync';

import type { CsvShape } from './csv-shape.ts';

const TAIL_BYTES = 1 << 16;

/**
 * Where, in bytes, the footer of a report begins: lines of too few cells that stand behind a blank line
 * at the end of the file. Without a blank line a short last line is a row that was cut off.
 */
export async function footerStart(path: string, shape: CsvShape): Promise<number | null> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const from = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(size - from),
      0,
      size - from,
      from,
    );
    const lines = splitLines(buffer.toString('latin1', 0, bytesRead));
    const isShort = ({ text }: { text: string }) => cellsOf(text, shape) < shape.headers.length;
    const body = lines.findLastIndex((line) => line.text.trim() !== '' && !isShort(line));
    const blank = lines.findIndex(({ text }, i) => i > body && text.trim() === '');
    const first = lines.findIndex(({ text }, i) => i > blank && text.trim() !== '');
    return body < 0 || blank !== body + 1 || first < 0 ? null : from + (lines[first]?.at ?? 0);
  } finally {
    await handle.close();
  }
}

function splitLines(text: string): { text: string; at: number }[] {
  const lines: { text: string; at: number }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, at });
    at += line.length + 1;
  }
  return lines;
}

/** How many cells a line has; one whose quotes don't close is a part of a row. */
function cellsOf(line: string, { delimiter, quote }: CsvShape): number {
  try {
    const [cells] = parse(line, {
      delimiter: Buffer.from(delimiter).toString('latin1'),
      quote,
      escape: quote,
    });
    return cells?.length ?? 0;
  } catch {
    return Infinity;
  }
}
