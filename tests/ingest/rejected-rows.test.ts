import {
  appendFile,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { writeRejects } from '../../src/cli/write-rejects.ts';
import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { type RejectedRow, rejectedRows } from '../../src/ingest/rejected-rows.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';
import { fixtures, ingestFixture, NOW } from '../adapters/ingest-fixture.ts';
import { xlsxOf } from '../files/write-tables.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const sum = (counts: Iterable<number>) => [...counts].reduce((total, n) => total + n, 0);

describe.each(fixtures)('of the fixture of %s', (fixture) => {
  it('every row is accounted for, and exactly the rejected ones come back', async () => {
    const given = new Map<string, RejectedRow[]>();
    const { ingested } = await ingestFixture(
      engine,
      fixture,
      undefined,
      async (own, data, file) => {
        given.set(file.planned.name, await rejectedRows(own, data, file, NOW));
      },
    );
    if (!ingested) throw new RangeError('nothing was read');
    for (const { planned, staged, outcome } of ingested.files) {
      const rejected = sum(Object.values(outcome.rejected).map(({ count }) => count));
      const { accepted, merged, replaced } = outcome;
      expect(accepted + rejected + merged + sum(replaced.values())).toBe(staged.rows);
      const rows = given.get(planned.name) ?? [];
      expect(rows.filter((row) => row.outcome === 'rejected')).toHaveLength(rejected);
      for (const { cells, raw, reason } of rows)
        expect(cells.length > 0 || raw !== '' || reason === 'blank').toBe(true);
    }
  });
});

const report = await xlsxOf({
  One: [
    ['Report, weekly'],
    ['id', 'created_at', 'status', 'subject'],
    ['1', '2026-01-05 10:00', 'open', 'a'],
    ['', '', '', ''],
    ['2', '2026-01-05 10:00', 'open', 'b'],
    ['', '', '', ''],
    ['© 2026'],
  ],
});

describe('rejected rows', () => {
  const tickets = `id,created_at,status,subject
1,2026-01-05T10:00:00Z,open,"Hello, ""you"""
,2026-01-05T10:00:00Z,open,No id
3,soon,open,No date
4,2026-01-05T10:00:00Z,parked,Unknown status
5,2026-01-05T10:00:00Z
6,2026-01-05T10:00:00Z,open,one,two
1,2026-01-05T10:00:00Z,open,Again
7,2026-01-06T10:00:00Z,open,Fine
8,2026-01-06T10:00:00Z,closed,Fine
`;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plumbline-rejects-'));
    for (const [name, text] of [
      ['content/audit.yaml', 'organisation: Acme\ntitle: Audit\ntimeZone: UTC\n'],
      ['data/tickets/2026-01.csv', tickets],
      ['data/tickets/2026-02.csv', 'id,created_at\n9,2026-02-01T10:00:00Z\n'],
    ] as const) {
      await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const paths = () =>
    locateWorkspace({ PLUMBLINE_WORKSPACE: folder, PLUMBLINE_OUT: path.join(folder, 'site') });

  it('come back as they were read, with the reason, in a CSV a file that Excel opens', async () => {
    const out = path.join(folder, 'rejects');
    const said: string[] = [];
    expect(await writeRejects(await paths(), out, NOW, (line) => said.push(line))).toEqual([]);
    expect(await readdir(out)).toEqual(['tickets-2026-01.csv']);
    const text = await readFile(path.join(out, 'tickets-2026-01.csv'), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [header, ...rows] = parse(text, { bom: true });
    expect(header).toEqual([
      'id',
      'created_at',
      'status',
      'subject',
      '',
      'reason',
      'outcome',
      'file',
      'row',
      'raw',
    ]);
    const file = 'data/tickets/2026-01.csv';
    const at = '2026-01-05T10:00:00Z';
    expect(rows).toEqual([
      ['5', at, '', '', '', 'ragged', 'rejected', file, 'line 6', ''],
      ['6', at, 'open', 'one', 'two', 'ragged', 'rejected', file, 'line 7', ''],
      ['1', at, 'open', 'Hello, "you"', '', 'duplicate-id', 'rejected', file, '1', ''],
      ['', at, 'open', 'No id', '', 'missing-id', 'rejected', file, '2', ''],
      ['3', 'soon', 'open', 'No date', '', 'unparsable-created_at', 'rejected', file, '3', ''],
      ['4', at, 'parked', 'Unknown status', '', 'unknown-status', 'value set aside', file, '4', ''],
    ]);
    expect(said).toHaveLength(1);
  });

  it.each([
    [
      'lines that are no JSON, or too long',
      'a.ndjson',
      `{"id":1,"created_at":"2026-01-05T10:00:00Z"}\n{"id":2,\n[3]\n{"id":4,"note":"${'x'.repeat(1e6)}"}\n`,
      [
        ['', '', '', 'no-json', 'rejected', '2', '{"id":2,'],
        ['', '', '', 'no-object', 'rejected', '3', '[3]'],
        ['', '', '', 'too-long', 'rejected', '4', /^\{"id":4,"note":"x{31984} …$/],
      ],
    ],
    [
      'elements that are no objects',
      'a.json',
      '[{"id":1,"created_at":"2026-01-05T10:00:00Z"},null,"two",[3]]',
      [
        ['', '', 'no-object', 'rejected', '2', 'null'],
        ['', '', 'no-object', 'rejected', '3', '"two"'],
        ['', '', 'no-object', 'rejected', '4', '[3]'],
      ],
    ],
    [
      'lines that are all ragged',
      'a.csv',
      'id,created_at,status\n1,2026-01-05T10:00:00Z\n2,"2026-01-05T10:00:00Z"\n',
      [
        ['1', '2026-01-05T10:00:00Z', '', 'ragged', 'rejected', 'line 2', ''],
        ['2', '2026-01-05T10:00:00Z', '', 'ragged', 'rejected', 'line 3', ''],
      ],
    ],
    [
      'titles, blank rows and footers of a sheet',
      'a.xlsx',
      report,
      [
        ['', '', '', '', 'title', 'rejected', '1', '"Report, weekly"'],
        ['', '', '', '', 'blank', 'rejected', '4', ''],
        ['', '', '', '', 'footer', 'rejected', '7', '© 2026'],
      ],
    ],
  ])('of %s come back', async (_, name, content, expected) => {
    const root = await mkdtemp(path.join(folder, 'formats-'));
    for (const [file, text] of [
      ['content/audit.yaml', 'organisation: Acme\ntitle: Audit\ntimeZone: UTC\n'],
      [`data/tickets/${name}`, content],
    ] as const) {
      await mkdir(path.join(root, path.dirname(file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    const own = await locateWorkspace({ PLUMBLINE_WORKSPACE: root });
    const out = path.join(root, 'rejects');
    await writeRejects(own, out, NOW, () => undefined);
    const [file = ''] = await readdir(out);
    const [, ...rows] = parse(await readFile(path.join(out, file), 'utf8'), { bom: true });
    expect(rows).toHaveLength(expected.length);
    for (const [i, row] of rows.entries()) {
      const [raw, cells] = [row.at(-1) ?? '', row.toSpliced(-3, 1)];
      const wanted = expected[i]?.at(-1) ?? '';
      expect(cells.slice(0, -1)).toEqual(expected[i]?.slice(0, -1));
      if (typeof wanted === 'string') expect(raw).toBe(wanted);
      else expect(raw).toMatch(wanted);
    }
  });

  it('of a side table come back too', async () => {
    const root = await mkdtemp(path.join(folder, 'sides-'));
    const fixture = path.join(import.meta.dirname, '../adapters/fixtures/fivetran-zendesk-ticket');
    const tables = ['group', 'organization', 'ticket', 'ticket_schedule', 'ticket_tag', 'user'];
    await mkdir(path.join(root, 'content'));
    await mkdir(path.join(root, 'data'));
    await writeFile(
      path.join(root, 'content/audit.yaml'),
      'organisation: Acme\ntitle: Audit\ntimeZone: UTC\n',
    );
    for (const table of tables)
      await copyFile(path.join(fixture, `${table}.csv`), path.join(root, `data/${table}.csv`));
    await appendFile(path.join(root, 'data/user.csv'), '99,Bo\n');
    const out = path.join(root, 'rejects');
    await writeRejects(
      await locateWorkspace({ PLUMBLINE_WORKSPACE: root }),
      out,
      NOW,
      () => undefined,
    );
    const [, ...rows] = parse(await readFile(path.join(out, 'user.csv'), 'utf8'), { bom: true });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toEqual(expect.arrayContaining(['99', 'Bo', 'ragged', 'data/user.csv']));
  });

  it.each(['site', 'site/rejects', 'public', 'content/rejects', 'data/tickets'])(
    'are not written into %s',
    async (name) => {
      const problems = await writeRejects(
        await paths(),
        path.join(folder, name),
        NOW,
        () => undefined,
      );
      expect(problems.map(({ code }) => code)).toEqual(['rejects-folder']);
    },
  );
});
