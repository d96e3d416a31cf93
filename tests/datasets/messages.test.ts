import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import ticketsDataset from '../../src/datasets/tickets.ts';
import { sayNote } from '../../src/language/note.ts';
import { basisNotes } from '../../src/report/basis.ts';
import { table } from '../kpis/kpi-case.ts';
import { english, inEnglish } from '../language/english.ts';
import { ingestFiles, minute } from './ingest-files.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const replies = `SELECT id, ${minute('created_at')}, ${minute('first_reply_at')}, agent_replies,
  customer_messages, requester_wait_seconds / 60 AS waited FROM tickets ORDER BY id`;

describe('tickets of an export of messages', () => {
  it('begin with the customer’s message and are answered by a person, in public', async () => {
    const { select } = await ingestFiles(engine, {
      messages: [
        table(`
          ticket | sent_at          | author_role | agent | is_public | is_automatic
          1      | 2026-01-05 10:00 | customer    |       | true      | false
          1      | 2026-01-05 10:00 | agent       | Robin | true      | true
          1      | 2026-01-05 10:01 | bot         |       | true      | false
          1      | 2026-01-05 10:30 | agent       | Robin | false     | false
          1      | 2026-01-05 11:00 | agent       | Robin | true      | false
          2      | 2026-01-05 10:00 | customer    |       | true      | false
          2      | 2026-01-05 10:05 | agent       | Ann   | false     | false
        `),
      ],
    });
    expect(await select(replies)).toEqual([
      {
        id: '1',
        created_at: '2026-01-05 10:00',
        first_reply_at: '2026-01-05 11:00',
        agent_replies: 1,
        customer_messages: 1,
        waited: 60,
      },
      {
        id: '2',
        created_at: '2026-01-05 10:00',
        first_reply_at: null,
        agent_replies: 0,
        customer_messages: 1,
        waited: null,
      },
    ]);
  });

  it('let the customer wait from the first of several messages in a row', async () => {
    const { select } = await ingestFiles(engine, {
      messages: [
        table(`
          ticket | sent_at          | author_role
          1      | 2026-01-05 10:00 | customer
          1      | 2026-01-05 10:20 | customer
          1      | 2026-01-05 10:30 | agent
          1      | 2026-01-05 10:40 | agent
          1      | 2026-01-05 12:00 | customer
          1      | 2026-01-05 12:10 | customer
          1      | 2026-01-05 12:15 | agent
          1      | 2026-01-05 13:00 | customer
        `),
      ],
    });
    // 10:00 to 10:30 and 12:00 to 12:15; the last message is unanswered.
    expect(await select(replies)).toMatchObject([
      { first_reply_at: '2026-01-05 10:30', agent_replies: 3, customer_messages: 5, waited: 45 },
    ]);
    const waits = `SELECT ${minute('sent_at')}, begins_wait, begins_wait_again, reply_seconds / 60 AS reply
      FROM messages WHERE author_role = 'customer' ORDER BY messages.sent_at`;
    expect(await select(waits)).toEqual([
      row('10:00', true, false, 30),
      row('10:20', false, false, 10),
      row('12:00', true, true, 15),
      row('12:10', false, false, 5),
      row('13:00', true, true, null),
    ]);
  });

  it('that an agent began are answered once the customer has written', async () => {
    const { select } = await ingestFiles(engine, {
      messages: [
        table(`
          ticket | sent_at          | author_role
          1      | 2026-01-05 09:00 | agent
          1      | 2026-01-05 10:00 | customer
          1      | 2026-01-05 10:30 | agent
          2      | 2026-01-05 09:00 | agent
        `),
      ],
    });
    expect(await select(replies)).toMatchObject([
      { id: '1', created_at: '2026-01-05 09:00', first_reply_at: '2026-01-05 10:30', waited: 30 },
      { id: '2', created_at: '2026-01-05 09:00', first_reply_at: null },
    ]);
  });

  it('are read across files, where the same message is in both', async () => {
    const first = table(`
      ticket | sent_at          | author_role
      1      | 2026-01-05 10:00 | customer
      1      | 2026-01-05 10:30 | agent
      1      | 2026-01-05 10:30 | agent
    `);
    const second = table(`
      ticket | sent_at          | author_role
      1      | 2026-01-05 10:30 | agent
      1      | 2026-01-05 10:30 | agent
      1      | 2026-01-05 11:00 | customer
    `);
    const { select } = await ingestFiles(engine, { messages: [first, second] });
    expect(await select(replies)).toMatchObject([{ agent_replies: 2, customer_messages: 2 }]);
  });
});

describe('messages beside an export of tickets', () => {
  const tickets = table(`
    id | created_at       | first_reply_at   | agent_replies | channel
    1  | 2026-01-05 09:58 | 2026-01-05 10:01 | 2             | Mail
    2  | 2026-01-05 10:00 | 2026-01-05 10:30 | 1             | Chat
    3  | 2026-01-05 10:00 | 2026-01-05 10:40 | 1             | Chat
    3  | 2026-01-05 10:00 | 2026-01-05 10:40 | 1             | Chat
    4  | 2026-01-05 10:00 | 2026-01-05 11:00 | 5             | Mail
  `);
  const messages = table(`
    ticket | sent_at             | author_role | is_automatic | channel
    1      | 2026-01-05 10:00:00 | customer    | false        |
    1      | 2026-01-05 10:01:00 | agent       | true         |
    1      | 2026-01-05 10:30:00 | agent       | false        |
    2      | 2026-01-05 10:00:00 | customer    | false        | Phone
    2      | 2026-01-05 10:30:40 | agent       | false        |
    3      | 2026-01-05 10:00:00 | customer    | false        |
    3      | 2026-01-05 10:50:00 | agent       | false        |
    9      | 2026-01-05 10:00:00 | customer    | false        |
  `);

  it('are believed before the help desk’s own columns, and the difference is counted', async () => {
    const { select, dataset } = await ingestFiles(engine, {
      tickets: [tickets],
      messages: [messages],
    });
    // Ticket 9 is not in the export of tickets, and 4 has no messages: its own columns stand.
    expect(await select(replies)).toMatchObject([
      {
        id: '1',
        created_at: '2026-01-05 09:58',
        first_reply_at: '2026-01-05 10:30',
        agent_replies: 1,
      },
      { id: '2', first_reply_at: '2026-01-05 10:30', agent_replies: 1 },
      { id: '3', first_reply_at: '2026-01-05 10:50', agent_replies: 1 },
      { id: '4', first_reply_at: '2026-01-05 11:00', agent_replies: 5 },
    ]);
    const [feed] = dataset('tickets').feeds;
    expect(feed).toMatchObject({
      from: 'messages',
      // 40 seconds are a stamp in whole minutes; ticket 3, given twice, is one.
      compared: { first_reply_at: { both: 3, differ: 2 }, agent_replies: { both: 3, differ: 1 } },
    });
    const notes = await basisNotes(engine, dataset('tickets'), null, []);
    const words = inEnglish(ticketsDataset).words;
    const said = notes.first_reply_seconds?.map((note) => sayNote(note, english, words));
    expect(said).toContain(
      'Taken from messages for 3 tickets that give it themselves too; for 2 of these the two differ.',
    );
  });

  it('take their channel from the ticket where they have none', async () => {
    const { select, dataset } = await ingestFiles(engine, {
      tickets: [tickets],
      messages: [messages],
    });
    const channels =
      "SELECT ticket, channel FROM messages WHERE author_role = 'customer' ORDER BY ticket";
    expect(await select(channels)).toEqual([
      { ticket: '1', channel: 'Mail' },
      { ticket: '2', channel: 'Phone' },
      { ticket: '3', channel: 'Chat' },
      { ticket: '9', channel: null },
    ]);
    expect(dataset('messages').mapped).toContain('channel');
  });

  it('of agents alone tell the first reply by the ticket’s creation', async () => {
    const { select } = await ingestFiles(engine, {
      tickets: ['id,created_at\n1,2026-01-05 10:00\n'],
      messages: [
        'ticket,sent_at,author_role\n1,2026-01-05 10:30,agent\n1,2026-01-05 11:00,agent\n',
      ],
    });
    expect(await select(replies)).toMatchObject([
      { created_at: '2026-01-05 10:00', first_reply_at: '2026-01-05 10:30', agent_replies: 2 },
    ]);
  });
});

const row = (time: string, wait: boolean, again: boolean, reply: number | null) => ({
  sent_at: `2026-01-05 ${time}`,
  begins_wait: wait,
  begins_wait_again: again,
  reply,
});
