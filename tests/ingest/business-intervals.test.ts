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

async function businessSeconds(
  stamps: { created: string; replied: string | null; vendor: number | null },
  open: boolean,
) {
  const instant = (stamp: string | null) =>
    stamp === null ? 'CAST(NULL AS TIMESTAMP)' : `TIMESTAMP '${stamp}'`;
  await engine.run(
    `CREATE OR REPLACE TABLE tickets AS SELECT ${instant(stamps.created)} AS created_at,
       ${instant(stamps.replied)} AS first_reply_at, ${instant(null)} AS first_assigned_at,
       ${instant(null)} AS first_resolved_at, ${instant(null)} AS resolved_at,
       NULL::DOUBLE AS first_assignment_seconds, NULL::DOUBLE AS first_resolution_seconds,
       NULL::DOUBLE AS full_resolution_seconds, 1::DOUBLE AS first_reply_seconds,
       ${stamps.vendor ?? 'NULL'}::DOUBLE AS vendor_first_reply_business_seconds,
       NULL::DOUBLE AS vendor_first_resolution_business_seconds,
       NULL::DOUBLE AS vendor_full_resolution_business_seconds`,
    'making a ticket',
  );
  const weekday = ['08:00-17:00'];
  const weekly = { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday };
  const hours = { timeZone: 'Europe/Oslo', weekly, closures: [] };
  await addBusinessIntervals(engine, tickets, open ? hours : null);
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
