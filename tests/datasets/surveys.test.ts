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

const tickets = table(`
  id | created_at       | channel | agent     | rating | nps
  1  | 2026-01-05 10:00 | Mail    | Robin Roe | 5      |
  2  | 2026-01-05 11:00 | Chat    | Ann Arbor | 2      | 9
  3  | 2026-01-05 12:00 | Chat    | Robin Roe |        | 10
`);
const sources = {
  tickets: [{ columns: { csat: 'rating', csat_scale: { constant: '1-5' } } }],
};
const answers = `SELECT ticket, kind, score, scale, ${minute('sent_at')}, channel, agent FROM surveys
  ORDER BY ticket NULLS LAST, kind`;

describe('surveys', () => {
  it('are the ratings of tickets where there is no other export', async () => {
    const { select } = await ingestFiles(engine, { tickets: [tickets] }, { sources });
    const fed = (ticket: string, kind: string, score: number, hour: number) => ({
      ticket,
      kind,
      score,
      scale: kind === 'nps' ? '0-10' : '1-5',
      sent_at: `2026-01-05 ${hour}:00`,
      channel: ticket === '1' ? 'Mail' : 'Chat',
      agent: ticket === '2' ? 'Ann Arbor' : 'Robin Roe',
    });
    expect(await select(answers)).toEqual([
      fed('1', 'csat', 5, 10),
      fed('2', 'csat', 2, 11),
      fed('2', 'nps', 9, 11),
      fed('3', 'nps', 10, 12),
    ]);
  });

  it('hold an answer once that the ticket carries too, as the survey gives it', async () => {
    const surveys = table(`
      ticket | kind | score | scale | sent_at          | answered_at
      1      | csat | 4     | 1-5   | 2026-01-06 10:00 | 2026-01-07 10:00
      2      | csat |       | 1-5   | 2026-01-06 10:00 |
             | csat | 1     | 1-5   |                  | 2026-01-08 10:00
    `);
    const { select } = await ingestFiles(
      engine,
      { tickets: [tickets], surveys: [surveys] },
      { sources },
    );
    expect(await select(answers)).toMatchObject([
      { ticket: '1', score: 4, sent_at: '2026-01-06 10:00', channel: 'Mail', agent: 'Robin Roe' },
      { ticket: '2', kind: 'csat', score: 2, sent_at: '2026-01-06 10:00' },
      { ticket: '2', kind: 'nps', score: 9 },
      { ticket: '3', kind: 'nps', score: 10 },
      { ticket: null, score: 1, sent_at: '2026-01-08 10:00', channel: null },
    ]);
  });
});

describe('an agent', () => {
  it('has one pseudonym in all data sets', async () => {
    const { select } = await ingestFiles(
      engine,
      {
        tickets: [tickets],
        messages: [
          'ticket,sent_at,author_role,agent\n1,2026-01-05 10:30,agent,Robin Roe\n2,2026-01-05 11:30,agent,Zoe Zed\n',
        ],
        'ticket-events': ['case,activity,time,resource\n2,resolved,2026-01-05 12:00,Ann Arbor\n'],
        calls: ['started_at,agent,answered\n2026-01-05 10:00,Zoe Zed,yes\n'],
      },
      { sources, privacy: { agents: 'pseudonyms' } },
    );
    const [alias] = await select(`SELECT
      (SELECT agent FROM tickets WHERE id = '1') AS robin,
      (SELECT agent FROM messages WHERE ticket = '1') AS robin_in_messages,
      (SELECT agent FROM surveys WHERE ticket = '3') AS robin_in_surveys,
      (SELECT agent FROM tickets WHERE id = '2') AS ann,
      (SELECT resource FROM "ticket-events") AS ann_in_events,
      (SELECT agent FROM messages WHERE ticket = '2') AS zoe,
      (SELECT agent FROM calls) AS zoe_in_calls`);
    expect(alias?.robin).toMatch(/^Agent 0[123]$/);
    expect(alias).toMatchObject({
      robin_in_messages: alias?.robin,
      robin_in_surveys: alias?.robin,
      ann_in_events: alias?.ann,
      zoe_in_calls: alias?.zoe,
    });
    expect(new Set([alias?.robin, alias?.ann, alias?.zoe]).size).toBe(3);
  });
});
