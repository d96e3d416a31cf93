import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { cells, codes, csv, ingestTexts, onlyRow, tallies } from './ingest-texts.ts';
import { errorsIn, ingestData } from './routing-texts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

describe('an update log of ServiceNow', () => {
  const header =
    'number,incident_state,sys_mod_count,made_sla,reopen_count,reassignment_count,opened_at,resolved_at,sys_updated_at';
  const OPENED = '29-02-2016 01:16';
  const updates = [
    ['INC1', 'New', 0, 'true', 0, 0, OPENED, '?', '29-02-2016 01:23'],
    ['INC1', 'Active', 2, 'false', 1, 0, OPENED, '?', '01-03-2016 08:00'],
    ['INC1', 'Active', 9, 'true', 0, 3, OPENED, '?', '01-03-2016 09:00'],
    ['INC1', 'Closed', 10, 'true', 0, 1, OPENED, '01-03-2016 09:30', '01-03-2016 09:30'],
    ['INC2', 'Resolved', 4, 'true', 0, 0, OPENED, '29-02-2016 11:29', '29-02-2016 11:29'],
    ['INC2', 'New', 0, 'true', 0, 0, OPENED, '?', '29-02-2016 01:23'],
  ] as const;
  const folded = [
    {
      id: 'INC1',
      status: 'closed',
      sla_met: false,
      reopens: 1,
      agent_reassignments: 3,
      resolved_at: '2016-03-01 09:30:00',
    },
    { id: 'INC2', status: 'resolved', sla_met: true, reopens: 0, agent_reassignments: 0 },
  ];
  const orders = {
    'as it happened': updates,
    backwards: updates.toReversed(),
    'in no order': [3, 0, 5, 2, 4, 1].flatMap((i) => (updates[i] ? [updates[i]] : [])),
  };

  it.each(Object.entries(orders))('gives one row an incident, its updates %s', async (_, rows) => {
    const result = await ingestTexts(engine, [csv(header, ...rows)]);
    const byId = result.rows.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
    expect(byId).toMatchObject(folded);
    expect(tallies(result)).toEqual({ accepted: 2, merged: 4, rejected: {}, setAside: {} });
  });

  it('counts update 10 as later than update 9', async () => {
    const [result] = [await ingestTexts(engine, [csv(header, ...updates.slice(2, 4))])];
    expect(onlyRow(result).status).toBe('closed');
  });

  it('is folded over several files', async () => {
    const files = [csv(header, ...updates.slice(0, 2)), csv(header, ...updates.slice(2))];
    const result = await ingestTexts(engine, files);
    expect(result.rows).toMatchObject(folded);
    expect(tallies(result, 0)).toMatchObject({ accepted: 0, merged: 2 });
    expect(tallies(result, 1)).toMatchObject({ accepted: 2, merged: 2 });
    expect(codes(result)).not.toContain('all-rows-rejected');
  });

  it('takes the stamp of the update where the updates have no number', async () => {
    const without = csv(
      'number,incident_state,opened_at,sys_updated_at',
      ['INC1', 'Closed', OPENED, '01-03-2016 09:00'],
      ['INC1', 'New', OPENED, '29-02-2016 01:23'],
    );
    expect(onlyRow(await ingestTexts(engine, [without])).status).toBe('closed');
  });

  it('keeps an SLA unknown only where no update knows it', async () => {
    const log = csv(
      'number,incident_state,sys_mod_count,made_sla,opened_at,closed_at',
      ['INC1', 'New', 0, '', OPENED, ''],
      ['INC1', 'Closed', 1, 'true', OPENED, '02-03-2016 09:30'],
      ['INC2', 'Closed', 1, '', OPENED, '02-03-2016 09:30'],
      ['INC3', 'Active', 1, 'true', OPENED, ''],
      ['INC4', 'Active', 1, 'false', OPENED, ''],
    );
    expect(cells(await ingestTexts(engine, [log]), 'sla_met')).toEqual([true, null, null, false]);
  });

  it('rejects, and does not merge, updates without a number of their incident', async () => {
    const log = csv(
      'number,incident_state,sys_mod_count,made_sla,opened_at',
      ['', 'New', 0, 'true', OPENED],
      ['', 'Closed', 1, 'false', OPENED],
      ['INC2', 'Closed', 1, 'true', OPENED],
    );
    const result = await ingestTexts(engine, [log]);
    expect(tallies(result)).toMatchObject({
      accepted: 1,
      merged: 0,
      rejected: { 'missing-id': 2 },
    });
  });
});

describe('ServiceNow’s REST', () => {
  it('gives codes, lower-case truth values and durations as offsets from 1970', async () => {
    const header =
      'number,state,priority,opened_at,resolved_at,made_sla,calendar_duration,contact_type';
    const states = ['1', '2', '3', '4', '5', '6', '7', '8'];
    const rows = states.map((state, i) => [
      `INC${i}`,
      state,
      String(1 + (i % 5)),
      '2026-01-31 10:00:00',
      '',
      i % 2 === 0 ? 'true' : 'false',
      '1970-01-01 02:37:03',
      'self-service',
    ]);
    const result = await ingestTexts(engine, [csv(header, ...rows)], { timeZone: 'UTC' });
    expect(cells(result, 'status')).toEqual([
      'new',
      'open',
      'on-hold',
      'pending',
      'on-hold',
      'resolved',
      'closed',
      'closed',
    ]);
    expect(cells(result, 'priority').slice(0, 5)).toEqual([
      '1 - Critical',
      '2 - High',
      '3 - Moderate',
      '4 - Low',
      '5 - Planning',
    ]);
    expect(cells(result, 'sla_met').slice(0, 4)).toEqual([null, false, null, false]);
    expect(cells(result, 'full_resolution_seconds')[0]).toBe(9423);
    expect(codes(result)).not.toContain('values-not-understood');
  });

  it('in a list export gives the words on the screen, which mean the same', async () => {
    const file = csv(
      'Number,State,Priority,Opened,Resolved,Calendar duration,Channel,Assigned to',
      ['INC1', 'In Progress', '3 - Moderate', '2026-01-31 10:00', '', '', 'Phone', 'Ann'],
      ['INC2', 'Canceled', '1 - Critical', '2026-01-31 10:00', '', '', 'Phone', 'Ann'],
    );
    const result = await ingestTexts(engine, [file]);
    expect(cells(result, 'status')).toEqual(['open', 'closed']);
    expect(cells(result, 'priority')).toEqual(['3 - Moderate', '1 - Critical']);
    expect(cells(result, 'agent')).toEqual(['Ann', 'Ann']);
  });
});

describe('targets of ServiceNow beside the incidents', () => {
  const VERDICTS = `SELECT id, sla_first_reply_met AS response, sla_resolution_met AS resolution, sla_met AS "all"
    FROM tickets ORDER BY id`;
  const verdicts = [
    // Both kept; of two resolution targets one was cancelled, though missed.
    { id: 'INC1', response: true, resolution: true, all: true },
    // The second of two response targets was missed.
    { id: 'INC2', response: false, resolution: true, all: false },
    // Open: replied to in time, and the resolution is neither due nor reached.
    { id: 'INC3', response: true, resolution: null, all: null },
    // Open, with a resolution that is overdue already.
    { id: 'INC4', response: null, resolution: false, all: false },
    // Without any target: made_sla is of an older engine, which these targets have replaced.
    { id: 'INC5', response: null, resolution: null, all: null },
  ];
  const incidents = [
    ['1', 'Resolved', '2026-02-01 12:00:00'],
    ['2', 'Closed', '2026-02-01 13:00:00'],
    ['3', 'In Progress', ''],
    ['4', 'On Hold', ''],
    ['5', 'Resolved', '2026-02-01 12:00:00'],
  ] as const;
  const targets = [
    ['1', 'Response', 'Completed', false, '2026-02-01 10:10:00'],
    ['1', 'Resolution', 'Cancelled', true, '2026-02-01 10:20:00'],
    ['1', 'Resolution', 'Completed', false, '2026-02-01 12:00:00'],
    ['2', 'Response', 'Completed', false, '2026-02-01 10:10:00'],
    ['2', 'Response', 'Completed', true, '2026-02-01 11:10:00'],
    ['2', 'Resolution', 'Completed', false, '2026-02-01 13:00:00'],
    ['3', 'Response', 'Completed', false, '2026-02-01 10:10:00'],
    ['3', 'Resolution', 'In progress', false, ''],
    ['4', 'Response', 'Paused', false, ''],
    ['4', 'Resolution', 'In progress', true, ''],
  ] as const;

  it('are told apart in a list export with labels', async () => {
    const result = await ingestData(engine, {
      'incident.csv': csv(
        'Number,Opened,State,Resolved,Made SLA',
        ...incidents.map(([n, state, resolved]) => [
          `INC${n}`,
          '2026-02-01 10:00:00',
          state,
          resolved,
          'true',
        ]),
      ),
      'task_sla.csv': csv(
        'Task,SLA definition,Target,Stage,Has breached,Stop time,Business elapsed percentage',
        ...targets.map(([n, target, stage, missed, end]) => [
          ...[`INC${n}`, 'Gold', target, stage, missed, end, '10'],
        ]),
      ),
    });
    expect(errorsIn(result)).toEqual([]);
    expect(result.read).toEqual({ tickets: ['data/incident.csv: servicenow-incident'] });
    expect(await result.select(VERDICTS)).toEqual(verdicts);
  });

  it('are told apart in what REST gives', async () => {
    const reference = (value: string) => ({ link: 'https://example.org', value });
    const result = await ingestData(engine, {
      'incident.json': JSON.stringify({
        result: incidents.map(([n, state, resolved]) => ({
          ...{ sys_id: `id${n}`, number: `INC${n}`, opened_at: '2026-02-01 10:00:00', state },
          ...{ resolved_at: resolved, made_sla: 'true', assigned_to: reference('7') },
        })),
      }),
      'task_sla.json': JSON.stringify({
        result: targets.map(([n, target, stage, missed, end]) => ({
          ...{ task: reference(`id${n}`), sla: reference('s'), 'sla.target': target.toLowerCase() },
          stage: stage.toLowerCase().replace(' ', '_'),
          ...{ has_breached: String(missed), end_time: end, planned_end_time: '' },
        })),
      }),
    });
    expect(errorsIn(result)).toEqual([]);
    expect(await result.select(VERDICTS)).toEqual(verdicts);
  });

  it('are not told apart without what they are of', async () => {
    const result = await ingestData(engine, {
      'incident.csv': csv('number,opened_at,state,resolved_at', [
        'INC1',
        '2026-02-01 10:00:00',
        'Resolved',
        '2026-02-01 12:00:00',
      ]),
      'task_sla.csv': csv(
        'task,sla,stage,has_breached',
        ['INC1', 'P3 response', 'completed', 'false'],
        ['INC1', 'P3 resolution', 'completed', 'true'],
      ),
    });
    expect(await result.select(VERDICTS)).toEqual([
      { id: 'INC1', response: null, resolution: null, all: false },
    ]);
  });
});
