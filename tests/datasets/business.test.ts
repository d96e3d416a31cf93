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

const months = `SELECT ${minute('month')}, figure, value FROM business ORDER BY business.month, figure`;

describe('figures of a month', () => {
  it('are of the month in the audit’s zone, by whichever of its days it is named', async () => {
    const business = table(`
      month                     | figure  | value
      2026-01                   | cost    | 1
      2026-02-28                | cost    | 2
      2026-03-31T23:30:00+02:00 | cost    | 3
      2026-03-31T22:30:00Z      | cost    | 4
      2026-04-15                | Costs   | 5
    `);
    const { select } = await ingestFiles(
      engine,
      { business: [business] },
      { timeZone: 'Europe/Oslo', sources: { business: [{ timeZone: 'America/New_York' }] } },
    );
    // April is given twice, by an instant and by a day of its own.
    expect(await select(months)).toEqual([
      { month: '2025-12-31 23:00', figure: 'cost', value: 1 },
      { month: '2026-01-31 23:00', figure: 'cost', value: 2 },
      { month: '2026-02-28 23:00', figure: 'cost', value: 3 },
      { month: '2026-03-31 22:00', figure: 'cost', value: 5 },
    ]);
  });

  it('that are not understood are told from those that are not there', async () => {
    const { dataset } = await ingestFiles(engine, {
      business: [
        'month,figure,value\n2026-01,cost,1\n2026-01,profit,\n2026-01,market share,12%\n2026-01,weather,3\n',
      ],
    });
    expect(dataset('business').files[0]?.outcome.rejected).toMatchObject({
      'missing-value': { rows: [2] },
      'unparsable-value': { rows: [3] },
      'unknown-figure': { rows: [4] },
    });
  });

  it('hold the count of tickets, and say where it is of a part of the month', async () => {
    const tickets = table(`
      id | created_at
      1  | 2026-01-10T10:00:00Z
      2  | 2026-02-10T10:00:00Z
      3  | 2026-02-28T23:30:00Z
      4  | 2026-03-29T10:00:00Z
    `);
    const { select } = await ingestFiles(
      engine,
      {
        tickets: [tickets],
        business: ['month,figure,value\n2026-02-01,cost,90\n2026-03-01,cost,9\n'],
      },
      { timeZone: 'Europe/Oslo' },
    );
    expect(await select(months)).toEqual([
      { month: '2025-12-31 23:00', figure: 'tickets-in-part', value: 1 },
      { month: '2026-01-31 23:00', figure: 'cost', value: 90 },
      { month: '2026-01-31 23:00', figure: 'tickets', value: 1 },
      { month: '2026-02-28 23:00', figure: 'cost', value: 9 },
      { month: '2026-02-28 23:00', figure: 'tickets', value: 2 },
    ]);
  });

  it('are not asked of tickets where nobody keeps them', async () => {
    const { dataset } = await ingestFiles(engine, {
      tickets: ['id,created_at\n1,2026-01-10 10:00\n'],
    });
    expect(() => dataset('business')).toThrow();
  });
});
