import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { compose } from '../../src/report/compose.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';
import { ingestTexts } from '../ingest/ingest-texts.ts';
import {
  csvOf,
  envelopeOf,
  gzipOf,
  jsonOf,
  ndjsonOf,
  parquetTextOf,
  type TextTable,
  utf16Of,
  xlsxOf,
  zipOf,
} from './write-tables.ts';

/** Numbers that look random and are the same in every run (Park and Miller's generator). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const draw = seeded(2026);
const subjects = ['Grüße "quoted"', 'two\nlines', 'a, b; c | d', "it's late", 'Où est ça?', ''];
const pad = (n: number) => String(n).padStart(2, '0');
const stampOf = (minute: number) =>
  new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString().slice(0, 19).replace('T', ' ');

const headers = [
  'id',
  'created_at',
  'first_reply_at',
  'resolved_at',
  'status',
  'channel',
  'subject',
  'csat',
  'reopens',
];
const minutes = Array.from({ length: 1000 }, () => {
  const created = draw(200_000);
  const replied = draw(5) === 0 ? null : created + 1 + draw(3000);
  return { created, replied, resolved: replied === null ? null : replied + draw(9000) };
});
const rows = minutes.map(({ created, replied, resolved }, i) => [
  `T-${pad(i)}`,
  stampOf(created),
  replied === null ? '' : stampOf(replied),
  resolved === null ? '' : stampOf(resolved),
  resolved === null ? 'open' : 'solved',
  ['Mail', 'Chat', 'Téléphone'][draw(3)] ?? '',
  subjects[draw(subjects.length)] ?? '',
  draw(3) === 0 ? `${1 + draw(4)}.5` : '',
  String(draw(3)),
]);
const table: TextTable = { headers, rows };

/** The same with what a spreadsheet has types for: dates and numbers. */
const typed = rows.map((row) =>
  row.map((cell, i) => {
    if (cell === '') return null;
    if (i >= 1 && i <= 3) return new Date(`${cell.replace(' ', 'T')}Z`);
    return i >= 7 ? Number(cell) : cell;
  }),
);
const decimalComma = {
  ...table,
  rows: rows.map((row) => row.map((cell, i) => (i === 7 ? cell.replace('.', ',') : cell))),
};
const epoch = (unit: number) => ({
  ...table,
  rows: rows.map((row) =>
    row.map((cell, i) =>
      i >= 1 && i <= 3 && cell !== ''
        ? String(Date.parse(`${cell.replace(' ', 'T')}Z`) / unit)
        : cell,
    ),
  ),
});

async function kpisOf(name: string, bytes: string | Uint8Array): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'plumbline-same-'));
  try {
    await mkdir(path.join(root, 'content'));
    await mkdir(path.join(root, 'data', 'tickets'), { recursive: true });
    await writeFile(
      path.join(root, 'content', 'audit.yaml'),
      'organisation: Acme\ntitle: Audit\ntimeZone: UTC\nsources:\n  tickets:\n    - adapter: generic\n      timeZone: UTC\n      columns: { csat_scale: { constant: 1-5 } }\n',
    );
    await writeFile(path.join(root, 'data', 'tickets', name), bytes);
    const paths = await locateWorkspace({ PLUMBLINE_WORKSPACE: root });
    const quiet = { stage: () => undefined, step: () => undefined };
    const { report, problems } = await compose(paths, '2026-11-22 23:59:59', quiet, {
      openEngine: openDuckdbWasm,
    });
    if (!report) throw new RangeError(problems.map(({ message }) => message).join('\n'));
    return JSON.stringify(report.kpis);
  } finally {
    await rm(root, { recursive: true });
  }
}

const source = {
  adapter: 'generic',
  timeZone: 'UTC',
  columns: { csat_scale: { constant: '1-5' } },
};

/** The canonical table of a file, byte for byte. */
async function tableOf(engine: Engine, name: string, bytes: string | Uint8Array): Promise<string> {
  return JSON.stringify((await ingestTexts(engine, [bytes], { source }, [name])).rows);
}

const csv = csvOf(table);
const windows = Buffer.from(csv, 'latin1');
const written: [string, string | Uint8Array][] = [
  ['semicolons.csv', csvOf(decimalComma, { delimiter: ';', lineEnd: '\r\n' })],
  ['apostrophes.csv', csvOf(table, { delimiter: '|', quote: "'" })],
  ['tabs.tsv', csvOf(decimalComma, { delimiter: '\t' })],
  ['mark.csv', `\uFEFF${csv}`],
  ['utf-16le.csv', utf16Of(csv)],
  ['utf-16be.csv', utf16Of(csv, 'be')],
  ['windows-1252.csv', windows],
  ['seconds.csv', csvOf(epoch(1000))],
  ['milliseconds.csv', csvOf(epoch(1))],
  ['a.csv.gz', gzipOf(csv)],
  ['a.zip', await zipOf({ 'in/a.csv': csv })],
  ['a.json', jsonOf(table)],
  ['envelope.json', envelopeOf(table)],
  ['a.ndjson', ndjsonOf(table)],
  ['a.xlsx', await xlsxOf({ Tickets: [headers, ...typed] })],
  ['text.xlsx', await xlsxOf({ Tickets: [headers, ...rows] })],
  ['a.parquet', await parquetTextOf(table)],
];

it('of a thousand tickets give the same table, byte for byte, whatever format they are in', async () => {
  const engine = await openDuckdbWasm();
  try {
    const expected = await tableOf(engine, 'a.csv', csv);
    expect(JSON.parse(expected)).toHaveLength(1000);
    const different: string[] = [];
    for (const [name, bytes] of written)
      if ((await tableOf(engine, name, bytes)) !== expected) different.push(name);
    expect(different).toEqual([]);
  } finally {
    engine.close();
  }
});

// Figures are of the table alone; so one file of each format shows that nothing else gets to them.
it('of a thousand tickets give the same figures, byte for byte, whatever format they are in', async () => {
  const expected = await kpisOf('a.csv', csv);
  expect(expected.length).toBeGreaterThan(10_000);
  const different: string[] = [];
  for (const [name, bytes] of written)
    if (name.startsWith('a.') && (await kpisOf(name, bytes)) !== expected) different.push(name);
  expect(different).toEqual([]);
}, 300_000);
