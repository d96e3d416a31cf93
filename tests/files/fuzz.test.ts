import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { openTables } from '../../src/files/open-tables.ts';
import { readWhole } from '../../src/files/read-whole.ts';
import { withScratch } from '../../src/files/scratch.ts';
import type { Table } from '../../src/files/table.ts';
import { attachTable, detachTable, rowsSql } from '../../src/files/table-sql.ts';
import { unreadRows } from '../../src/files/unread-rows.ts';
import { ingestTexts } from '../ingest/ingest-texts.ts';
import { readTables } from './read-tables.ts';
import {
  csvOf,
  envelopeOf,
  gzipOf,
  jsonOf,
  ndjsonOf,
  parquetOf,
  parquetTextOf,
  type TextTable,
  utf16Of,
  xlsxOf,
  zipOf,
} from './write-tables.ts';

/** `FUZZ_SECONDS=300` tries other files in every run, for so long each; else the same few are tried. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
const timeout = (seconds + 120) * 1000;
const runs = (few: number): { numRuns: number; seed?: number; interruptAfterTimeLimit?: number } =>
  seconds > 0
    ? { numRuns: 1e9, interruptAfterTimeLimit: seconds * 1000 }
    : { numRuns: few, seed: 6 };

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

type Bytes = string | Uint8Array;

const headers = ['id', 'created_at', 'resolved_at', 'status', 'subject'];
const rows = Array.from({ length: 60 }, (_, i) => [
  `T-${i}`,
  `2026-01-${String(1 + (i % 28)).padStart(2, '0')} 10:00:00`,
  i % 3 === 0 ? '' : `2026-02-${String(1 + (i % 28)).padStart(2, '0')} 09:30:00`,
  i % 3 === 0 ? 'open' : 'solved',
  i % 7 === 0 ? `a "quoted", text;\nof ${i} lines` : `Grüße ${i}`,
]);
const tickets: TextTable = { headers, rows };
const csv = csvOf(tickets);

/** A sound file of each format, by a name that tells it. */
const sound = async (): Promise<[string, Bytes][]> => [
  ['a.csv', csv],
  ['mixed.csv', csv.replaceAll('solved', 'solved\r').replaceAll('"', "'")],
  ['wide.csv', utf16Of(csv)],
  ['a.json', envelopeOf(tickets)],
  ['b.json', jsonOf(tickets)],
  ['a.ndjson', ndjsonOf(tickets)],
  ['a.csv.gz', gzipOf(csv)],
  ['a.zip', await zipOf({ 'a.csv': csv, 'b.ndjson': ndjsonOf(tickets) })],
  ['a.xlsx', await xlsxOf({ One: [headers, ...rows], Two: [['a', 'b']] })],
  [
    'a.parquet',
    await parquetOf(
      `SELECT i AS id, 'text ' || i AS subject, i * 1.5 AS part, ['a', 'b'] AS tags, INTERVAL 5 MINUTE AS took,
       TIMESTAMP '2026-01-01' AS created_at, {'a': i} AS deep FROM range(300) AS r(i)`,
    ),
  ],
];

/** What happens to bytes: some are changed, cut out, doubled, or put in. */
const damage = fc.array(
  fc.record({
    what: fc.constantFrom('set', 'cut', 'double', 'insert', 'end'),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    length: fc.oneof(fc.nat(8), fc.nat(2000)),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 6 }),
      fc
        .constantFrom('"', '""', "'", '\r', '\n\n', '\0', '{', '}', '[', ',', ';', '="', '<')
        .map((text) => new Uint8Array(Buffer.from(text))),
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

function damaged(bytes: Bytes, damages: typeof damage extends fc.Arbitrary<infer D> ? D : never) {
  let result = Buffer.from(bytes as Uint8Array);
  for (const { what, at, length, bytes: put } of damages) {
    const place = Math.floor(at * result.length);
    const [before, after] = [result.subarray(0, place), result.subarray(place)];
    const parts: Record<typeof what, Uint8Array[]> = {
      set: [before, put, after.subarray(put.length)],
      cut: [before, after.subarray(length)],
      double: [before, after.subarray(0, length), after],
      insert: [before, put, after],
      end: [before],
    };
    result = Buffer.concat(parts[what]);
  }
  return result;
}

/** Reads all tables of a file as the ingest does; the codes of what is said of it. */
async function readAll(name: string, bytes: Bytes): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-fuzz-'));
  try {
    const absolute = path.join(folder, name);
    await writeFile(absolute, bytes);
    return await withScratch(async (scratch) => {
      const file = { path: `data/tickets/${name}`, absolute, dataset: 'tickets' };
      const { tables, problems } = await openTables(file, scratch);
      const codes = problems.map(({ code }) => code);
      for (const table of tables) {
        const read = await readWhole(table, () => count(table));
        if ('problem' in read) codes.push(read.problem.code);
        await detachTable(engine, table);
      }
      if (tables.length === 0) expect(codes).not.toEqual([]);
      return codes;
    });
  } finally {
    await rm(folder, { recursive: true });
    await expectNothingLeft();
  }
}

async function count(table: Table): Promise<void> {
  await attachTable(engine, table);
  const cells = table.headers.map((_, i) => `count(c${i})::DOUBLE AS n${i}`);
  await engine.query(
    z.record(z.string(), z.number()),
    `SELECT ${cells.join(', ')} FROM ${rowsSql(table, true)}`,
    'reading a table',
  );
  await unreadRows(engine, table);
}

async function expectNothingLeft(): Promise<void> {
  const left = (await readdir(tmpdir())).filter((name) => name.includes(`-${process.pid}-`));
  expect(left).toEqual([]);
}

it(
  'reads files of random bytes or says what is wrong with them',
  async () => {
    const start = fc.constantFrom(
      '',
      'PK\x03\x04',
      '\x1f\x8b\x08',
      'PAR1',
      '[{',
      '{"a":',
      'a,b\n',
      '\ufeff',
    );
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 400 })),
        fc.constantFrom('a.csv', 'a.json', 'a.xlsx', 'a.gz'),
        async (head, bytes, name) => {
          await readAll(
            name,
            Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(bytes as string)]),
          );
        },
      ),
      runs(40),
    );
  },
  timeout,
);

it(
  'reads damaged files of every format or says what is wrong with them',
  async () => {
    const files = await sound();
    for (const [name, bytes] of files) expect(await readAll(name, bytes)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, async ([name, bytes], damages) => {
        await readAll(name, damaged(bytes, damages));
      }),
      runs(50),
    );
    for (const [name, bytes] of files) expect(await readAll(name, bytes)).toEqual([]);
  },
  timeout,
);

/** Halves of pairs and letters that are none, at any place of a text in UTF-16. */
const halves = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    unit: fc.oneof(fc.integer({ min: 0xd800, max: 0xdfff }), fc.constantFrom(0xffff, 0xfffe, 0)),
  }),
  { minLength: 1, maxLength: 20 },
);

it(
  'takes in UTF-16 that holds halves of letters, and loses no more than the rows that hold them',
  async () => {
    const whole = utf16Of(csv);
    await fc.assert(
      fc.asyncProperty(halves, async (units) => {
        const bytes = Buffer.from(whole);
        const afterHeader = 2 * (headers.join().length + 2);
        for (const { at, unit } of units)
          bytes.writeUInt16LE(
            unit,
            afterHeader + 2 * Math.floor((at * (bytes.length - afterHeader)) / 2),
          );
        const { ingested, problems } = await ingestTexts(
          engine,
          [bytes],
          { source: { adapter: 'generic', timeZone: 'UTC' } },
          ['wide.csv'],
        );
        // A quote or line end that is overwritten takes the row beside it along.
        const accepted = ingested?.files[0]?.outcome.accepted ?? 0;
        const isTold = problems.some(({ code }) => code === 'unclosed-quote');
        expect(isTold || accepted >= rows.length - 2 * units.length).toBe(true);
      }),
      runs(10),
    );
  },
  timeout,
);

it(
  'takes damaged exports in, or says what is wrong with them',
  async () => {
    const files = await sound();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, async ([name, bytes], damages) => {
        const { ingested, problems } = await ingestTexts(
          engine,
          [damaged(bytes, damages)],
          { source: { adapter: 'generic', timeZone: 'UTC' } },
          [name],
        );
        if (!ingested) expect(problems).not.toEqual([]);
        await expectNothingLeft();
      }),
      runs(3),
    );
  },
  timeout,
);

/**
 * What a cell may hold; an apostrophe before a sign and quotes all around mean something in CSV, and
 * what writes workbooks here loses words such as “toString”.
 */
const cell = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      '',
      ' ',
      '1,5',
      '0012',
      'a;b',
      'two\nlines',
      'a\r\nb',
      '"',
      '""',
      ',"',
      'NULL',
      '{}',
    ),
  )
  .filter((text) => !/^'|^=|\0/.test(text) && text.isWellFormed() && !(text in {}));

/** Headers that differ, and rows of which each has something in its first cell. */
const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.record({
    headers: fc.constant(['id', 'a', 'b c', 'd.e', 'É', 'f'].slice(0, width)),
    rows: fc
      .array(fc.array(cell, { minLength: width - 1, maxLength: width - 1 }), {
        minLength: 1,
        maxLength: 12,
      })
      .map((given) => given.map((cells, i) => [`r${i}`, ...cells])),
  }),
);

/** How a table is written in each format. */
const writers: Record<string, (written: TextTable) => Promise<Bytes> | Bytes> = {
  'a.csv': (written) => csvOf(written),
  'semicolons.csv': (written) => csvOf(written, { delimiter: ';' }),
  'windows.csv': (written) => csvOf(written, { delimiter: '\t', lineEnd: '\r\n' }),
  'a.csv.gz': (written) => gzipOf(csvOf(written)),
  'utf-16.csv': (written) => utf16Of(csvOf(written)),
  'a.zip': (written) => zipOf({ 'a.csv': csvOf(written) }),
  'a.json': jsonOf,
  'envelope.json': envelopeOf,
  'a.ndjson': ndjsonOf,
  'a.xlsx': (written) => xlsxOf({ One: [written.headers, ...written.rows] }),
  'a.parquet': parquetTextOf,
};

it(
  'reads the cells of a table back that it was written with, whatever the format',
  async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(...Object.keys(writers)), async (given, name) => {
        const bytes = (await writers[name]?.(given)) ?? '';
        const { tables, problems } = await readTables(engine, bytes, name);
        expect(problems).toEqual([]);
        expect(tables.map((read) => ({ headers: read.headers, rows: read.rows }))).toEqual([given]);
      }),
      runs(40),
    );
  },
  timeout,
);
