import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { identifier } from '../../src/engine/engine.ts';
import { createLanguage } from '../../src/language/language.ts';
import { inspectFiles } from '../../src/inspect/inspect-files.ts';
import { inspectionSchema } from '../../src/inspect/inspection-schema.ts';
import { printInspection } from '../../src/inspect/print-inspection.ts';
import { compose } from '../../src/report/compose.ts';
import { collectAllMembers } from '../../src/report/members.ts';
import { membersInLanguage } from '../../src/report/members-in-words.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';
import { parquetOf } from '../files/write-tables.ts';
import { fixtureFile, fixtures, ingestFixture, NOW } from '../adapters/ingest-fixture.ts';

const members = membersInLanguage(await collectAllMembers(), createLanguage('en').texts);
const quiet = { stage: () => undefined, step: () => undefined };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-inspect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(path.join(folder, name), content);
  return path.join(folder, name);
}

async function inspect(...names: string[]) {
  const inspection = await inspectFiles(names, null, members, NOW);
  expect(inspectionSchema.safeParse(inspection).error).toBeUndefined();
  return { ...inspection, text: printInspection(inspection) };
}

/** Puts the settings under those of an audit, and the files where they say, and reads it. */
async function pasted(settings: string, dataset: string, names: readonly string[]) {
  const root = await mkdtemp(path.join(folder, 'audit-'));
  await mkdir(path.join(root, 'content'));
  await mkdir(path.join(root, 'data', dataset), { recursive: true });
  const audit = `organisation: Acme\ntitle: Audit\ntimeZone: Europe/Oslo\n${settings}`;
  await writeFile(path.join(root, 'content', 'audit.yaml'), audit);
  for (const name of names)
    await writeFile(path.join(root, 'data', dataset, path.basename(name)), await readFile(name));
  const paths = await locateWorkspace({ PLUMBLINE_WORKSPACE: root });
  return compose(paths, NOW, quiet, { openEngine: openDuckdbWasm });
}

const unknown = `Unique Key,Created Date,Closed Date,Status,Handled by,Region
${Array.from({ length: 40 }, (_, i) => `K-${i},03/${String(1 + (i % 28)).padStart(2, '0')}/2026 10:00,03/${String(1 + (i % 28)).padStart(2, '0')}/2026 12:00,${i % 2 ? 'Closed' : 'Open'},Ann Example ${i},${i % 3 ? 'North' : 'South'}`).join('\n')}
`;

describe('a file of no known format', () => {
  it('is read by guesses, whose map works as it is pasted', async () => {
    const name = await file('export (1).csv', unknown);
    const { files, text } = await inspect(name);
    const [table] = files[0]?.tables ?? [];
    expect(table?.readings[0]).toMatchObject({
      dataset: 'tickets',
      guessed: true,
      rows: 40,
      accepted: 40,
      timeZone: { name: 'UTC', assumed: true },
      dateOrder: { order: 'mdy', proven: true },
    });
    expect(table?.otherColumns).toContainEqual({
      header: 'Region',
      filled: 1,
      distinct: '2–20',
      dimension: true,
    });
    expect(text).toContain('id: Unique Key # a guess');
    const settings = files[0]?.understanding.settings ?? '';
    const { report, problems } = await pasted(settings, 'tickets', [name]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report?.evidence.files[0]).toMatchObject({
      accepted: 40,
      timeZone: { name: 'UTC', assumed: false },
    });
  });

  it('is told with what is missing where not all is found that a row needs', async () => {
    const name = await file('half.csv', 'Ticket ID,Status,Colour\n1,open,red\n2,closed,blue\n');
    const { files, text } = await inspect(name);
    expect(files[0]).toMatchObject({
      readable: true,
      tables: [{ readings: [], lacking: ['created_at'] }],
    });
    expect(text).toContain('# created_at: …');
    expect(await pasted(files[0]?.understanding.settings ?? '', 'tickets', [name])).toMatchObject({
      report: null,
    });
  });
});

describe('a file', () => {
  it('whose dates don’t prove their order gets a line for it', async () => {
    const name = await file('dates.csv', 'id,created_at\n1,01/02/2026 10:00\n2,03/04/2026 10:00\n');
    const { files } = await inspect(name);
    const settings = files[0]?.understanding.settings ?? '';
    expect(settings).toContain('dateOrder: dmy # or mdy');
    expect((await pasted(settings, 'tickets', [name])).report?.evidence.files[0]?.accepted).toBe(2);
  });

  it('without a header is not quoted', async () => {
    const name = await file(
      'bare.csv',
      '1,ann@example.org,2026-01-02,Ann Secret\n2,bo@example.org,2026-01-03,Bo Hidden\n',
    );
    const { files, text } = await inspect(name);
    expect(files[0]?.tables[0]?.headerMissing).toBe(true);
    expect(JSON.stringify(files)).not.toMatch(/example\.org|Secret|Hidden/);
    expect(text).not.toMatch(/example\.org|Secret|Hidden/);
  });

  it.each([
    [
      'names that recur',
      'Ann Secret,closed,Hidden 1\nAnn Secret,open,Hidden 2\nBo,closed,Hidden 3\n',
    ],
    ['stamps', 'Ann Secret,2026-01-05T10:00:00Z,Hidden\nBo,2026-01-06T10:00:00Z,Sea\n'],
    ['words that never recur', 'Ann Secret,Hidden lane,Fine\nBo Other,Sea street,Bad\n'],
    ['a word that is a header too', 'Ann Secret,Resolved,Hidden lane\nBo Other,Open,Sea street\n'],
  ])('whose first line is a row with %s is not quoted', async (_, rows) => {
    const { files, text } = await inspect(await file('rows.csv', rows));
    expect(files[0]?.tables[0]?.headerMissing).toBe(true);
    expect(`${JSON.stringify(files)} ${text}`).not.toMatch(/Secret|Hidden/);
  });

  it('with headers that nobody knows is not taken for one without, where they stand above dates', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `Zork ${i},2026-01-0${i + 1} 10:00,Blue`);
    const { files } = await inspect(await file('odd.csv', ['Qwe,Asd,Zxc', ...rows].join('\n')));
    expect(files[0]?.tables[0]).toMatchObject({ headerMissing: false });
    expect(files[0]?.tables[0]?.otherColumns.map(({ header }) => header)).toContain('Zxc');
  });

  it('has no column of people guessed to be a breakdown', async () => {
    const lines = Array.from({ length: 20 }, (_, i) =>
      JSON.stringify({
        id: i,
        created_at: '2026-01-02T10:00:00Z',
        assignee: { name: `Ann ${i % 3}`, email: `ann${i % 3}@example.org` },
      }),
    );
    const { files } = await inspect(await file('nested.ndjson', lines.join('\n')));
    expect(files[0]?.tables[0]?.guesses.map(({ column, header }) => [column, header])).toEqual([
      ['id', 'id'],
      ['created_at', 'created_at'],
      ['agent', 'assignee.name'],
    ]);
  });

  it('proposes as dimensions what recurs in few words, and never people', async () => {
    const header = 'id,created_at,Opened by,Ansatt,Customer type,Region,Note,user_id,Product';
    const rows = Array.from(
      { length: 40 },
      (_, i) =>
        `${i},2026-01-02T10:00:00Z,Ann ${i % 3},Kari ${i % 3},b${i % 2},R${i % 4},text ${i},${i % 5},P${i % 6}`,
    );
    const { files, text } = await inspect(await file('people.csv', [header, ...rows].join('\n')));
    const proposed = files[0]?.tables[0]?.otherColumns.filter(({ dimension }) => dimension);
    expect(proposed?.map((column) => column.header)).toEqual(['Region', 'Product']);
    expect(text).toMatch(/Opened by +100\.0% +2–20\n/);
  });

  it('with Norwegian headers is guessed, and free text is not guessed to be a date', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `${i + 1};${i + 1}.01.2026 10:00;Ring kunden;${i + 1}.01.2026 12:00;Kari ${i}`,
    );
    const header = 'Saksnummer;Opprettet;Resolution;Løst;Saksbehandler';
    const { files } = await inspect(await file('saker.csv', [header, ...rows].join('\n')));
    const [table] = files[0]?.tables ?? [];
    expect(table?.guesses.map(({ column, header }) => [column, header])).toEqual([
      ['id', 'Saksnummer'],
      ['created_at', 'Opprettet'],
      ['resolved_at', 'Løst'],
      ['agent', 'Saksbehandler'],
    ]);
    expect(table?.readings[0]).toMatchObject({ rows: 30, accepted: 30 });
  });

  it('whose columns hold no value supports no KPI that needs one', async () => {
    const rows = 'id,created_at,resolved_at\n1,2026-01-02T10:00:00Z,\n2,2026-01-03T10:00:00Z,\n';
    const [only] = (await inspect(await file('open.csv', rows))).files;
    const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);
    expect(ids(only?.understanding.supported)).toContain('tickets-created');
    expect(ids(only?.understanding.unsupported)).toContain('full-resolution-time');
  });

  it('that can’t be read is told so, and nothing else', async () => {
    const broken = await file(
      'broken.csv.gz',
      Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2]),
    );
    const sound = await parquetOf('SELECT i AS id, i * 2 AS b FROM range(9) AS r(i)');
    const footer = sound.readUInt32LE(sound.length - 8) + 8;
    const hollow = await file(
      'hollow.parquet',
      Buffer.concat([sound.subarray(0, 4), sound.subarray(-footer)]),
    );
    const { files } = await inspect(broken, path.join(folder, 'none.csv'), hollow);
    expect(files.map(({ readable, problems }) => [readable, problems[0]?.code])).toEqual([
      [false, 'file-damaged'],
      [false, 'file-unreadable'],
      [false, 'file-damaged'],
    ]);
  });
});

describe('a vendor’s table', () => {
  it('is told with the tables beside it that would tell more', async () => {
    const ticket = fixtureFile('fivetran-hubspot-ticket', 'ticket.csv');
    const stages = fixtureFile('fivetran-hubspot-ticket', 'ticket_pipeline_stage.csv');
    const { files, text } = await inspect(ticket, stages);
    const [reading] = files[0]?.tables[0]?.readings ?? [];
    expect(reading?.missingTables.map(({ table, columns }) => [table, columns])).toEqual([
      ['stages', ['status']],
      ['pipelines', ['type']],
      ['owners', ['agent']],
      ['owner_teams', ['group']],
      ['teams', ['group']],
    ]);
    expect(text).toContain('stages                   status  (with stage_id, ticket_state');
  });
});

describe('several files', () => {
  it('are read alone and together where they add up', async () => {
    const header = 'id,created_at,updated_at,status';
    const january = await file(
      '2026-01.csv',
      `${header}\n1,2026-01-02T10:00:00Z,2026-01-02T10:00:00Z,open\n2,2026-01-03T10:00:00Z,2026-01-03T10:00:00Z,open\n`,
    );
    const february = await file(
      '2026-02.csv',
      `${header}\n2,2026-01-03T10:00:00Z,2026-02-03T10:00:00Z,closed\n3,2026-02-03T10:00:00Z,2026-02-03T10:00:00Z,open\n`,
    );
    const { files, together, text } = await inspect(january, february);
    expect(files.map(({ understanding }) => understanding.period?.to)).toEqual([
      '2026-01-03',
      '2026-02-03',
    ]);
    expect(together?.period).toEqual({ from: '2026-01-02', to: '2026-02-03' });
    expect(text).toContain('Together: 2 files');
    const both = path.join(folder, 'months');
    await mkdir(both);
    for (const name of [january, february])
      await writeFile(path.join(both, path.basename(name)), await readFile(name));
    expect((await inspect(both)).together).toEqual(together);
    const { report } = await pasted(together?.settings ?? '', 'tickets', [january, february]);
    expect(report?.evidence.files.map(({ accepted }) => accepted)).toEqual([1, 2]);
  });
});

/** The file of a fixture that holds most of its rows; its side tables are read in their own fixtures. */
async function largestFile(fixture: string): Promise<string> {
  const names = (await readdir(path.dirname(fixtureFile(fixture, 'x')))).filter(
    (name) => !['source.yaml', 'canonical.csv'].includes(name) && !name.endsWith('.md'),
  );
  const files = await Promise.all(
    names.map(async (name) => {
      const file = fixtureFile(fixture, name);
      return { file, bytes: (await stat(file)).size };
    }),
  );
  const [largest] = files.toSorted((one, other) => other.bytes - one.bytes);
  if (!largest) throw new RangeError(`${fixture} has no file`);
  return largest.file;
}

/** Exports of one vendor name the same people, so one of each stands for the others. */
const ofEachVendor = [
  ...new Map(
    fixtures.map((fixture) => [members.adapters.get(fixture)?.vendor ?? fixture, fixture]),
  ).values(),
];

describe.each(ofEachVendor)('what is said of the fixture of %s', (fixture) => {
  it('holds nothing personal', async () => {
    const { text, ...inspection } = await inspect(await largestFile(fixture));
    expect(inspection.files.every(({ readable }) => readable)).toBe(true);
    const engine = await openDuckdbWasm();
    try {
      const { ingested } = await ingestFixture(engine, fixture);
      if (!ingested) throw new RangeError('nothing was read');
      const { id, columns } = ingested.dataset;
      // A made-up subject may say what the format’s own notes say.
      const notes = [...members.adapters.values()].flatMap((adapter) => adapter.notes).join();
      const said = `${text}\n${JSON.stringify(inspection)}`;
      const personal = Object.entries(columns).filter(
        ([, { type, privacy }]) => type === 'text' && privacy !== 'public',
      );
      for (const [name] of personal) {
        const cells = await engine.query(
          z.object({ cell: z.string() }),
          `SELECT DISTINCT ${identifier(name)} AS cell FROM ${identifier(id)} WHERE ${identifier(name)} IS NOT NULL`,
          'reading what is personal',
        );
        for (const { cell } of cells)
          if (cell.length > 5 && /[ @]/.test(cell) && !notes.includes(cell))
            expect(said).not.toContain(cell);
      }
      expect(said).not.toMatch(/\w@[\w.]*example/);
    } finally {
      engine.close();
    }
  });
});
