import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { collectAllMembers } from '../../src/report/members.ts';
import { codes, csv, ingestTexts, said } from './ingest-texts.ts';

const { adapters: all } = await collectAllMembers();

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const ZENDESK = 'Summation column,Id,Requester,Submitter,Assignee,Group,Status,Via,Created at';
const SERVICENOW = 'number,incident_state,opened_at,made_sla';
const GENERIC = 'id,created_at,status';

async function recognise(header: string, source?: Readonly<Record<string, unknown>>) {
  const row = header
    .split(',')
    .map((name) => (/created|opened/i.test(name) ? '2026-01-31T10:00:00Z' : '1'));
  return ingestTexts(engine, [csv(header, row)], source ? { source } : {});
}
/** By all formats, not only those of which the other tests speak. */
async function recogniseAll(header: string, source?: Readonly<Record<string, unknown>>) {
  const row = header
    .split(',')
    .map((name) => (name.includes('created') ? '2026-01-31T10:00:00Z' : '1'));
  const adapters = [...all.values()];
  return ingestTexts(engine, [csv(header, row)], { adapters, ...(source && { source }) });
}
const adapterOf = ({ ingested }: Awaited<ReturnType<typeof recognise>>) =>
  ingested?.files[0]?.planned.adapter.id;

describe('the format of an export', () => {
  it.each([
    ['zendesk-csv', ZENDESK],
    ['zendesk-csv', ZENDESK.toUpperCase()],
    ['servicenow-incident', SERVICENOW],
    ['servicenow-incident', 'Number,Opened,State,Priority'],
    ['generic', GENERIC],
    ['generic', 'created_at,id'],
  ])('is recognised as %s from its headers: %s', async (adapter, header) => {
    expect(adapterOf(await recognise(header))).toBe(adapter);
  });

  it('is the one that more of the headers speak for', async () => {
    expect(adapterOf(await recognise(`id,created_at,${SERVICENOW}`))).toBe('servicenow-incident');
  });

  it('is the one that audit.yaml names', async () => {
    const source = { adapter: 'generic', columns: { id: 'number', created_at: 'opened_at' } };
    expect(adapterOf(await recognise(SERVICENOW, source))).toBe('generic');
  });

  it('can’t be one whose columns the file lacks', async () => {
    const result = await recognise(GENERIC, { adapter: 'zendesk-csv' });
    expect(said(result, 'adapter-mismatch')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: The adapter zendesk-csv needs columns that the file lacks: Created at, Assignee, Group, Via. → In audit.yaml, take the adapter out to have the format recognised, or name another one."`,
    );
  });

  it('that is not known is said with its columns and what to do', async () => {
    expect(said(await recognise('Ticket,Opened,Owner'), 'format-unknown')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: The format isn’t recognised from its 3 columns: Ticket, Opened, Owner. → The closest is servicenow-incident, which also needs number, state. In audit.yaml, under sources → tickets, name the adapter (generic, servicenow-incident, zendesk-csv) or map its columns under “columns”; the least that is needed is id (the ticket’s number) and created_at (when the customer’s request came in). “npm run inspect -- FILE” proposes the lines."`,
    );
  });

  it('that is nearly known is said with what it lacks', async () => {
    const result = await recognise(ZENDESK.replace('Created at', 'Begun'));
    expect(said(result, 'format-unknown')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: The format isn’t recognised from its 9 columns: Summation column, Id, Requester, Submitter, Assignee, Group, Status, Via, Begun. → It is nearly zendesk-csv (0.69), which also needs Created at. If it is one, name it in audit.yaml, under sources → tickets, with the header that stands for each of these, if there is one: - { files: "1.csv", adapter: zendesk-csv, columns: { created_at: … } }. Or in audit.yaml, under sources → tickets, name the adapter (generic, servicenow-incident, zendesk-csv) or map its columns under “columns”; the least that is needed is id (the ticket’s number) and created_at (when the customer’s request came in). “npm run inspect -- FILE” proposes the lines."`,
    );
  });

  const API =
    'id,created_at,status,requester_id,assignee_id,url,raw_subject,group_id,brand_id,has_incidents';

  it('that is read by its columns’ names, and looks more like a vendor’s, says which', async () => {
    const result = await recogniseAll(API);
    expect(adapterOf(result)).toBe('generic');
    expect(said(result, 'format-nearly')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: It is read by the names of its columns alone, though it looks more like zendesk-json. → It is nearly zendesk-json (0.76), which also needs via.channel. If it is one, name it in audit.yaml, under sources → tickets, with the header that stands for each of these, if there is one: - { files: "1.csv", adapter: zendesk-json, columns: { channel: … } }."`,
    );
    const named = await recogniseAll(API, { adapter: 'zendesk-json' });
    expect(adapterOf(named)).toBe('zendesk-json');
    expect(codes(named)).not.toContain('format-nearly');
    const mapped = await recogniseAll(API, { columns: { agent: 'assignee_id' } });
    expect(codes(mapped)).not.toContain('format-nearly');
  });

  it.each([GENERIC, 'id,created_at,updated_at,status,priority,subject,tags,csat'])(
    'that is read by its columns’ names looks like no vendor’s: %s',
    async (header) => {
      const result = await recogniseAll(header);
      expect(adapterOf(result)).toBe('generic');
      expect(codes(result)).not.toContain('format-nearly');
    },
  );
});
