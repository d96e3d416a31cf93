import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { openTables } from '../../src/files/open-tables.ts';
import { readWhole } from '../../src/files/read-whole.ts';
import { withScratch } from '../../src/files/scratch.ts';
import { attachTable, rowsSql } from '../../src/files/table-sql.ts';
import { readTables, readTablesAt } from './read-tables.ts';
import { csvOf, jsonOf, parquetOf, rawXlsxOf, utf16Of, xlsxOf, zipOf } from './write-tables.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const text = csvOf({
  headers: ['id', 'name', 'note'],
  rows: Array.from({ length: 400 }, (_, i) => [
    String(i),
    `name ${i * 7919}`,
    `note ${i * 104_729}`,
  ]),
});
const ole = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(200),
  ]);
const encryptedZip = async () => {
  const zip = Buffer.from(await zipOf({ 'a.csv': text }));
  for (const signature of ['504b0304', '504b0102']) {
    const at = zip.indexOf(Buffer.from(signature, 'hex'));
    const flags = at + (signature === '504b0304' ? 6 : 8);
    zip[flags] = (zip[flags] ?? 0) | 1;
  }
  return zip;
};
const bomb = () => gzipSync(Buffer.alloc(80 << 20, 'a,b\n'));
/** Bytes of all values alike, as in what is compressed or encrypted. */
const noise = () =>
  Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * i * 7919 + i * 31) >> 3));
const truncated = (bytes: Uint8Array) => bytes.subarray(0, Math.round(bytes.length * 0.6));

type Written = Uint8Array | string;

describe('a file that can’t be read', () => {
  it.each<[string, string, string, () => Promise<Written> | Written]>([
    ['an empty file', 'a.csv', 'file-empty: The file is empty.', () => ''],
    [
      'a truncated gzip',
      'a.csv.gz',
      'file-damaged: The file is damaged: it ends in the middle of its gzip archive.',
      () => truncated(gzipSync(text)),
    ],
    [
      'a gzip with wrong bytes',
      'a.csv.gz',
      'file-damaged: The file is damaged: its gzip archive is not sound.',
      () => Buffer.concat([gzipSync(text).subarray(0, 40), Buffer.alloc(90, 7)]),
    ],
    ['a gzip of nothing', 'a.csv.gz', 'file-empty: The file is empty.', () => gzipSync('')],
    [
      'a bomb of gzip',
      'a.csv.gz',
      'file-expands: The [\\d,]+ bytes of this archive unpack to more than 64 MiB, as no export does.',
      bomb,
    ],
    [
      'a bomb of zip',
      'a.zip',
      'file-expands',
      () => zipOf({ 'a.csv': Buffer.alloc(80 << 20, 'a,b\n') }),
    ],
    [
      'a truncated zip',
      'a.zip',
      'file-damaged',
      async () => truncated(await zipOf({ 'a.csv': text })),
    ],
    ['noise', 'a.csv', 'not-csv: .* a binary file', noise],
    [
      'UTF-16 that lacks a byte',
      'a.csv',
      'file-damaged: .* a text in UTF-16 has two bytes a letter',
      () => {
        const whole = utf16Of(text);
        return Buffer.concat([whole.subarray(0, 501), whole.subarray(502)]);
      },
    ],
    [
      'JSON with a mistake',
      'a.json',
      'file-damaged: .* about character 3,000 it is no sound JSON',
      () => `[${'{"id":1,"a":"b"},\n'.repeat(200)}{"id":}]`,
    ],
    [
      'JSON that is cut off in a key',
      'a.json',
      'file-damaged: The file is damaged: its JSON ends before it is complete',
      () => '[{"id":1,"a":"b"},{"i',
    ],
    ['a zip of nothing', 'a.zip', 'no-table: There is no table in this archive.', () => zipOf({})],
    [
      'a zip of notes',
      'a.zip',
      'no-table',
      () => zipOf({ 'README.txt': 'x', '__MACOSX/._a.csv': 'x', 'in/.DS_Store': 'x' }),
    ],
    [
      'a zip with a password',
      'a.zip',
      'file-protected: The file is protected by a password.',
      encryptedZip,
    ],
    ['a workbook with a password', 'a.xlsx', 'file-protected', () => ole('EncryptedPackage')],
    ['an old workbook', 'a.xls', 'not-csv: .* an old Excel workbook', () => ole('Workbook')],
    [
      'a binary workbook',
      'a.xlsb',
      'not-csv: .* a binary Excel workbook',
      () => zipOf({ 'xl/workbook.bin': 'x' }),
    ],
    [
      'a document',
      'a.docx',
      'not-csv: .* a Word document',
      () => zipOf({ 'word/document.xml': '<x/>' }),
    ],
    [
      'a web page under the name of a workbook',
      'a.xls',
      'not-csv: .* a web page',
      () => '\n<html><table><tr><td>id</td></tr></table></html>',
    ],
    [
      'a truncated workbook',
      'a.xlsx',
      'file-damaged',
      async () =>
        truncated(
          await xlsxOf({
            A: [
              ['id', 'b'],
              ['1', '2'],
            ],
          }),
        ),
    ],
    [
      'a workbook of empty sheets',
      'a.xlsx',
      'no-table: There is no table in this workbook.',
      () => xlsxOf({ A: [], B: [] }),
    ],
    [
      'a workbook whose sheet is cut off',
      'a.xlsx',
      'file-damaged',
      () => rawXlsxOf('<row r="1"><c><v>1</v>'),
    ],
    [
      'a truncated JSON array',
      'a.json',
      'file-damaged',
      () => jsonOf({ headers: ['id'], rows: [['1'], ['2']] }).slice(0, -8),
    ],
    [
      'JSON that ends within an object',
      'a.json',
      'file-damaged',
      () => '{"tickets":[{"id":1},{"id":',
    ],
    [
      'JSON without a table',
      'a.json',
      'no-table: There is no table in this JSON file.',
      () => '[[1, 2], [3]]',
    ],
    ['JSON of arrays without end', 'a.json', 'file-damaged|no-table', () => '['.repeat(100_000)],
    ['JSON of objects without end', 'a.json', 'file-damaged', () => '{"a":'.repeat(50_000)],
    [
      'a Parquet file that is cut off',
      'a.parquet',
      'file-damaged',
      async () => truncated(await parquetOf('SELECT 1 AS a, 2 AS b')),
    ],
    [
      'something that only begins as Parquet',
      'a.parquet',
      'file-damaged',
      () => `PAR1${'x'.repeat(500)}PAR1`,
    ],
    [
      'a picture',
      'a.csv',
      'not-csv: .* a picture',
      () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ],
    [
      'bytes of no kind',
      'a.csv',
      'not-csv: .* a binary file',
      () => Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 37) % 23)),
    ],
    ['a text without columns', 'a.csv', 'delimiter-unclear', () => 'one\ntwo\nthree\n'],
    [
      'a table of too many columns',
      'a.csv',
      'too-many-columns: The table has 12,000 columns',
      () => `${'a,'.repeat(11_999)}b\n`,
    ],
  ])('is told: %s', async (_, name, expected, write) => {
    const { tables, problems } = await readTables(engine, await write(), name);
    expect(tables).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems.map(({ code, message }) => `${code}: ${message}`)[0]).toMatch(
      new RegExp(expected),
    );
    expect(problems[0]?.severity).toBe('error');
  });

  it('is told: folders, pipes, loops of links, what is gone, and what may not be read', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-bad-'));
    try {
      await mkdir(path.join(folder, 'folder.csv'));
      await symlink(path.join(folder, 'b.csv'), path.join(folder, 'a.csv'));
      await symlink(path.join(folder, 'a.csv'), path.join(folder, 'b.csv'));
      await writeFile(path.join(folder, 'closed.csv'), text);
      await chmod(path.join(folder, 'closed.csv'), 0);
      const said = async (name: string) => {
        const { tables, problems } = await readTablesAt(engine, path.join(folder, name), name);
        return tables.length > 0 ? 'read' : problems.map(({ message }) => message).join();
      };
      expect(await said('folder.csv')).toBe('The file can’t be read: it is a folder.');
      expect(await said('a.csv')).toBe(
        'The file can’t be read: its links lead back to themselves.',
      );
      expect(await said('gone.csv')).toBe(
        'The file can’t be read: it is gone, or a link to something that is.',
      );
      // Who runs as root may read everything.
      const open = process.getuid?.() === 0 ? 'read' : 'The file can’t be read: permission denied.';
      expect(await said('closed.csv')).toBe(open);
      expect((await readTablesAt(engine, '/dev/null', 'null.csv')).problems[0]?.message).toBe(
        'The file can’t be read: it is no ordinary file.',
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('leaves the others in its archive to be read', async () => {
    const bytes = await zipOf({ 'a.csv': text, 'b.pdf.csv': '%PDF-1.7', 'readme.txt': 'Hello' });
    const { tables, problems } = await readTables(engine, bytes, 'a.zip');
    expect(tables.map(({ format, rows }) => [format.member, rows.length])).toEqual([
      ['a.csv', 400],
    ]);
    expect(problems.map(({ code, place, severity }) => [code, place?.file, severity])).toEqual([
      ['member-unused', 'data/tickets/a.zip › b.pdf.csv', 'warning'],
    ]);
  });
});

describe('a file with defects', () => {
  it('loses a line that is no JSON, be it the first', async () => {
    const { tables } = await readTables(
      engine,
      '{"id":1,"a":"b\n{"id":2,"a":"b"}\n{"id":3,"a":"b"}\n',
      'a.ndjson',
    );
    expect(tables[0]?.rows.map(([id]) => id)).toEqual(['2', '3']);
    expect(tables[0]?.unread).toEqual({ 'no-json': { count: 1, rows: [1] } });
  });

  it('may have formulas that nobody worked out, which are counted', async () => {
    const cells = (row: number, id: string, sum: string) =>
      `<row r="${row}"><c r="A${row}" t="str"><v>${id}</v></c><c r="B${row}">${sum}</c></row>`;
    const { tables, problems } = await readTables(
      engine,
      await rawXlsxOf(
        cells(1, 'id', '<v>9</v>') +
          cells(2, 'a', '<f>1+1</f><v>2</v>') +
          cells(3, 'b', '<f>1+2</f>') +
          cells(4, 'c', '<f>1+3</f><v></v>') +
          cells(5, 'd', '<f>1+4</f>') +
          '<row r="6"><c r="A6" t="str"><v>e</v></c><c r="B6" t="str"><f>""</f><v></v></c></row>',
      ),
      'a.xlsx',
    );
    expect(tables[0]?.rows).toEqual([
      ['a', '2'],
      ['b', ''],
      ['c', ''],
      ['d', ''],
      ['e', ''],
    ]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'formulas-without-values',
        '3 formulas of this workbook have no value: the program that wrote it did not work them out. Those cells count as empty.',
      ],
    ]);
  });

  it('loses only the rows that have them: ragged ones, too long ones, and other encodings', async () => {
    const { tables } = await readTables(
      engine,
      Buffer.concat([
        Buffer.from(`id,a,b\n1,ü,ö\n2,x\n3,"${'x'.repeat(10 << 20)}",y\n4,é,`),
        Buffer.from([0xfc]),
        Buffer.from('\n5,x,y,z\n6,x,y\n'),
      ]),
    );
    expect(tables[0]?.rows.map(([id]) => id)).toEqual(['1', '6']);
    expect(tables[0]?.unread).toEqual({
      ragged: { count: 2, rows: [3, 6] },
      'too-long': { count: 1, rows: [4] },
      'not-utf-8': { count: 1, rows: [5] },
    });
  });

  it('loses a quoted cell of ten million characters on two lines, which ends, and none after it', async () => {
    const { tables } = await readTables(
      engine,
      `id,a,b\n1,ü,ö\n2,"x\n${'x'.repeat(10 << 20)}",y\n3,é,"z\n\nz"\n4,p\n`,
    );
    expect(tables[0]?.rows.map(([id]) => id)).toEqual(['1', '3']);
    expect(tables[0]?.unread).toEqual({
      'too-long': { count: 1, rows: [3] },
      ragged: { count: 1, rows: [8] },
    });
  });

  it('loses a JSON object of ten million characters, and no other', async () => {
    const long = 'x'.repeat(10 << 20);
    const lines = await readTables(
      engine,
      `{"id":1,"a":"b"}\n{"id":2,"a":"${long}"}\n{"id":3,"a":"b"}\n`,
      'a.ndjson',
    );
    expect(lines.tables[0]?.rows.map(([id]) => id)).toEqual(['1', '3']);
    expect(lines.tables[0]?.unread).toEqual({ 'too-long': { count: 1, rows: [2] } });
    const array = await readTables(engine, `[{"id":1,"a":"b"},{"id":2,"a":"${long}"}]`, 'a.json');
    expect(array.tables[0]?.unread).toEqual({ 'too-long': { count: 1, rows: [2] } });
  });

  it('may hold NUL bytes, which are left out and mentioned', async () => {
    const { tables, problems } = await readTables(
      engine,
      `id,a\n1,x\0y\n2,\0\n3,${'a long text '.repeat(9)}\n`,
    );
    expect(tables[0]?.rows).toEqual([
      ['1', 'xy'],
      ['2', ''],
      ['3', 'a long text '.repeat(9)],
    ]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['nul-bytes', '2 NUL bytes in the text are left out.'],
    ]);
  });

  it('may have lines that end in different ways', async () => {
    const { tables } = await readTables(engine, 'id,a\r\n1,"x\ny"\n2,"p\r\nq"\r3,z');
    expect(tables[0]?.rows).toEqual([
      ['1', 'x\ny'],
      ['2', 'p\r\nq'],
      ['3', 'z'],
    ]);
  });

  it('may have three thousand columns', async () => {
    const headers = Array.from({ length: 3000 }, (_, i) => `column ${i}`);
    const rows = [headers.map((_, i) => `'=cell ${i}`)];
    const { tables } = await readTables(engine, csvOf({ headers, rows }));
    expect(tables[0]?.headers).toHaveLength(3000);
    expect(tables[0]?.rows[0]?.[2999]).toBe('=cell 2999');
  });

  it('may have no header that says anything', async () => {
    const { tables } = await readTables(engine, ',\n,\n');
    expect(tables.map(({ headers }) => headers)).toEqual([['', '']]);
  });

  it('is told where its reader panics, and others are read after it', async () => {
    const sound = await parquetOf('SELECT i AS id, i * 2 AS b FROM range(9) AS r(i)');
    const footer = sound.readUInt32LE(sound.length - 8) + 8;
    const absolute = path.join(await mkdtemp(path.join(tmpdir(), 'plumbline-bad-')), 'a.parquet');
    try {
      await writeFile(absolute, Buffer.concat([sound.subarray(0, 4), sound.subarray(-footer)]));
      await withScratch(async (scratch) => {
        const file = { path: 'data/tickets/a.parquet', absolute, dataset: 'tickets' };
        const [table] = (await openTables(file, scratch)).tables;
        if (!table) throw new RangeError('nothing was opened');
        const read = await readWhole(table, () => attachTable(engine, table));
        expect('problem' in read && read.problem.message).toBe(
          'The file is damaged: its parts don’t hold together.',
        );
      });
      expect((await readTables(engine, sound, 'a.parquet')).tables[0]?.rows).toHaveLength(9);
    } finally {
      await rm(path.dirname(absolute), { recursive: true });
    }
  });

  it('is told where it changes or goes while it is read', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-bad-'));
    try {
      for (const change of ['grow', 'shrink', 'go']) {
        const absolute = path.join(folder, `${change}.csv`);
        await writeFile(absolute, text);
        await withScratch(async (scratch) => {
          const file = { path: 'data/tickets/a.csv', absolute, dataset: 'tickets' };
          const [table] = (await openTables(file, scratch)).tables;
          if (!table) throw new RangeError('nothing was opened');
          const read = await readWhole(table, async () => {
            if (change === 'go') await rm(absolute);
            else await writeFile(absolute, change === 'grow' ? text + text : 'id');
            await attachTable(engine, table);
            await engine.run(`SELECT count(*) FROM ${rowsSql(table)}`, 'reading');
          });
          expect('problem' in read && read.problem.code).toBe('file-changed');
        });
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
