import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { PlumblineError } from '../../src/errors/problem.ts';
import { findDataFiles } from '../../src/workspace/data-files.ts';
import { parseDuration } from '../../src/workspace/duration-text.ts';
import { locateWorkspace, projectRoot } from '../../src/workspace/locate.ts';
import { readAudit } from '../../src/workspace/read-audit.ts';
import { readFindings } from '../../src/workspace/read-findings.ts';
import { parseSource } from '../../src/workspace/source.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'plumbline-workspace-'));
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

async function write(name: string, text = ''): Promise<void> {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

describe('a workspace', () => {
  it('is the project itself unless the environment names another', async () => {
    expect(await locateWorkspace({})).toMatchObject({
      root: projectRoot,
      out: path.join(projectRoot, 'dist'),
    });
    await write('content/audit.yaml');
    expect(await locateWorkspace({ PLUMBLINE_WORKSPACE: root, PLUMBLINE_OUT: '/tmp/out' })).toEqual(
      {
        root,
        content: path.join(root, 'content'),
        data: path.join(root, 'data'),
        public: path.join(root, 'public'),
        out: '/tmp/out',
      },
    );
  });

  it('that is not there is said with its path', async () => {
    const located = locateWorkspace({ PLUMBLINE_WORKSPACE: path.join(root, 'nowhere') });
    await expect(located).rejects.toThrow(PlumblineError);
    await expect(located).rejects.toThrow(path.join(root, 'nowhere'));
  });

  it('tells which files and folders among the findings are not read', async () => {
    const finding = '---\ntitle: T\nkind: minor\narea: A\n---\n';
    for (const name of ['late.mdx', 'early.md', '.notes', 'old/older.mdx'])
      await write(`findings/${name}`, finding);
    const { findings, problems } = await readFindings(root);
    expect(findings.map(({ id }) => id)).toEqual(['late']);
    expect(problems.map(({ code, place, hint }) => [code, place?.file, hint])).toEqual([
      [
        'file-not-read',
        'content/findings/early.md',
        'If it is a finding, rename it to early.mdx; else keep it elsewhere.',
      ],
      [
        'folder-not-read',
        'content/findings/old',
        'Move its findings up, or keep the folder elsewhere.',
      ],
    ]);
  });

  it('takes shares of the grading as it takes all others', async () => {
    const of = async (share: string) => {
      await write(
        'audit.yaml',
        `organisation: A\ntitle: B\ntimeZone: UTC\ngrading: { minimumCompleteness: ${share} }\n`,
      );
      const { audit, problems } = await readAudit(root);
      return [audit.grading.minimumCompleteness, problems.length];
    };
    expect(await of('75%')).toEqual([0.75, 0]);
    expect(await of('0.75')).toEqual([0.75, 0]);
  });

  it('without audit.yaml says so', async () => {
    const { problems } = await readAudit(root);
    expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([
      ['file-missing', 'content/audit.yaml'],
    ]);
  });

  it('keeps of an audit.yaml with mistakes what is right beside them', async () => {
    await write(
      'audit.yaml',
      [
        'organisation: Acme',
        'title: 7',
        'timeZone: Europe/Oslo',
        'auditors: [Kari, 7, Ola]',
        'period: { from: 2026-01-01 }',
        'sources:',
        '  tickets:',
        '    - adapter: generic',
        '      dateOrder: ymd',
        '      columns: { id: No, created_at: { header: Opened } }',
        'targets:',
        '  csat: { min: 90% }',
        '  backlog: {}',
        '  reopen-rate: { maximum: 4 }',
        'colour: blue',
      ].join('\n'),
    );
    const { audit, problems } = await readAudit(root);
    expect(problems).not.toEqual([]);
    expect(audit).toMatchObject({
      organisation: 'Acme',
      title: '?',
      timeZone: 'Europe/Oslo',
      auditors: ['Kari', 'Ola'],
      sources: { tickets: [{ adapter: 'generic', columns: { id: 'No' } }] },
      targets: { csat: { min: '90%' } },
    });
    expect(audit.period).toBeUndefined();
  });
});

describe('findings', () => {
  it('are read in the order of their names, each for itself', async () => {
    const text = (title: string) => `---\ntitle: ${title}\nkind: minor\narea: A\n---\n`;
    await write('findings/b.mdx', text('Second'));
    await write('findings/a.mdx', text('First'));
    await write('findings/c.mdx', 'no frontmatter');
    await write('findings/.hidden.mdx', 'no finding');
    const { findings, problems } = await readFindings(root);
    expect(findings.map(({ id, frontmatter }) => [id, frontmatter.title])).toEqual([
      ['a', 'First'],
      ['b', 'Second'],
    ]);
    expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([
      ['frontmatter-missing', 'content/findings/c.mdx'],
    ]);
  });

  it('have names that can be part of an address', async () => {
    await write('findings/Late replies.mdx', '---\ntitle: T\nkind: minor\narea: A\n---\n');
    const { problems } = await readFindings(root);
    expect(problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['file-name-no-id', 'Rename it, for example to late-replies.mdx.'],
    ]);
  });

  it('take a year as the period of evidence, in quotes or not', async () => {
    await write(
      'findings/a.mdx',
      '---\ntitle: T\nkind: observation\narea: A\nevidence:\n  - { kind: document, ref: Rota, period: 2026 }\n  - { kind: document, ref: Plan, period: "2025" }\n---\n',
    );
    const { findings, problems } = await readFindings(root);
    expect(problems).toEqual([]);
    expect(findings[0]?.frontmatter.evidence.map(({ period }) => period)).toEqual(['2026', '2025']);
  });

  it('may be none', async () => {
    expect(await readFindings(root)).toEqual({ findings: [], problems: [] });
  });
});

describe('the exports of a workspace', () => {
  const find = () => findDataFiles(path.join(root, 'data'), ['tickets', 'calls']);

  it('lie in folders named for their data set, and come in the order of their names', async () => {
    for (const name of ['tickets/b.csv', 'tickets/a.csv', 'calls/c.csv', 'tickets/.DS_Store'])
      await write(`data/${name}`);
    await write('data/tickets/README.md');
    const { files, problems } = await find();
    expect(files.map(({ path: name, dataset }) => [name, dataset])).toEqual([
      ['data/calls/c.csv', 'calls'],
      ['data/tickets/a.csv', 'tickets'],
      ['data/tickets/b.csv', 'tickets'],
    ]);
    expect(problems).toEqual([]);
  });

  it('of months come in their order', async () => {
    for (const name of ['2026-10.csv', '2026-9.csv']) await write(`data/tickets/${name}`);
    const { files } = await find();
    expect(files.map(({ path: name }) => name)).toEqual([
      'data/tickets/2026-9.csv',
      'data/tickets/2026-10.csv',
    ]);
  });

  it('may lie in data/ itself, and in no other folder', async () => {
    await write('data/a.csv');
    await write('data/ticket/a.csv');
    await mkdir(path.join(root, 'data/empty'));
    const { files, problems } = await find();
    expect(files.map(({ path: name, dataset }) => [name, dataset])).toEqual([['data/a.csv', null]]);
    expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([
      ['unknown-dataset', 'data/ticket'],
    ]);
    expect(problems[0]?.hint).toContain('Did you mean “tickets”?');
  });

  it('may be none, which is a warning', async () => {
    const { problems } = await find();
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['no-data', 'warning'],
    ]);
  });
});

describe('a duration as people write it', () => {
  it.each([
    ['90s', 90],
    ['15m', 900],
    ['15 min', 900],
    ['4h', 14_400],
    ['1h 30m', 5400],
    ['1h30m', 5400],
    ['1.5h', 5400],
    ['2D', 172_800],
    ['1w', 604_800],
    [' 4 h ', 14_400],
    ['0s', 0],
  ])('%s is read', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each(['', ' ', '4', 'h', '-4h', '4 hours', '4h 30', '4:30', '1,5h', '4y'])(
    '“%s” is none',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );
});

describe('the place of a value', () => {
  const yaml = ['a:', '  b: one', '  "c d": [x, y]', 'e: { f: 1 }', 'g:'].join('\n');
  const { source } = parseSource('x.yaml', yaml, 10);
  const at = (...path: (string | number)[]) => source.placeOf(path);

  it('is its line and column in its file', () => {
    expect(at('a', 'b')).toEqual({ file: 'x.yaml', line: 12, column: 6 });
    expect(at('a', 'c d', 1)).toMatchObject({ line: 13, column: 14 });
    expect(at('e', 'f')).toMatchObject({ line: 14, column: 9 });
  });

  it('is that of its key where the key is at fault', () => {
    expect(source.placeOfKey(['a', 'c d'])).toMatchObject({ line: 13, column: 3 });
    expect(source.placeOfKey(['g'])).toMatchObject({ line: 15, column: 1 });
  });

  it('is that of its nearest ancestor where it is not there', () => {
    expect(at('e', 'missing', 'deep')).toMatchObject({ line: 14, column: 4 });
    expect(at()).toMatchObject({ line: 11, column: 1 });
  });
});
