import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { hasErrors } from '../../src/errors/problem.ts';
import { cells, codes, csv, ingestTexts, said, tallies } from './ingest-texts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const STAMP = '2026-01-31T10:00:00Z';
const plain = csv('id,created_at,channel', ['1', STAMP, 'Mail'], ['2', STAMP, 'Chat']);
const channels = async (file: string | Uint8Array) =>
  cells(await ingestTexts(engine, [file]), 'channel');

describe('a CSV file', () => {
  it.each([
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['pipes', plain.replaceAll(',', '|')],
    ['a rare delimiter', plain.replaceAll(',', '^')],
    ['apostrophes around every cell', plain.replaceAll(/[^,\n]+/g, "'$&'")],
    ['line ends of Windows', plain.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${plain}`],
    ['no line end after the last row', plain.trimEnd()],
    ['empty lines at its end', `${plain}\n\n`],
    [
      'blanks around its headers',
      plain.replace('id,created_at,channel', ' ID , Created_At ,CHANNEL'),
    ],
    [
      'Excel’s statement of its delimiter',
      `sep=;\n${plain.replaceAll(',', ';')}`.replaceAll('\n', '\r\n'),
    ],
    ['a delimiter stated that no other file has', `\uFEFFsep=^\n${plain.replaceAll(',', '^')}`],
    ['quotes around every cell', plain.replaceAll(/[^,\n]+/g, '"$&"')],
  ])('is read with %s', async (_, file) => {
    expect(await channels(file)).toEqual(['Mail', 'Chat']);
  });

  it('may hold line breaks, delimiters and quotes within quotes, in files of any line end', async () => {
    const rows = [
      ['1', STAMP, 'one\ntwo'],
      ['2', STAMP, 'a, b; c'],
      ['3', STAMP, 'he said "no"'],
    ];
    const file = csv('id,created_at,channel', ...rows);
    expect(await channels(file)).toEqual(['one\ntwo', 'a, b; c', 'he said "no"']);
    const mixed = file.replaceAll('\n', '\r\n').replace('one\r\ntwo', 'one\ntwo');
    expect(await channels(mixed)).toEqual(['one\ntwo', 'a, b; c', 'he said "no"']);
    const windows = file.replaceAll('\n', '\r\n');
    expect(await channels(windows)).toEqual(['one\r\ntwo', 'a, b; c', 'he said "no"']);
  });

  it('keeps letters of any script', async () => {
    const file = csv('id,created_at,channel', ['1', STAMP, 'Sørstua – Šiauliai – 電話 – 🙂']);
    expect(await channels(file)).toEqual(['Sørstua – Šiauliai – 電話 – 🙂']);
  });

  it('may give a header twice, of which the first counts', async () => {
    const file = csv('id,created_at,channel,channel', ['1', STAMP, 'Mail', 'Chat']);
    expect(await channels(file)).toEqual(['Mail']);
  });

  it('is numbered by its rows, not by its lines', async () => {
    const file = csv(
      'id,created_at,channel',
      ['1', STAMP, 'one\ntwo'],
      ['2', 'not a date', 'Mail'],
      ['3', STAMP, 'Mail'],
    );
    const { ingested } = await ingestTexts(engine, [file]);
    expect(ingested?.files[0]?.outcome.rejected).toEqual({
      'unparsable-created_at': { count: 1, rows: [2] },
    });
  });
});

describe('lines that don’t fit the header', () => {
  it('are counted and left out, and the others are read', async () => {
    const file = csv(
      'id,created_at,channel',
      ['1', STAMP, 'Mail'],
      ['2', STAMP],
      ['3', STAMP, 'Mail', 'more'],
      ['4', STAMP, 'Chat'],
    );
    const result = await ingestTexts(engine, [file]);
    expect(cells(result, 'id')).toEqual(['1', '4']);
    expect(tallies(result).rejected).toEqual({ ragged: 2 });
    expect(result.ingested?.files[0]?.staged.rows).toBe(4);
    expect(result.ingested?.files[0]?.outcome.rejected.ragged?.rows).toEqual([3, 4]);
    expect(said(result, 'rows-rejected')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: 2 of 4 rows rejected: ragged (lines 3, 4). → They are in no figure. “npm run check -- --rejects DIR” gives them back, each with its reason."`,
    );
  });

  it('stop the build where they are more than the others', async () => {
    const file = csv('id,created_at,channel', ['1', STAMP, 'Mail'], ['2', STAMP], ['3', STAMP]);
    expect(said(await ingestTexts(engine, [file]), 'ragged-file')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: 2 lines don’t fit the header and only 1 do: the file is damaged or its delimiter or quotes are not those of the header. → Export again, or mend the lines."`,
    );
  });

  it('stop the build where there are no others', async () => {
    const result = await ingestTexts(engine, [csv('id,created_at,channel', ['1', STAMP])]);
    expect(codes(result)).toContain('ragged-file');
    expect(result.ingested).toBeNull();
  });

  it('with text after a closing quote are counted too', async () => {
    const file = csv('id,created_at,channel', ['1', STAMP, 'Mail'], `2,${STAMP},"Mail" and more`, [
      '3',
      STAMP,
      'Chat',
    ]);
    const result = await ingestTexts(engine, [file]);
    expect(cells(result, 'id')).toEqual(['1', '3']);
    expect(tallies(result).rejected).toEqual({ ragged: 1 });
    expect(codes(result)).not.toContain('unclosed-quote');
  });
});

describe('Excel’s statement of the delimiter', () => {
  const file = `sep=;\nid;created_at;channel\n1;${STAMP};Mail\n2;${STAMP}\n3;${STAMP};Chat\n`;

  it('is no row, and the lines that are named are those of the file', async () => {
    const result = await ingestTexts(engine, [file]);
    expect(cells(result, 'id')).toEqual(['1', '3']);
    expect(result.ingested?.files[0]?.outcome.rejected.ragged).toEqual({ count: 1, rows: [4] });
  });

  it('is believed where the header holds other delimiters too', async () => {
    const result = await ingestTexts(engine, [
      `sep=;\nid;created_at;"a,b,c,d,e";channel\n1;${STAMP};x;Mail\n`,
    ]);
    expect(cells(result, 'channel')).toEqual(['Mail']);
  });
});

describe('a quote that is never closed', () => {
  it('stops the build at its line', async () => {
    const file = csv(
      'id,created_at,channel',
      ['1', STAMP, 'Mail'],
      `2,${STAMP},"Mail`,
      ['3', STAMP, 'Chat'],
      ['4', STAMP, 'Chat'],
    );
    expect(said(await ingestTexts(engine, [file]), 'unclosed-quote')).toMatchInlineSnapshot(
      `"data/tickets/1.csv:3: A quote opens on this line and is never closed, so the rest of the file can’t be read. → Close the quote, double a quote that belongs to the text (""), or export again."`,
    );
  });
});

describe('a file that is no CSV', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['empty', 'file-empty', ''],
    ['of blanks only', 'file-empty', ' \n\n '],
    ['of a byte order mark only', 'file-empty', '\uFEFF'],
    ['of a header only', 'header-only', 'id,created_at,channel\n'],
    ['of a header without line end', 'header-only', 'id,created_at,channel'],
    ['a PDF', 'not-csv', '%PDF-1.7\n1 0 obj'],
    ['a web page', 'not-csv', '<!DOCTYPE html><title>Sign in</title>'],
    ['binary', 'not-csv', Buffer.from([1, 2, 0, 3, 44, 5])],
    ['of a single column', 'delimiter-unclear', 'id\n1\n2\n'],
  ])('is refused when it is %s: %s', async (_, code, file) => {
    const result = await ingestTexts(engine, [file]);
    expect(codes(result)).toEqual([code]);
    expect(hasErrors(result.problems)).toBe(true);
    expect(result.ingested).toBeNull();
  });

  it('is named for what it is', async () => {
    const result = await ingestTexts(engine, ['%PDF-1.7'], {}, ['june.csv']);
    expect(said(result, 'not-csv')).toMatchInlineSnapshot(
      `"data/tickets/june.csv: This is no table that can be read but a PDF. → Export again as CSV, JSON, an Excel workbook (.xlsx) or Parquet, and put that file here."`,
    );
    const page = await ingestTexts(engine, ['<html>'], {}, ['june.csv']);
    expect(said(page, 'not-csv')).toMatch(/a web page/);
  });

  it('does not keep the other mistakes from being told', async () => {
    const result = await ingestTexts(engine, ['%PDF-1.7', '', csv('a,b', ['1', '2']), plain]);
    expect(codes(result)).toEqual(['not-csv', 'file-empty', 'format-unknown']);
    expect(cells(result, 'id')).toEqual(['1', '2']);
  });

  it('with letters of another encoding after its first million bytes is read by these', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [
      String(i),
      STAMP,
      'a long text '.repeat(40),
    ]);
    const text = csv('id,created_at,channel', ...rows, ['3000', STAMP, 'Møte']);
    const result = await ingestTexts(engine, [Buffer.from(text, 'latin1')]);
    expect(text.length).toBeGreaterThan(1 << 20);
    expect(tallies(result)).toMatchObject({ accepted: 3001, rejected: {} });
    expect(cells(result, 'channel').at(-1)).toBe('Møte');
  });
});

describe('a header that stands again among the rows', () => {
  it('is no row, and its words are not asked for', async () => {
    const result = await ingestTexts(engine, [
      csv(
        'id,created_at,status,channel',
        ['1', STAMP, 'open', 'Mail'],
        'id,created_at,status,channel',
        ['2', STAMP, 'odd', 'Mail'],
      ),
    ]);
    expect(tallies(result).rejected).toEqual({ 'repeated-header': 1 });
    expect(said(result, 'rows-left-out')).toContain(
      'Not taken for data: 1 repeated-header (row 2).',
    );
    expect(said(result, 'values-not-understood')).toContain(
      '1 value of status not understood: “odd”.',
    );
  });
});
