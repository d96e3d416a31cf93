import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { readTables } from './read-tables.ts';
import {
  csvOf,
  envelopeOf,
  gzipOf,
  jsonOf,
  ndjsonOf,
  parquetOf,
  parquetTextOf,
  rawXlsxOf,
  type TextTable,
  utf16Of,
  xlsxOf,
  zipOf,
} from './write-tables.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const table: TextTable = {
  headers: ['id', 'created_at', 'subject', 'amount'],
  rows: [
    ['1', '2026-01-31 10:00:00', 'Grüße, „quoted“ "twice"', '1.5'],
    ['2', '2026-02-01 11:30:00', 'two\nlines; and, more', ''],
    ['3', '2026-02-02 09:05:00', "it's 5 € – señor", '-2'],
  ],
};
const latin = (text: string) =>
  Buffer.from(
    text
      .replaceAll('„', '\x84')
      .replaceAll('“', '\x93')
      .replaceAll('€', '\x80')
      .replaceAll('–', '\x96'),
    'latin1',
  );
const text = csvOf(table);

describe('the same table', () => {
  const written: [string, string, () => Promise<Uint8Array | string> | Uint8Array | string][] = [
    ['CSV', 'a.csv', () => text],
    ['CSV with a mark', 'a.csv', () => `\uFEFF${text}`],
    ['semicolons', 'a.csv', () => csvOf(table, { delimiter: ';' })],
    ['tabs', 'a.tsv', () => csvOf(table, { delimiter: '\t' })],
    ['pipes', 'a.csv', () => csvOf(table, { delimiter: '|' })],
    ['carets', 'a.csv', () => csvOf(table, { delimiter: '^' })],
    ['apostrophes as quotes', 'a.csv', () => csvOf(table, { quote: "'", delimiter: ';' })],
    ['line ends of Windows', 'a.csv', () => csvOf(table, { lineEnd: '\r\n' })],
    ['UTF-16, little-endian', 'a.csv', () => utf16Of(text)],
    ['UTF-16, big-endian', 'a.csv', () => utf16Of(text, 'be')],
    ['UTF-16 without a mark', 'a.csv', () => utf16Of(text).subarray(2)],
    ['Windows-1252', 'a.csv', () => latin(text)],
    ['gzip', 'a.csv.gz', () => gzipOf(text)],
    ['gzip in UTF-16', 'a.csv.gz', () => gzipOf(utf16Of(text))],
    ['zip', 'a.zip', () => zipOf({ 'a.csv': text })],
    ['gzip in a zip', 'a.zip', () => zipOf({ 'a.csv.gz': gzipOf(text) })],
    ['a JSON array', 'a.json', () => jsonOf(table)],
    ['the answer of an API', 'a.json', () => envelopeOf(table)],
    ['NDJSON', 'a.ndjson', () => ndjsonOf(table)],
    ['NDJSON in gzip', 'a.ndjson.gz', () => gzipOf(ndjsonOf(table))],
    ['JSON in UTF-16', 'a.json', () => utf16Of(jsonOf(table))],
    ['a workbook', 'a.xlsx', () => xlsxOf({ Tickets: [table.headers, ...table.rows] })],
    ['Parquet', 'a.parquet', () => parquetTextOf(table)],
  ];

  it.each(written)('is read alike from %s', async (_, name, write) => {
    const { tables, problems } = await readTables(engine, await write(), name);
    expect(problems).toEqual([]);
    expect(tables.map(({ headers }) => headers)).toEqual([table.headers]);
    expect(tables[0]?.rows).toEqual(table.rows);
    expect(tables[0]?.unread).toEqual({});
  });

  it('is described as what it was', async () => {
    const formatOf = async (bytes: string | Uint8Array, name: string) =>
      (await readTables(engine, bytes, name)).tables[0]?.format;
    expect(await formatOf(gzipOf(utf16Of(csvOf(table, { delimiter: ';' }))), 'a.csv.gz')).toEqual({
      format: 'csv',
      compression: 'gzip',
      encoding: 'utf-16le',
      bom: true,
      delimiter: ';',
      quote: '"',
      member: null,
      linesBefore: 0,
    });
    expect(await formatOf(await zipOf({ 'in/a.json': jsonOf(table) }), 'a.zip')).toMatchObject({
      format: 'json',
      compression: 'zip',
      member: 'in/a.json',
    });
    expect(await formatOf(latin(text), 'a.csv')).toMatchObject({ encoding: 'windows-1252' });
  });

  it('under another extension is read and mentioned', async () => {
    const { tables, problems } = await readTables(engine, jsonOf(table), 'a.csv');
    expect(tables[0]?.rows).toEqual(table.rows);
    expect(problems.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      [
        'wrong-extension',
        'warning',
        'The name ends in .csv, but the file is JSON; it is read as that.',
      ],
    ]);
    const disguised = await readTables(engine, csvOf(table, { delimiter: '\t' }), 'a.xls');
    expect(disguised.tables[0]?.rows).toEqual(table.rows);
    expect(disguised.problems.map(({ code }) => code)).toEqual(['wrong-extension']);
  });
});

describe('JSON', () => {
  const read = async (text: string) => {
    const { tables } = await readTables(engine, text, 'a.json');
    return tables.map(({ headers, rows }) =>
      rows.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i]]))),
    );
  };

  it('is flattened: objects to dotted headers, lists to one cell, pairs to a column each', async () => {
    const ticket = {
      id: 35436,
      stats: { first_responded_at: '2026-01-01T00:00:00Z', reply: { calendar: 5, business: null } },
      tags: ['a', 'b'],
      custom_fields: [
        { id: 360, value: 'Nord' },
        { id: 361, value: ['x', 'y'] },
      ],
      events: [
        { type: 'Comment', n: 1, by: { id: 4 } },
        { type: 'Change', body: 'x'.repeat(201), at: null },
      ],
      public: true,
      none: [],
    };
    expect(await read(JSON.stringify({ tickets: [ticket, { id: 2, late: 'x' }] }))).toEqual([
      [
        {
          id: '35436',
          'stats.first_responded_at': '2026-01-01T00:00:00Z',
          'stats.reply.calendar': '5',
          'stats.reply.business': '',
          tags: 'a; b',
          'custom_fields.360': 'Nord',
          'custom_fields.361': 'x; y',
          events: `[{"type":"Comment","n":1,"by":{"id":4}},{"type":"Change","body":"${'x'.repeat(201)}","at":null}]`,
          'events[].type': 'Comment; Change',
          'events[].n': '1',
          public: 'true',
          none: '',
          late: '',
        },
        expect.objectContaining({ id: '2', late: 'x', tags: '' }),
      ],
    ]);
  });

  it('keeps every digit of ids', async () => {
    const id = '12345678901234567890';
    expect(await read(`[{"id":${id},"a":1},{"id":2,"a":2.50}]`)).toEqual([
      [
        { id, a: '1' },
        { id: '2', a: '2.5' },
      ],
    ]);
    const { tables } = await readTables(engine, `{"id":${id},"a":1}\n{"id":2,"a":2}\n`, 'a.ndjson');
    expect(tables[0]?.rows[0]).toEqual([id, '1']);
  });

  it('of a single line is a row where its name says so, and else the answer of an API', async () => {
    const text = '{"id":1,"events":[{"type":"a","n":1},{"type":"b","n":2}]}';
    const row = ['id', 'events', 'events[].type', 'events[].n'];
    const headersOf = async (name: string) =>
      (await readTables(engine, text, name)).tables[0]?.headers;
    expect(await headersOf('a.ndjson')).toEqual(row);
    expect(await headersOf('a.json')).toEqual(['type', 'n']);
    const { tables } = await readTables(engine, gzipOf(`${text}\n`), 'a.jsonl.gz');
    expect(tables[0]?.headers).toEqual(row);
  });

  it('with several arrays gives a table for each, named for it', async () => {
    const { tables } = await readTables(
      engine,
      '{"data":{"tickets":[{"id":1}],"users":[{"id":7,"name":"A"}]},"ids":[1,2]}',
      'a.json',
    );
    expect(tables.map(({ format, rows }) => [format.member, rows])).toEqual([
      ['data.tickets', [['1']]],
      ['data.users', [['7', 'A']]],
    ]);
  });

  it('counts what is no row by its place', async () => {
    const array = await readTables(engine, '[{"id":1,"a":2},5,null,{"id":2,"a":3}]', 'a.json');
    expect(array.tables[0]?.unread).toEqual({ 'no-object': { count: 2, rows: [2, 3] } });
    expect(array.tables[0]?.numbers).toEqual([1, 4]);
    const lines = await readTables(engine, '{"id":1,"a":2}\n{"id":1,\n\n[1]\n{"id":2}', 'a.ndjson');
    expect(lines.tables[0]?.unread).toEqual({
      'no-json': { count: 1, rows: [2] },
      'no-object': { count: 1, rows: [4] },
    });
    expect(lines.tables[0]?.numbers).toEqual([1, 5]);
  });
});

describe('a workbook', () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="[h]:mm:ss"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="[Red]0.00;[$-409]0"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>`;
  const shared = [
    '<si><t>id</t></si>',
    '<si><t>when</t></si>',
    '<si><r><t>ri</t></r><r><rPr/><t>ch</t></r><rPh><t>hint</t></rPh></si>',
    '<si><t>line_x000D_end</t></si>',
  ];
  const header = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
  const cellsOf = async (cells: string, workbookPr = '') => {
    const bytes = await rawXlsxOf(`${header}<row r="2">${cells}</row>`, {
      styles,
      shared,
      workbookPr,
    });
    const { tables } = await readTables(engine, bytes, 'a.xlsx');
    return tables[0]?.rows[0];
  };

  it.each([
    ['a day', '<c s="1"><v>46023</v></c>', '2026-01-01'],
    ['a day and time', '<c s="3"><v>46023.4202083333</v></c>', '2026-01-01 10:05:06'],
    ['a duration of more than a day', '<c s="2"><v>1.0625</v></c>', '25:30:00'],
    ['a time of day', '<c s="5"><v>0.375</v></c>', '9:00:00'],
    ['a negative duration', '<c s="2"><v>-0.0625</v></c>', '-1:30:00'],
    ['a number in colour', '<c s="4"><v>12.300000000000001</v></c>', '12.3'],
    ['a long number', '<c><v>12345678901234567</v></c>', '12345678901234567'],
    ['a small number', '<c><v>1.5E-3</v></c>', '0.0015'],
    ['yes', '<c t="b"><v>1</v></c>', 'true'],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['what a formula gave', '<c t="str"><f>A1&amp;"x"</f><v>idx</v></c>', 'idx'],
    ['what a formula of numbers gave', '<c><f>1+1</f><v>2</v></c>', '2'],
    ['a text of its own', '<c t="inlineStr"><is><t>inline</t></is></c>', 'inline'],
    ['a text in parts', '<c t="s"><v>2</v></c>', 'rich'],
    ['characters that XML can’t hold', '<c t="s"><v>3</v></c>', 'line\rend'],
    ['a date as ISO', '<c t="d"><v>2026-01-01T10:05:06.000Z</v></c>', '2026-01-01 10:05:06'],
  ])('gives %s as text', async (_, cell, expected) => {
    const row = await cellsOf(`<c r="A2"><v>1</v></c>${cell.replace('<c', '<c r="B2"')}`);
    const stamp = /^\d{4}-\d\d-\d\d$/.test(expected) ? `${expected} 00:00:00` : expected;
    expect(row).toEqual(['1', stamp]);
  });

  it('may count its days from 1904', async () => {
    const row = await cellsOf(
      '<c r="A2"/><c r="B2" s="1"><v>44561</v></c>',
      '<workbookPr date1904="1"/>',
    );
    expect(row?.[1]).toBe('2026-01-01 00:00:00');
  });

  it('has a table a sheet, numbers its rows as Excel does, and leaves out empty sheets', async () => {
    const bytes = await xlsxOf({
      Tickets: [
        ['Report of June'],
        [],
        ['id', 'name', 'n', 'm'],
        ['1', 'a', 2, 3],
        [],
        ['2', 'b', 2, 3],
        [],
        ['Sum', '', 4],
      ],
      Empty: [],
      Notes: [['alone']],
      Users: [
        ['id', 'user'],
        ['7', 'x'],
      ],
    });
    const { tables } = await readTables(engine, bytes, 'a.xlsx');
    expect(
      tables.map(({ format, headers, rows, numbers }) => [format.member, headers, rows, numbers]),
    ).toEqual([
      [
        'Tickets',
        ['id', 'name', 'n', 'm'],
        [
          ['1', 'a', '2', '3'],
          ['2', 'b', '2', '3'],
        ],
        [4, 6],
      ],
      ['Users', ['id', 'user'], [['7', 'x']], [2]],
    ]);
    expect(tables[0]?.unread.title).toEqual({ count: 1, rows: [1] });
    expect(tables[0]?.unread.footer).toEqual({ count: 1, rows: [8] });
  });
});

describe('Parquet', () => {
  it('gives every type as text that an export would hold', async () => {
    const bytes =
      await parquetOf(`SELECT 1::BIGINT AS "id", 2.0::DOUBLE AS whole, 2.5::DOUBLE AS part,
      TIMESTAMP '2026-01-02 03:04:05' AS local, TIMESTAMPTZ '2026-01-02 03:04:05+00' AS utc,
      DATE '2026-01-02' AS day, INTERVAL '26 hours 5 seconds' AS took, true AS yes, 12.50::DECIMAL(8,2) AS dec, ['a', 'b'] AS tags,
      {'calendar': 5, 'deep': {'b': 'x'}} AS reply, 'bytes'::BLOB AS raw, NULL::VARCHAR AS nothing`);
    const { tables } = await readTables(engine, bytes, 'a.parquet');
    const [row = []] = tables[0]?.rows ?? [];
    expect(
      Object.fromEntries((tables[0]?.headers ?? []).map((header, i) => [header, row[i]])),
    ).toEqual({
      id: '1',
      whole: '2',
      part: '2.5',
      local: '2026-01-02 03:04:05',
      utc: '2026-01-02 03:04:05Z',
      day: '2026-01-02',
      took: '26:00:05',
      yes: 'true',
      dec: '12.50',
      tags: 'a; b',
      'reply.calendar': '5',
      'reply.deep.b': 'x',
      raw: 'bytes',
      nothing: '',
    });
  });

  it('without a row has its headers', async () => {
    const { tables } = await readTables(
      engine,
      await parquetOf('SELECT 1 AS id, 2 AS b LIMIT 0'),
      'a.parquet',
    );
    expect(tables.map(({ headers, rows }) => [headers, rows])).toEqual([[['id', 'b'], []]]);
  });
});

describe('what a report puts around its rows', () => {
  it('is counted by reason: titles, the header again, totals and the footer', async () => {
    const report = [
      'Report of June',
      '',
      'id,created_at,subject',
      '1,2026-01-01,a',
      'id,created_at,subject',
      '2,2026-01-02,"b"',
      'Grand Total,,2',
      '',
      '"Grand Totals (2 records)"',
      '"Copyright (c) 2000-2026 salesforce.com, inc."',
      'Confidential',
      '',
    ].join('\n');
    const { tables } = await readTables(engine, report);
    expect(tables[0]?.headers).toEqual(['id', 'created_at', 'subject']);
    expect(tables[0]?.rows.map(([id]) => id)).toEqual(['1', '2']);
    expect(tables[0]?.unread).toEqual({
      title: { count: 1, rows: [1] },
      'repeated-header': { count: 1, rows: [2] },
      'total-row': { count: 1, rows: [4] },
      footer: { count: 3, rows: [9, 10, 11] },
    });
  });

  it('is not taken for rows that were cut off', async () => {
    const { tables } = await readTables(engine, 'id,a,b\n1,2,3\n2,"x\n\ny",3\n4,5\n');
    expect(tables[0]?.rows).toEqual([
      ['1', '2', '3'],
      ['2', 'x\n\ny', '3'],
    ]);
    expect(tables[0]?.unread).toEqual({ ragged: { count: 1, rows: [6] } });
  });

  it('may be cells that keep a spreadsheet from reckoning', async () => {
    const { tables } = await readTables(engine, `id,a,b\n'=1+1,'-5,'tis\n"=""0012""",'@x,'+4`);
    expect(tables[0]?.rows).toEqual([
      ['=1+1', '-5', "'tis"],
      ['0012', '@x', '+4'],
    ]);
  });
});

describe('mail addresses in names', () => {
  const rows = '[{"id":1,"a":"b"},{"id":2,"a":"c"}]';

  it('of arrays, sheets and members are not told, and the tables told apart', async () => {
    const json = await readTables(
      engine,
      `{"ann@shop.example":${rows},"bo@shop.example":${rows}}`,
      'a.json',
    );
    expect(json.tables.map(({ format }) => format.member)).toEqual(['…', '… 2']);
    const zip = await zipOf({ 'of ann@shop.example.csv': text, 'b/bo@shop.example': text });
    const members = (await readTables(engine, zip, 'a.zip')).tables.map(
      ({ format }) => format.member,
    );
    expect(members).toEqual(['of …', 'b/…']);
    const sheets = await xlsxOf({
      'ann@shop.example': [
        ['id', 'a'],
        ['1', 'b'],
      ],
      Two: [
        ['id', 'a'],
        ['1', 'b'],
      ],
    });
    expect(
      (await readTables(engine, sheets, 'a.xlsx')).tables.map(({ format }) => format.member),
    ).toEqual(['…', 'Two']);
  });

  it('of keys share a header, and their values a cell', async () => {
    const { tables } = await readTables(
      engine,
      '[{"id":1,"seen":{"ann@shop.example":true,"bo@shop.example":"no"}},{"id":2,"seen":{}}]',
      'a.json',
    );
    expect(tables[0]?.headers).toEqual(['id', 'seen.…']);
    expect(tables[0]?.rows).toEqual([
      ['1', 'true; no'],
      ['2', ''],
    ]);
  });
});
