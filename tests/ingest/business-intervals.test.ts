import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

import tickets from '../../src/datasets/tickets.ts';
import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { addBusinessIntervals } from '../../src/ingest/business-intervals.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

/** Friday 2026-01-09 16:00 to Monday 2026-01-12 09:00 in Oslo, which is an hour ahead of UTC. */
const created = '2026-01-09 15:00:00';
const replied = '2026-01-12 08:00:00';

const shared = ['created_at', 'first_reply_at', 'first_reply_seconds'];

/** SQL for what tickets hold of intervals beside the columns that are there. */
function emptyColumns(there: readonly string[]): string {
  const columns = Object.entries(tickets.intervals).flatMap(([name, interval]) => [
    ...[interval.from, interval.to].map((stamp) => [stamp, 'TIMESTAMP'] as const),
    ...[name, interval.givenBusiness ?? name].map((span) => [span, 'DOUBLE'] as const),
  ]);
  return [...new Map(columns)]
    .filter(([name]) => !there.includes(name))
    .map(([name, type]) => `NULL::${type} AS ${name}`)
    .join(', ');
}

async function businessSeconds(
  stamps: { created: string; replied: string | null; vendor: number | null },
  open: boolean,
) {
  const instant = (stamp: string | null) =>
    stamp === null ? 'CAST(NULL AS TIMESTAMP)' : `TIMESTAMP '${stamp}'`;
  await engine.run(
    `CREATE OR REPLACE TABLE tickets AS SELECT ${instant(stamps.created)} AS created_at,
       ${instant(stamps.replied)} AS first_reply_at, 1::DOUBLE AS first_reply_seconds,
       ${stamps.vendor ?? 'NULL'}::DOUBLE AS vendor_first_reply_business_seconds,
       ${emptyColumns([...shared, 'vendor_first_reply_business_seconds'])}`,
    'making a ticket',
  );
  const weekday = ['08:00-17:00'];
  const weekly = { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday };
  const hours = { timeZone: 'Europe/Oslo', weekly, closures: [] };
  await addBusinessIntervals(engine, tickets, open ? { general: hours, own: null } : null);
  const [row] = await engine.query(
    z.object({ seconds: z.number().nullable() }),
    'SELECT first_reply_business_seconds AS seconds FROM tickets',
    'reading it',
  );
  return row?.seconds;
}

it('counts an hour on Friday and one on Monday, and none of the weekend', async () => {
  expect(await businessSeconds({ created, replied, vendor: null }, true)).toBe(2 * 3600);
});

it('prefers the audit’s hours to what the help desk counted in its own', async () => {
  expect(await businessSeconds({ created, replied, vendor: 60 }, true)).toBe(2 * 3600);
});

it('takes the help desk’s figure where there is no stamp or no hours', async () => {
  expect(await businessSeconds({ created, replied: null, vendor: 60 }, true)).toBe(60);
  expect(await businessSeconds({ created, replied, vendor: 60 }, false)).toBe(60);
});

/** What is said of tickets by channel, created and replied to at instants of UTC. */
async function clockOf(
  rows: readonly (readonly [channel: string | null, created: string, replied: string])[],
  general: boolean,
) {
  const values = rows.map(
    ([channel, from, to], i) =>
      `(${i}, ${channel === null ? 'NULL' : `'${channel}'`}, TIMESTAMP '${from}', TIMESTAMP '${to}')`,
  );
  await engine.run(
    `CREATE OR REPLACE TABLE tickets AS SELECT *,
       epoch(first_reply_at) - epoch(created_at) AS first_reply_seconds, ${emptyColumns(shared)}
     FROM (VALUES ${values.join(', ')}) AS _(id, channel, created_at, first_reply_at)`,
    'making tickets',
  );
  const timeZone = 'Europe/Oslo';
  const closures = [{ from: '2026-04-03' }];
  const weekday = ['08:00-16:00'];
  const office = { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday };
  await addBusinessIntervals(engine, tickets, {
    general: general ? { timeZone, closures, weekly: office } : null,
    own: {
      column: 'channel',
      parts: { CHAT: { timeZone, closures, weekly: { fri: weekday, sun: ['00:00-06:00'] } } },
    },
  });
  const found = await engine.query(
    z.object({ hours: z.number().nullable(), within: z.boolean().nullable() }),
    `SELECT first_reply_business_seconds / 3600 AS hours, is_within_hours AS within
     FROM tickets ORDER BY id`,
    'reading them',
  );
  return found.map(({ hours, within }) => [hours, within]);
}

/** On Sunday 2026-03-29 the clock goes from 2:00 to 3:00 in Oslo. */
const byChannel = [
  ['Chat', '2026-03-29 00:30:00', '2026-03-29 01:30:00'], // from 1:30 to 3:30 on the wall
  ['chat ', '2026-03-28 22:00:00', '2026-03-29 06:00:00'], // before its six hours to after them
  ['Mail', '2026-03-29 00:30:00', '2026-03-30 07:00:00'], // to Monday 9:00
  ['Mail', '2026-03-30 06:00:00', '2026-03-30 14:00:00'], // from the opening to the closing
  ['Mail', '2026-03-30 14:00:00', '2026-03-31 06:30:00'], // from the closing to 8:30
  [null, '2026-03-30 07:00:00', '2026-03-30 08:00:00'],
  ['Chat', '2026-04-03 08:00:00', '2026-04-03 09:00:00'], // on a Friday that is closed for all
] as const;

it('counts a channel in its own hours and the rest in the general ones', async () => {
  expect(await clockOf(byChannel, true)).toEqual([
    [1, true],
    [5, false], // one of the six hours did not take place
    [1, false],
    [8, true],
    [0.5, false],
    [1, true],
    [0, false],
  ]);
});

it('knows no hours of other channels where only some have them', async () => {
  const unknown = [null, null];
  expect(await clockOf(byChannel, false)).toEqual([
    [1, true],
    [5, false],
    ...[unknown, unknown, unknown, unknown],
    [0, false],
  ]);
});
