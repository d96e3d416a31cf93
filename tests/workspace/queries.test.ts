import { beforeAll, describe, expect, it } from 'vitest';

import { printProblems } from '../../src/errors/print-problems.ts';
import { hasErrors, type Problem } from '../../src/errors/problem.ts';
import { readQuery } from '../../src/workspace/read-queries.ts';
import { lineAndColumn, plainSql } from '../../src/workspace/sql-text.ts';
import { composeQueries } from '../report/query-workspace.ts';
import { brokenQueries, doubtfulQueries } from './broken-queries.ts';
import { chapter, expectGolden } from './golden.ts';

const all = { ...brokenQueries, ...doubtfulQueries };
const fileOf = (title: string) => `${title.replaceAll(/[^a-z]+/g, '-')}.sql`;

let problems: readonly Problem[];
beforeAll(async () => {
  const queries = Object.entries(all).map(([title, sql]) => [fileOf(title), sql] as const);
  ({ problems } = await composeQueries(Object.fromEntries(queries)));
});

const problemsOf = (title: string) =>
  problems.filter(({ place }) => place?.file === `content/queries/${fileOf(title)}`);

describe('every mistake of a query is told with its place, what there is and what to do', () => {
  it('all of them in one run', async () => {
    const chapters = Object.entries(all).map(([title, sql]) =>
      chapter(title, sql, printProblems(problemsOf(title))),
    );
    await expectGolden('broken-queries', chapters.join('\n'));
  });

  it.each(Object.keys(brokenQueries))('%s is an error', (title) => {
    expect(hasErrors(problemsOf(title))).toBe(true);
  });

  it.each(Object.keys(doubtfulQueries))('%s is a warning', (title) => {
    expect(problemsOf(title).map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('a query file', () => {
  it('says its title, its definition, its units, and whether all periods are meant', () => {
    const { query, problems: none } = readQuery(
      'content/queries/by-topic.sql',
      [
        '-- Refunds, by topic',
        '--',
        '-- Counted once each.',
        '-- Source: the help desk.',
        '-- unit: "Share of refunds" share',
        '-- unit: wait duration',
        '-- period: all',
        '',
        'SELECT 1 AS wait -- in seconds',
      ].join('\r\n'),
    );
    expect(none).toEqual([]);
    expect(query).toMatchObject({
      id: 'by-topic',
      title: 'Refunds, by topic',
      definition: 'Counted once each. Source: the help desk.',
      units: [
        { column: 'Share of refunds', unit: 'share' },
        { column: 'wait', unit: 'duration' },
      ],
      allPeriods: true,
    });
  });

  it.each(['By Topic', 'by_topic', 'bytopic-'])('can’t be called %s', (name) => {
    const { problems: found } = readQuery(`content/queries/${name}.sql`, '-- T\nSELECT 1');
    expect(found.map(({ code }) => code)).toEqual(['query-name']);
  });

  it.each([
    '-- T\nselect 1;',
    '-- T\n-- now() and ; and ( in a comment\nSELECT 1',
    `-- T\nSELECT 'a ; now() ('`,
    `-- T\nSELECT 1 AS "now();" /* ; ) -- */`,
    '-- T\n(SELECT 1)',
    '-- T\nFROM tickets SELECT count(*)',
    `-- T\nSELECT 'it''s' AS x`,
    '-- T\nSELECT randomness, nowhere FROM tickets',
  ])('may hold %j', (sql) => {
    expect(readQuery('content/queries/a.sql', sql).problems).toEqual([]);
  });

  it('is the only kind of file in its folder, notes apart', async () => {
    const { problems: found } = await composeQueries({
      'by-topic.sq': 'SELECT 1',
      'by-topic.txt': 'SELECT 1',
      'more/by-topic.sql': '-- T\nSELECT 1',
      'README.md': 'Notes',
      '.hidden': '',
    });
    expect(found.map(({ code, place, hint }) => [code, place?.file, hint?.slice(0, 18)])).toEqual([
      ['query-file', 'content/queries/by-topic.sq', 'Did you mean “.sql'],
      ['query-file', 'content/queries/by-topic.txt', 'A query is a file '],
      ['query-file', 'content/queries/more/', 'A query is a file '],
    ]);
  });
});

describe('SQL without its strings and comments', () => {
  it('keeps every place', () => {
    const sql = `SELECT 'a\n''b', "c" -- d\n/* e\n*/ FROM x`;
    const { plain, open } = plainSql(sql);
    expect(plain).toHaveLength(sql.length);
    expect(plain.split('\n').map((line) => line.trim())).toEqual(['SELECT', ',', '', 'FROM x']);
    expect(open).toBeNull();
    expect(lineAndColumn(sql, sql.indexOf('FROM'))).toEqual({ line: 4, column: 4 });
  });

  it.each([`SELECT 'a`, 'SELECT "a', 'SELECT /* a', `SELECT 'a''`])(
    'says where %j is open',
    (sql) => {
      expect(plainSql(sql).open).toBe(7);
    },
  );
});
