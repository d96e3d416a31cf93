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

describe('the response rate', () => {
  const rate = `SELECT scale, (count(*) FILTER (is_response))::INTEGER AS answered,
      count(is_response)::INTEGER AS asked FROM surveys GROUP BY scale ORDER BY scale`;

  it('counts those whom Zendesk offered a rating, and not those whom it did not', async () => {
    const offered = table(`
      Id | Created at       | Status | Assignee | Group | Via   | Satisfaction Score
      1  | 2026-01-05 10:00 | Solved | Ann      | Mail  | Email | Offered
      2  | 2026-01-05 10:00 | Solved | Ann      | Mail  | Email | Good
      3  | 2026-01-05 10:00 | Solved | Ann      | Mail  | Email | Not Offered
      4  | 2026-01-05 10:00 | Solved | Ann      | Mail  | Email | Bad
      5  | 2026-01-05 10:00 | Open   | Ann      | Mail  | Email |
      6  | 2026-01-05 10:00 | Solved | Ann      | Mail  | Email | Offered
    `);
    const { select } = await ingestFiles(engine, { tickets: [offered] });
    expect(await select(rate)).toEqual([{ scale: 'good-bad', answered: 2, asked: 4 }]);
  });

  it('is not told by the ratings of another help desk that gives answers alone', async () => {
    const asked = table(`
      id | created_at       | csat | csat_scale | is_survey_sent
      1  | 2026-01-05 10:00 | 1    | good-bad   | yes
      2  | 2026-01-05 10:00 |      | good-bad   | yes
    `);
    const answersAlone = table(`
      id | created_at       | csat | csat_scale
      3  | 2026-01-05 10:00 | 5    | 1-5
      4  | 2026-01-05 10:00 | 4    | 1-5
    `);
    const { select } = await ingestFiles(engine, { tickets: [asked, answersAlone] });
    expect(await select(rate)).toEqual([
      { scale: '1-5', answered: 0, asked: 0 },
      { scale: 'good-bad', answered: 1, asked: 2 },
    ]);
  });

  it('leaves out, and counts, surveys that the help desk notes but did not send', async () => {
    const noted = table(`
      id | kind | score | scale    | sent_at          | is_sent
      1  | csat | 1     | good-bad | 2026-01-05 10:00 | yes
      2  | csat |       | good-bad | 2026-01-05 10:00 | yes
      3  | csat |       | good-bad | 2026-01-05 10:00 | no
      4  | csat |       | good-bad | 2026-01-05 10:00 |
    `);
    const { select, dataset } = await ingestFiles(engine, { surveys: [noted] });
    expect(await select(rate)).toEqual([{ scale: 'good-bad', answered: 1, asked: 3 }]);
    expect(dataset('surveys').files[0]?.outcome.rejected).toEqual({
      'not-sent': { count: 1, rows: [3] },
    });
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
