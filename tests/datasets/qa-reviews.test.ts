import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { table } from '../kpis/kpi-case.ts';
import { ingestFiles, minute } from './ingest-files.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const quality = {
  id: 'conversation-quality',
  name: 'Conversation quality',
  items: [
    { id: 'greeting', text: 'The customer is greeted by name.' },
    { id: 'tone', text: 'The tone is friendly.' },
    { id: 'closing', text: 'The conversation is closed politely.' },
  ],
};
const calls = {
  id: 'call-monitoring',
  name: 'Call monitoring',
  items: [
    { id: 'greeting', text: 'The caller hears a name.' },
    { id: 'hold', text: 'Holding is announced.' },
  ],
};

const rows = `SELECT conversation, reviewer, ${minute('reviewed_at')}, checklist, item, result
  FROM "qa-reviews" ORDER BY conversation, reviewer, checklist, item`;

const read = async (
  files: readonly string[],
  further: Readonly<Record<string, unknown>> = {},
  criteria = [quality],
) => ingestFiles(engine, { 'qa-reviews': files }, further, criteria);

const row = (conversation: string, reviewer: string, item: string, result: string | null) => ({
  conversation,
  reviewer,
  reviewed_at: '2026-05-02 00:00',
  checklist: 'conversation-quality',
  item,
  result,
});

const long = table(`
  conversation | reviewer | date       | item                      | result
  7            | Una      | 2026-05-02 | greeting                  | Yes
  7            | Una      | 2026-05-02 | The tone is friendly.     | 4
  7            | Una      | 2026-05-02 | conversation-quality/closing | N/A
  8            | Una      | 2026-05-02 | GREETING                  | not met
  8            | Una      | 2026-05-02 | tone                      | 2.0
  8            | Una      | 2026-05-02 | closing                   | Partly
`);

const wide = table(`
  Ticket ID | Reviewer | Date       | Score | greeting | The tone is  friendly. | conversation-quality/closing
  7         | Una      | 2026-05-02 | 71%   | Yes      | 4                      | N/A
  8         | Una      | 2026-05-02 | 30%   | not met  | 2.0                    | Partly
`);

const judged = [
  row('7', 'Una', 'closing', 'na'),
  row('7', 'Una', 'greeting', 'pass'),
  row('7', 'Una', 'tone', '4'),
  row('8', 'Una', 'closing', 'partial'),
  row('8', 'Una', 'greeting', 'fail'),
  row('8', 'Una', 'tone', '2'),
];

describe('a review sheet', () => {
  it('with a row for each item is read in the words that reviewers use', async () => {
    const { select, problems } = await read([long]);
    expect(await select(rows)).toEqual(judged);
    expect(problems.map(({ code }) => code)).toEqual(['zone-assumed']);
  });

  it('with a column for each item gives the same', async () => {
    const { select, problems } = await read([wide]);
    expect(await select(rows)).toEqual(judged);
    const unread = problems.find(({ code }) => code === 'columns-not-items');
    expect(unread?.message).toContain('“Score”');
  });

  it('counts once where both forms hold it', async () => {
    const { select, dataset } = await read([long, wide]);
    expect(await select(rows)).toEqual(judged);
    expect(dataset('qa-reviews').files[0]?.outcome.replaced).toEqual(new Map([[1, 6]]));
  });

  it('with semicolons and a decimal comma is the same', async () => {
    const { select } = await read([
      '\uFEFFconversation;reviewer;date;greeting;tone;closing\r\n7;Una;02.05.2026;Ja;4,0;\r\n8;Una;31.05.2026;no;"2,0";–\r\n',
    ]);
    expect(await select(rows)).toMatchObject([
      { conversation: '7', item: 'greeting', result: null },
      { conversation: '7', item: 'tone', result: '4' },
      { conversation: '8', item: 'closing', result: null },
      { conversation: '8', item: 'greeting', result: 'fail' },
      { conversation: '8', item: 'tone', result: '2' },
    ]);
  });

  it('takes the words of the audit for its cells', async () => {
    const { select } = await read(
      ['conversation,reviewer,date,greeting\n7,Una,2026-05-02,Ja\n8,Una,2026-05-02,Nei\n'],
      {
        sources: {
          'qa-reviews': [
            { columns: { result: { column: 'any', values: { Ja: 'pass', Nei: 'fail' } } } },
          ],
        },
      },
    );
    expect(await select(rows)).toMatchObject([{ result: 'pass' }, { result: 'fail' }]);
  });
});

describe('a judgement', () => {
  it('is corrected by a later one of the same reviewer, not of another', async () => {
    const { select } = await read([
      table(`
        conversation | reviewer | date             | item | result
        7            | Una      | 2026-05-02 12:00 | tone | fail
        7            | Una      | 2026-05-02 10:00 | tone | pass
        7            | Bo       | 2026-05-02 15:00 | tone | pass
      `),
    ]);
    expect(await select(rows)).toMatchObject([
      { reviewer: 'Bo', result: 'pass' },
      { reviewer: 'Una', result: 'fail' },
    ]);
  });

  it('of an item or in a word that is not known is counted and told with the nearest', async () => {
    const { select, problems, dataset } = await read([
      table(`
        conversation | reviewer | date       | item      | result
        7            | Una      | 2026-05-02 | greetings | pass
        8            | Una      | 2026-05-02 | tone      | 80%
        9            | Una      | 2026-05-02 | tone      | -
      `),
    ]);
    expect(await select(rows)).toMatchObject([
      { conversation: '8', result: null },
      { conversation: '9', result: null },
    ]);
    const { outcome } = dataset('qa-reviews').files[0] ?? {};
    expect(outcome?.rejected).toMatchObject({ 'unknown-item': { count: 1, rows: [1] } });
    expect(outcome?.setAside).toMatchObject({ 'unknown-result': { count: 1, rows: [2] } });
    const item = problems.find(({ code }) => code === 'criteria-not-known');
    expect(item?.hint).toContain('“greeting” for “greetings”');
    const word = problems.find(({ code }) => code === 'values-not-understood');
    expect(word?.message).toContain('“80%”');
  });

  it('takes channel, group and agent from its ticket', async () => {
    const { select } = await ingestFiles(
      engine,
      {
        tickets: ['id,created_at,channel,group,agent\n7,2026-05-01 10:00,Chat,North,Kim\n'],
        'qa-reviews': [
          'conversation,reviewer,date,tone\n7,Una,2026-05-02,yes\n8,Una,2026-05-02,no\n',
        ],
      },
      {},
      [quality],
    );
    expect(
      await select('SELECT channel, "group", agent FROM "qa-reviews" ORDER BY conversation'),
    ).toEqual([
      { channel: 'Chat', group: 'North', agent: 'Kim' },
      { channel: null, group: null, agent: null },
    ]);
  });
});

describe('with several checklists in use', () => {
  const both = [quality, calls];

  it('an item that only one of them has tells which', async () => {
    const { select } = await read(
      [
        'conversation,reviewer,date,hold,call-monitoring/greeting,tone\n7,Una,2026-05-02,yes,yes,no\n',
      ],
      {},
      both,
    );
    expect(await select(rows)).toMatchObject([
      { checklist: 'call-monitoring', item: 'greeting' },
      { checklist: 'call-monitoring', item: 'hold' },
      { checklist: 'conversation-quality', item: 'tone' },
    ]);
  });

  it('an item of both needs a column that tells which', async () => {
    const { problems } = await read(
      ['conversation,reviewer,date,greeting,tone\n7,Una,2026-05-02,yes,yes\n'],
      {},
      both,
    );
    expect(problems.find(({ code }) => code === 'ambiguous-item')?.message).toContain(
      'conversation-quality, call-monitoring',
    );
    const { select } = await read(
      ['conversation,reviewer,date,form,greeting,tone\n7,Una,2026-05-02,Call monitoring,yes,\n'],
      {},
      both,
    );
    expect(await select(rows)).toMatchObject([{ checklist: 'call-monitoring', item: 'greeting' }]);
  });

  it('audit.yaml can say it of a file', async () => {
    const file = ['conversation,reviewer,date,greeting\n7,Una,2026-05-02,yes\n'];
    const of = (constant: string) => ({
      sources: { 'qa-reviews': [{ columns: { checklist: { constant } } }] },
    });
    const { select } = await read(file, of('call-monitoring'), both);
    expect(await select(rows)).toMatchObject([{ checklist: 'call-monitoring' }]);
    const { problems } = await read(file, of('call-monitorin'), both);
    expect(problems.map(({ code }) => code)).toContain('value-not-allowed');
  });
});
