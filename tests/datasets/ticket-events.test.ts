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

const log = table(`
  Case ID | Activity       | Resource | Complete Timestamp      | workgroup
  1       | Assign urgency | Ann      | 2026/01/05 10:00:00.000 | A
  1       | Take in charge | Ann      | 2026/01/05 10:10:00.000 | A
  1       | Take in charge | Bo       | 2026/01/05 11:00:00.000 | B
  1       | Solve          | Bo       | 2026/01/06 10:00:00.000 | B
  1       | Solve          | Bo       | 2026/01/08 10:00:00.000 | B
  1       | Closed         | System   | 2026/02/07 10:00:00.000 | C
  2       | Assign urgency | Ann      | 2026/01/05 12:00:00.000 | A
  2       | Take in charge | Ann      | 2026/01/05 12:30:00.000 | A
  2       | Solve          | Ann      | 2026/01/05 13:00:00.000 | A
  2       | Reopened       | Ann      | 2026/01/05 14:00:00.000 | A
  2       | On the phone   | Ann      | 2026/01/05 14:30:00.000 | A
`);
const activities = {
  created: ['Assign urgency'],
  assigned: ['take in charge'],
  resolved: ['SOLVE'],
};
const lives = `SELECT id, ${['created_at', 'first_assigned_at', 'first_resolved_at', 'resolved_at', 'closed_at'].map(minute).join(', ')},
  status, reopens, agent_reassignments, group_reassignments, agent, "group" FROM tickets ORDER BY id`;

describe('tickets of an event log', () => {
  it('live by the steps of the audit’s activity map', async () => {
    const { select } = await ingestFiles(engine, { 'ticket-events': [log] }, { activities });
    // A second resolution without a reopening is one; that the system closes it is no hand-over.
    expect(await select(lives)).toEqual([
      {
        id: '1',
        created_at: '2026-01-05 10:00',
        first_assigned_at: '2026-01-05 10:10',
        first_resolved_at: '2026-01-06 10:00',
        resolved_at: '2026-01-08 10:00',
        closed_at: '2026-02-07 10:00',
        status: 'closed',
        reopens: 1,
        agent_reassignments: 1,
        group_reassignments: 1,
        agent: 'Bo',
        group: 'C',
      },
      {
        id: '2',
        created_at: '2026-01-05 12:00',
        first_assigned_at: '2026-01-05 12:30',
        first_resolved_at: '2026-01-05 13:00',
        resolved_at: '2026-01-05 13:00',
        closed_at: null,
        status: 'open',
        reopens: 1,
        agent_reassignments: 0,
        group_reassignments: 0,
        agent: 'Ann',
        group: 'A',
      },
    ]);
  });

  it('name the activities that no step is known for', async () => {
    const { problems } = await ingestFiles(engine, { 'ticket-events': [log] }, { activities });
    const unknown = problems.find(({ code }) => code === 'activities-not-mapped');
    expect(unknown?.severity).toBe('warning');
    expect(unknown?.message).toContain('1 event of an activity without a step: “On the phone”');
    const without = await ingestFiles(engine, { 'ticket-events': [log] });
    const all = without.problems.find(({ code }) => code === 'activities-not-mapped');
    expect(all?.message).toMatch(/“Solve”/i);
  });

  it('say nothing of what no event of the log does', async () => {
    const { dataset } = await ingestFiles(engine, { 'ticket-events': [log] }, { activities });
    const { mapped } = dataset('tickets');
    // Without a reply or an escalation in the log, 0 % answered or escalated would be made up.
    expect(mapped.has('first_reply_at')).toBe(false);
    expect(mapped.has('is_escalated')).toBe(false);
    expect(mapped.has('resolved_at')).toBe(true);
    const unmapped = await ingestFiles(engine, {
      'ticket-events': [log.replaceAll(/Solve|Closed|Reopened|Take in charge/g, 'Etwas')],
    });
    for (const column of ['status', 'resolved_at', 'closed_at', 'reopens', 'first_assigned_at'])
      expect(unmapped.dataset('tickets').mapped.has(column)).toBe(false);
    expect(unmapped.dataset('tickets').mapped.has('created_at')).toBe(true);
  });

  it('count an event once that two files give, and twice where one file gives it twice', async () => {
    const header = 'case,activity,time,resource';
    const first = [header, '1,opened,2026-01-05 10:00,Ann', '1,resolved,2026-01-05 11:00,Ann'];
    const second = [
      header,
      '1,resolved,2026-01-05 11:00,Ann',
      '1,resolved,2026-01-05 11:00,Ann',
      '1,resolved,2026-01-06 11:00,Ann',
    ];
    const { select } = await ingestFiles(engine, {
      'ticket-events': [first.join('\n'), second.join('\n')],
    });
    expect(await select('SELECT count(*)::INTEGER AS events FROM "ticket-events"')).toEqual([
      { events: 4 },
    ]);
    expect(await select('SELECT reopens FROM tickets')).toEqual([{ reopens: 2 }]);
  });

  it('take over what an export of tickets lacks, and add no tickets to it', async () => {
    const { select, dataset } = await ingestFiles(
      engine,
      {
        'ticket-events': [log],
        tickets: ['id,created_at,resolved_at,channel\n1,2026-01-05 09:00,2026-01-06 10:00,Mail\n'],
      },
      { activities },
    );
    expect(await select(lives)).toMatchObject([
      { id: '1', created_at: '2026-01-05 09:00', resolved_at: '2026-01-08 10:00', reopens: 1 },
    ]);
    expect(dataset('tickets').feeds).toMatchObject([
      { from: 'ticket-events', compared: { resolved_at: { both: 1, differ: 1 } } },
    ]);
  });

  it('join what messages say of the same tickets, where neither has an export of tickets', async () => {
    const messages = table(`
      ticket | sent_at          | author_role
      1      | 2026-01-05 10:02 | customer
      1      | 2026-01-05 10:20 | agent
      3      | 2026-01-05 10:00 | customer
    `);
    const { select } = await ingestFiles(
      engine,
      { 'ticket-events': [log], messages: [messages] },
      { activities },
    );
    const found = `SELECT id, ${minute('first_reply_at')}, ${minute('resolved_at')} FROM tickets ORDER BY id`;
    expect(await select(found)).toEqual([
      { id: '1', first_reply_at: '2026-01-05 10:20', resolved_at: '2026-01-08 10:00' },
      { id: '2', first_reply_at: null, resolved_at: '2026-01-05 13:00' },
      { id: '3', first_reply_at: null, resolved_at: null },
    ]);
  });
});
