import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { defineAdapter, type Join } from '../../src/ingest/adapter.ts';
import { parquetOf } from '../files/write-tables.ts';
import { csv, said } from './ingest-texts.ts';
import { errorsIn, ingestData } from './routing-texts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const users: Join = {
  required: ['uid', 'full_name', 'role'],
  on: 'owner',
  key: 'uid',
  latest: 'changed',
  where: { gone: ['false'] },
};
const base = {
  vendor: 'desk',
  zone: 'UTC',
  notes: [],
  otherTables: [{ name: 'macros', required: ['macro_id', 'macro_text'] }],
};
const cases = defineAdapter({
  ...base,
  id: 'desk-case',
  name: 'Cases of a desk',
  dataset: 'tickets',
  required: ['case_id', 'begun', 'owner'],
  typical: [],
  columns: {
    id: 'case_id',
    created_at: 'begun',
    agent: 'people.full_name',
    group: 'teams.team_name',
    tags: 'labels.label',
    sla_met: 'targets.kept',
    agent_replies: 'targets.step',
    reopens: 'targets.again',
    first_reply_at: 'targets.reached',
  },
  joins: {
    people: users,
    teams: { required: ['team_id', 'team_name'], on: 'people.team', key: 'team_id' },
    labels: {
      required: ['label', 'label_case'],
      on: 'case_id',
      key: 'label_case',
      combine: { label: 'list' },
    },
    targets: {
      required: ['target_case', 'kept'],
      on: 'case_id',
      key: 'target_case',
      combine: { kept: 'all', step: 'count', again: 'max', reached: 'min' },
    },
  },
});
const notes = defineAdapter({
  ...base,
  id: 'desk-note',
  name: 'Notes of a desk',
  dataset: 'messages',
  required: ['note_case', 'written', 'writer'],
  typical: [],
  columns: {
    ticket: 'note_case',
    sent_at: 'written',
    author_role: { header: 'people.role', values: { staff: 'agent', guest: 'customer' } },
  },
  joins: { people: { ...users, on: 'writer' } },
});
const more = [cases, notes];

const CASES = csv(
  'case_id,begun,owner',
  ['C1', '2026-02-01 10:00:00', '7'],
  ['C2', '2026-02-01 11:00:00', ' 8 '],
  ['C3', '2026-02-01 12:00:00', '9'],
  ['C4', '2026-02-01 13:00:00', ''],
);
const PEOPLE = csv(
  'uid,full_name,role,team,changed,gone',
  ['7', 'Ann', 'staff', 'T1', '2026-01-02', 'false'],
  ['7', 'Ann Older', 'staff', 'T2', '2026-01-01', 'false'],
  ['7', 'Ann Gone', 'staff', 'T2', '2026-01-03', 'true'],
  ['8', 'Bo', 'guest', '', '', 'false'],
);
const NOTES = csv(
  'note_case,written,writer',
  ['C1', '2026-02-01 10:00:00', '8'],
  ['C1', '2026-02-01 10:20:00', '7'],
);

describe('files in data/ itself', () => {
  it('go to the data sets of their formats', async () => {
    const result = await ingestData(
      engine,
      { 'case.csv': CASES, 'note.csv': NOTES, 'people.csv': PEOPLE },
      { more },
    );
    expect(errorsIn(result)).toEqual([]);
    expect(result.read).toEqual({
      tickets: ['data/case.csv: desk-case'],
      messages: ['data/note.csv: desk-note'],
    });
    expect(result.sides.map(({ name, joined, rows }) => [name, joined, rows])).toEqual([
      ['people', true, 4],
    ]);
    expect(
      await result.select(
        'SELECT id, agent, epoch(first_reply_at) - epoch(created_at) AS wait FROM tickets ORDER BY id LIMIT 2',
      ),
    ).toEqual([
      { id: 'C1', agent: 'Ann', wait: 1200 },
      { id: 'C2', agent: 'Bo', wait: null },
    ]);
  });

  it('of no known format are said, with what was tried and the folders', async () => {
    const result = await ingestData(engine, { 'a.csv': csv('x,y', ['1', '2']) });
    expect(said(result, 'format-unknown-anywhere')).toMatch(
      /^data\/a\.csv: The format isn’t recognised from its 2 columns: x, y\. → Tried: .*zendesk-csv.*\. Move the file into the folder of what it holds \(.*data\/tickets\/.*\), where its columns can be mapped\.$/,
    );
  });

  it('without headers are said, and not with the cells of their first row', async () => {
    const row = ['Ann Example', 'ann@shop.example', 'Where is it?'];
    const result = await ingestData(engine, { 'a.csv': csv(row.join(','), row, row) });
    const text = said(result, 'format-unknown-anywhere');
    expect(text).toContain('the first line of its 3 columns looks like a row');
    expect(text).not.toMatch(/Ann|Where/);
  });

  it('are those of a source that audit.yaml names them in', async () => {
    const sources = {
      tickets: [{ files: 'mine-*.csv', columns: { id: 'No', created_at: 'Day' } }],
    };
    const texts = { 'mine-1.csv': csv('No,Day', ['1', '2026-02-01']) };
    const result = await ingestData(engine, texts, { sources });
    expect(result.read).toEqual({ tickets: ['data/mine-1.csv: generic'] });
  });

  it('are not taken by a source for all files that maps its columns by hand', async () => {
    const sources = { tickets: [{ columns: { id: 'No', created_at: 'Day' } }] };
    const texts = { 'mine-1.csv': csv('No,Day', ['1', '2026-02-01']) };
    const result = await ingestData(engine, texts, { sources });
    expect(errorsIn(result)).toEqual(['format-unknown-anywhere']);
  });
});

describe('side tables', () => {
  const side = {
    'team.csv': csv('team_id,team_name', ['T1', 'Billing'], ['T2', 'Orders']),
    'label.csv': csv('label,label_case', ['vip', 'C1'], ['late', 'C1'], ['vip', 'C1'], ['', 'C2']),
    'target.csv': csv(
      'target_case,kept,step,again,reached',
      ['C1', 'true', 'a', '9', '2026-02-01 10:30:00'],
      ['C1', 'false', 'b', '10', '2026-02-01 10:20:00'],
      ['C2', 'true', 'a', '2', ''],
      ['C2', '', '', '', '2026-02-01 11:05:00'],
    ),
    'macro.csv': csv('macro_id,macro_text', ['1', 'Hello']),
  };

  it.each(['', 'tickets/', 'calls/'])('complete rows from data/%s', async (folder) => {
    const beside = Object.fromEntries(
      Object.entries({ ...side, 'people.csv': PEOPLE }).map(([name, text]) => [
        folder + name,
        text,
      ]),
    );
    const result = await ingestData(engine, { 'tickets/case.csv': CASES, ...beside }, { more });
    expect(errorsIn(result)).toEqual([]);
    expect(result.read).toEqual({ tickets: ['data/tickets/case.csv: desk-case'] });
    expect(
      await result.select(
        `SELECT id, agent, "group", tags, sla_met, agent_replies, reopens, epoch(first_reply_at) - epoch(created_at) AS wait
         FROM tickets ORDER BY id`,
      ),
    ).toEqual([
      {
        id: 'C1',
        agent: 'Ann',
        group: 'Billing',
        tags: 'late; vip',
        sla_met: false,
        agent_replies: 2,
        reopens: 10,
        wait: 1200,
      },
      {
        id: 'C2',
        agent: 'Bo',
        group: null,
        tags: null,
        sla_met: true,
        agent_replies: 1,
        reopens: 2,
        wait: 300,
      },
      {
        id: 'C3',
        agent: null,
        group: null,
        tags: null,
        sla_met: null,
        agent_replies: 0,
        reopens: null,
        wait: null,
      },
      {
        id: 'C4',
        agent: null,
        group: null,
        tags: null,
        sla_met: null,
        agent_replies: 0,
        reopens: null,
        wait: null,
      },
    ]);
    expect(result.datasets[0]?.files[0]?.staged.partners).toEqual([
      { name: 'people', named: 3, found: 2 },
      { name: 'teams', named: 1, found: 1 },
      { name: 'labels', named: 4, found: 2 },
      { name: 'targets', named: 4, found: 2 },
    ]);
    expect(Object.fromEntries(result.sides.map(({ name, joined }) => [name, joined]))).toEqual({
      people: true,
      teams: true,
      labels: true,
      targets: true,
      macros: false,
    });
  });

  it('that are missing leave their columns unmapped', async () => {
    const result = await ingestData(engine, { 'tickets/case.csv': CASES }, { more });
    expect(errorsIn(result)).toEqual([]);
    const columns = result.datasets[0]?.files[0]?.planned.columns.map(({ name }) => name);
    expect(columns).toEqual(['id', 'created_at']);
    expect(result.datasets[0]?.files[0]?.planned.missing).toEqual([
      { name: 'people', required: ['uid', 'full_name', 'role'], columns: ['agent', 'group'] },
      { name: 'teams', required: ['team_id', 'team_name'], columns: ['group'] },
      { name: 'labels', required: ['label', 'label_case'], columns: ['tags'] },
      {
        name: 'targets',
        required: ['target_case', 'kept'],
        columns: ['sla_met', 'agent_replies', 'reopens', 'first_reply_at'],
      },
    ]);
  });

  it('that lack most of what rows name are told, with the columns that suffer', async () => {
    const rows = (team: string, ...agents: string[]) =>
      csv('uid,full_name,role,team', ...agents.map((uid) => [uid, 'Ann', 'staff', team]));
    const read = (people: string) =>
      ingestData(
        engine,
        {
          'tickets/case.csv': CASES,
          'people.csv': people,
          'team.csv': side['team.csv'],
          'label.csv': csv('label,label_case', ['vip', 'C9']),
        },
        {
          more: [
            defineAdapter({
              ...cases,
              joins: { ...cases.joins, people: { ...users, where: {} } },
            }),
            notes,
          ],
        },
      );
    // Of the owners 7, 8 and 9 the table has one; nobody is of a team that there is.
    const few = await read(rows('T9', '7', '1'));
    expect(few.problems.filter(({ code }) => code === 'partners-few')).toMatchObject([
      {
        place: { file: 'data/tickets/case.csv' },
        message:
          '3 rows name a row of the table people, which has 1 of these; the others lack what it tells of agent.',
      },
      {
        message:
          '1 row names a row of the table teams, which has none of these; the others lack what it tells of group.',
      },
    ]);
    const most = await read(rows('T1', '7', '8'));
    expect(most.problems.map(({ code }) => code)).not.toContain('partners-few');
  });

  it('may be spread over several files, of which the later ones win', async () => {
    const texts = {
      'tickets/case.csv': CASES,
      'people-1.csv': csv(
        'uid,full_name,role,gone',
        ['7', 'Ann', 'staff', 'false'],
        ['8', 'Bo', 'staff', 'false'],
      ),
      'people-2.csv': csv('role,gone,full_name,uid', ['staff', 'false', 'Anna', '7']),
    };
    const result = await ingestData(engine, texts, { more });
    expect(await result.select('SELECT agent FROM tickets ORDER BY id LIMIT 2')).toEqual([
      { agent: 'Anna' },
      { agent: 'Bo' },
    ]);
  });

  it('may be mapped by the author to a column that the format leaves alone', async () => {
    const result = await ingestData(
      engine,
      { 'tickets/case.csv': CASES, 'people.csv': PEOPLE },
      { more, sources: { tickets: [{ columns: { category: 'people.role' } }] } },
    );
    expect(await result.select('SELECT category FROM tickets ORDER BY id LIMIT 3')).toEqual([
      { category: 'staff' },
      { category: 'guest' },
      { category: null },
    ]);
  });

  it('that are damaged are told, and rows are read without them', async () => {
    const people = await parquetOf(
      `SELECT i::VARCHAR AS uid, 'Ann' AS full_name, 'staff' AS role, '' AS team, '' AS changed, 'false' AS gone
       FROM range(9) AS r(i)`,
    );
    const footer = people.readUInt32LE(people.length - 8) + 8;
    const damaged = Buffer.concat([people.subarray(0, 4), people.subarray(-footer)]);
    const result = await ingestData(
      engine,
      { 'tickets/case.csv': CASES, 'people.parquet': damaged },
      { more },
    );
    expect(said(result, 'file-damaged')).toContain('data/people.parquet: The file is damaged');
    expect(result.read).toEqual({ tickets: ['data/tickets/case.csv: desk-case'] });
    expect(result.sides).toEqual([]);
  });

  it('with damaged lines are told of once, whatever joins them', async () => {
    const people = csv(
      'uid,full_name,role,team',
      ['7', 'Ann', 'staff', 'T1'],
      '8,Bo',
      '9,Cy,staff',
    );
    const result = await ingestData(
      engine,
      { 'tickets/case.csv': CASES, 'people.csv': people },
      { more },
    );
    expect(said(result, 'rows-rejected')).toMatch(
      /^data\/people\.csv: 2 of 3 rows rejected: ragged \(lines 3, 4\)\./,
    );
    expect(result.sides.map(({ rows }) => rows)).toEqual([1]);
  });

  it('are no side tables without rows of their vendor', async () => {
    const result = await ingestData(engine, { 'tickets/people.csv': PEOPLE }, { more });
    expect(errorsIn(result)).toEqual(['format-unknown']);
  });
});

describe('a table in the folder of another data set', () => {
  it('of a vendor whose rows are read there gives its own rows', async () => {
    const texts = { 'tickets/case.csv': CASES, 'tickets/note.csv': NOTES, 'people.csv': PEOPLE };
    const result = await ingestData(engine, texts, { more });
    expect(result.read).toEqual({
      tickets: ['data/tickets/case.csv: desk-case'],
      messages: ['data/tickets/note.csv: desk-note'],
    });
  });
});

describe('headers that two formats know alike', () => {
  it('have the author name one, with the line for audit.yaml', async () => {
    const rival = { ...cases, id: 'other-case', vendor: 'other' };
    const result = await ingestData(
      engine,
      { 'tickets/case.csv': CASES },
      { more: [...more, rival] },
    );
    expect(said(result, 'format-unsure')).toMatchInlineSnapshot(
      `"data/tickets/case.csv: The headers fit desk-case (0.80) and other-case (0.80) too much alike to tell which it is. → Name the adapter in audit.yaml, under sources → tickets: - { files: "case.csv", adapter: desk-case }"`,
    );
    const named = await ingestData(
      engine,
      { 'tickets/case.csv': CASES },
      {
        more: [...more, rival],
        sources: { tickets: [{ files: 'case.csv', adapter: 'other-case' }] },
      },
    );
    expect(named.read).toEqual({ tickets: ['data/tickets/case.csv: other-case'] });
    expect(named.datasets[0]?.files[0]?.planned.recognition).toEqual({
      score: 0.8,
      runnerUp: { adapter: 'desk-case', score: 0.8 },
      named: true,
    });
  });

  it('too few among many have it named too', async () => {
    const wide = CASES.replace(
      'owner',
      `owner,${Array.from({ length: 30 }, (_, i) => `x${i}`).join(',')}`,
    ).replaceAll(/(\d\d:\d\d:\d\d,.*)$/gm, `$1${','.repeat(30)}`);
    const result = await ingestData(engine, { 'tickets/case.csv': wide }, { more });
    expect(said(result, 'format-unsure')).toMatchInlineSnapshot(
      `"data/tickets/case.csv: The headers fit desk-case (0.35), but too few of them to be sure. → Name the adapter in audit.yaml, under sources → tickets: - { files: "case.csv", adapter: desk-case }"`,
    );
  });
});

describe('files that overlap', () => {
  const month = (...rows: readonly (readonly string[])[]) =>
    csv('id,created_at,updated_at,status', ...rows);
  const AT = '2026-01-31 10:00:00';

  it('give the later row of a ticket, and say how many were replaced by which file', async () => {
    const result = await ingestData(engine, {
      'tickets/2026-01.csv': month(
        ['1', AT, '2026-01-31 11:00', 'open'],
        ['2', AT, '2026-02-09 11:00', 'closed'],
        ['3', AT, '2026-01-31 11:00', 'open'],
      ),
      'tickets/2026-02.csv': month(
        ['1', AT, '2026-02-03 11:00', 'pending'],
        ['1', AT, '2026-02-05 11:00', 'closed'],
        ['2', AT, '2026-02-01 11:00', 'open'],
        ['3', AT, '2026-01-31 11:00', 'pending'],
      ),
    });
    expect(await result.select('SELECT id, status FROM tickets ORDER BY id')).toEqual([
      { id: '1', status: 'closed' },
      { id: '2', status: 'closed' },
      { id: '3', status: 'pending' },
    ]);
    const [january, february] = result.datasets[0]?.files ?? [];
    expect(january?.outcome).toMatchObject({
      accepted: 1,
      rejected: {},
      replaced: new Map([[1, 2]]),
    });
    expect(february?.outcome).toMatchObject({
      accepted: 2,
      rejected: { 'duplicate-id': { count: 1, rows: [1] } },
      replaced: new Map([[0, 1]]),
    });
  });

  it('may be replaced altogether', async () => {
    const text = month(['1', AT, '', 'open']);
    const result = await ingestData(engine, { 'tickets/a.csv': text, 'tickets/b.csv': text });
    expect(errorsIn(result)).toEqual([]);
    const [a] = result.datasets[0]?.files ?? [];
    expect(a?.outcome).toMatchObject({ accepted: 0, rejected: {}, replaced: new Map([[1, 1]]) });
  });
});
