import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import tickets from '../../src/datasets/tickets.ts';
import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { headersOf } from '../../src/ingest/dataset.ts';
import { headerKey } from '../../src/ingest/headers.ts';
import { recogniseAdapter } from '../../src/ingest/recognise.ts';
import { collectAllMembers } from '../../src/report/members.ts';
import { codes, csv, ingestTexts, onlyRow } from './ingest-texts.ts';

const { adapters } = await collectAllMembers();

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const plain = [
  ['Ticket ID', 'T-1'],
  ['Created At', '2026-01-31T10:00:00Z'],
  ['Updated At', '2026-02-02T10:00:00Z'],
  ['Status', 'Closed'],
  ['Priority', 'High'],
  ['Channel', 'Mail'],
  ['First Response At', '2026-01-31T11:30:00Z'],
  ['Resolved At', '2026-02-01T10:00:00Z'],
  ['Closed At', '2026-02-02T10:00:00Z'],
  ['Assignee', 'Kari'],
  ['Team', 'Returns'],
  ['Category', 'Parcel'],
  ['Tags', 'late'],
  ['Subject', 'Where is it'],
  ['Customer Email', 'ola@example.org'],
  ['CSAT Score', '4'],
] as const;

const canonical = {
  id: 'T-1',
  created_at: '2026-01-31 10:00:00',
  updated_at: '2026-02-02 10:00:00',
  status: 'closed',
  priority: 'High',
  channel: 'Mail',
  first_reply_at: '2026-01-31 11:30:00',
  first_reply_seconds: 5400,
  resolved_at: '2026-02-01 10:00:00',
  closed_at: '2026-02-02 10:00:00',
  agent: 'Kari',
  group: 'Returns',
  category: 'Parcel',
  tags: 'late',
  subject: 'Where is it',
  requester: 'ola@example.org',
  csat: 4,
};

const read = (headers: readonly string[], columns: Readonly<Record<string, unknown>> = {}) =>
  ingestTexts(
    engine,
    [
      csv(
        headers.join(','),
        plain.map(([, cell]) => cell),
      ),
    ],
    { source: { columns } },
  );

/** How tables name their columns. */
const spellings: readonly (readonly [string, (header: string) => string])[] = [
  ['with blanks', (header) => header],
  ['in snake case', (header) => header.toLowerCase().replaceAll(' ', '_')],
  ['in capitals', (header) => header.toUpperCase()],
];

describe('a plain file of tickets', () => {
  it.each(spellings)('needs no map where its headers are the common ones %s', async (_, spell) => {
    const result = await read(plain.map(([header]) => spell(header)));
    expect(codes(result)).toEqual([]);
    expect(onlyRow(result)).toMatchObject(canonical);
  });

  it('is taken for no vendor’s', () => {
    for (const [, spell] of spellings) {
      const headers = plain.map(([header]) => spell(header));
      const { recognised, problems } = recogniseAdapter(
        tickets,
        { name: 'data/tickets/all.csv', headers },
        { files: '*', columns: {}, dimensions: {} },
        adapters,
      );
      expect(problems).toEqual([]);
      expect(recognised?.adapter.id).toBe('generic');
    }
  });

  it.each([
    ['Ticket Number', 'Date Created', 'Owner', 'Queue', 'Customer'],
    ['case id', 'created on', 'assigned to', 'assignment group', 'requester'],
    ['ticket_no', 'opened_at', 'agent', 'department', 'customer_id'],
  ])('may call its columns otherwise: %s, %s, %s, %s, %s', async (...names) => {
    const file = csv(names.join(','), ['7', '2026-01-31T10:00:00Z', 'Kari', 'Returns', 'c-9']);
    expect(onlyRow(await ingestTexts(engine, [file]))).toMatchObject({
      ...{ id: '7', created_at: '2026-01-31 10:00:00' },
      ...{ agent: 'Kari', group: 'Returns', requester: 'c-9' },
    });
  });

  it('leaves alone what may be a duration as well as a stamp', async () => {
    const unclear = ['First Response Time', 'Resolution Time', 'Time to Resolution', 'Closed'];
    const file = csv(['Ticket ID', 'Created', ...unclear].join(','), [
      ...['7', '2026-01-31T10:00:00Z', '2026-01-31T11:00:00Z', '2:10', '3', '4'],
    ]);
    const result = await ingestTexts(engine, [file], { source: { adapter: 'generic' } });
    expect(codes(result)).toEqual([]);
    expect(result.ingested?.files[0]?.planned.columns.map(({ name }) => name)).toEqual([
      'id',
      'created_at',
    ]);
  });

  it('means by a header what the author says, and nothing else', async () => {
    const headers = plain.map(([header]) => header);
    const result = await read(headers, { group: 'Category', language: 'Team' });
    expect(onlyRow(result)).toMatchObject({ group: 'Parcel', language: 'Returns' });
    const closed = await read(headers, { resolved_at: 'Closed At' });
    expect(onlyRow(closed)).toMatchObject({ resolved_at: canonical.closed_at, closed_at: null });
  });
});

describe('the common headers of tickets', () => {
  it('stand for one column each', () => {
    const all = Object.keys(tickets.columns).flatMap((name) => [
      ...new Set(headersOf(tickets, name).map(headerKey)),
    ]);
    expect(all.filter((header, i) => all.indexOf(header) !== i)).toEqual([]);
  });
});
