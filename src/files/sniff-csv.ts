import { open } from 'node:fs/promises';

import { parse } from 'csv-parse/sync';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { DataFile } from '../workspace/data-files.ts';

/** What a CSV file's first bytes tell. */
export interface CsvShape {
  readonly headers: readonly string[];
  readonly delimiter: string;
  /** Lines before the header: one where Excel states the delimiter (`sep=;`). */
  readonly skip: number;
}

const HEAD_BYTES = 1 << 20;
const delimiters = [',', ';', '\t', '|'];

const signatures: readonly [bytes: string, what: string][] = [
  ['%PDF', 'a PDF'],
  ['PK\x03\x04', 'an Excel workbook or a zip archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\xd0\xcf\x11\xe0', 'an old Excel workbook'],
  ['PAR1', 'a Parquet file'],
  ['\x89PNG', 'a picture'],
  ['<!DOCTYPE', 'a web page'],
  ['<!doctype', 'a web page'],
  ['<html', 'a web page'],
  ['<?xml', 'an XML file'],
];

/** Reads a file's head: is it CSV that can be read, with which delimiter and headers? */
export async function sniffCsv(
  file: DataFile,
): Promise<{ shape: CsvShape | null; problems: Problem[] }> {
  const fail = (found: Problem) => ({ shape: null, problems: [found] });
  const place = { file: file.path };
  let head: Buffer;
  try {
    head = await readHead(file.absolute);
  } catch (error) {
    return fail(problem('file-unreadable', place, { detail: reasonOf(error) }));
  }
  if (head.length === 0) return fail(problem('file-empty', place, {}));

  const binary = head.toString('latin1', 0, 16).trimStart();
  const signature = signatures.find(([bytes]) => binary.startsWith(bytes));
  if (signature) return fail(problem('not-csv', place, { what: signature[1] }));
  const encoding = foreignEncoding(head);
  if (encoding) return fail(problem('unsupported-encoding', place, { encoding }));
  if (head.includes(0)) return fail(problem('not-csv', place, { what: 'a binary file' }));

  const text = new TextDecoder('utf-8').decode(head);
  if (text.trim() === '') return fail(problem('file-empty', place, {}));
  if (/^\s*[[{]/.test(text)) return fail(problem('not-csv', place, { what: 'a JSON file' }));

  const [statement, stated] = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(text) ?? [''];
  const records = text.slice(statement.length);
  const skip = stated === undefined ? 0 : 1;
  const candidates = (stated === undefined ? delimiters : [stated]).map((delimiter) => ({
    delimiter,
    headers: firstRecord(records, delimiter),
    skip,
  }));
  const best = candidates.toSorted((a, b) => b.headers.length - a.headers.length)[0];
  if (!best || best.headers.length < 2) {
    const header = (records.split(/\r?\n/, 1)[0] ?? '').slice(0, 80);
    return fail(problem('delimiter-unclear', place, { header }));
  }
  return { shape: best, problems: [] };
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function foreignEncoding(head: Buffer): string | null {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return null;
  } catch {
    return 'not UTF-8 (often Windows-1252)';
  }
}

function firstRecord(text: string, delimiter: string): string[] {
  try {
    const [record] = parse(text, {
      delimiter,
      to: 1,
      bom: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return (record ?? []).map((header) => header.trim());
  } catch {
    return [];
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOENT: 'it is gone',
  };
  return reasons[code] ?? (code || 'unknown cause');
}
