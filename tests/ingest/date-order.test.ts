import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { cells, codes, csv, ingestTexts, said } from './ingest-texts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const dated = (...dates: readonly string[]) =>
  csv('id,created_at', ...dates.map((date, i) => [String(i + 1), `${date} 10:00`]));

async function ingest(file: string | readonly string[], dateOrder?: 'dmy' | 'mdy') {
  const result = await ingestTexts(engine, [file].flat(), {
    source: { timeZone: 'UTC', ...(dateOrder && { dateOrder }) },
  });
  return { ...result, order: result.ingested?.files[0]?.dateOrder };
}

describe('the order of day and month', () => {
  it('is day first where one date proves it', async () => {
    const result = await ingest(dated('03/04/2026', '13/04/2026'));
    expect(result.order).toEqual({ order: 'dmy', proven: true });
    expect(cells(result, 'created_at')).toEqual(['2026-04-03 10:00:00', '2026-04-13 10:00:00']);
    expect(codes(result)).toEqual([]);
  });

  it('is month first where one date proves it', async () => {
    const result = await ingest(dated('03/04/2026', '04/13/2026'));
    expect(result.order).toEqual({ order: 'mdy', proven: true });
    expect(cells(result, 'created_at')).toEqual(['2026-03-04 10:00:00', '2026-04-13 10:00:00']);
  });

  it('is proven for a file by another date column of it', async () => {
    const file = csv('id,created_at,resolved_at', ['1', '03/04/2026 10:00', '13/04/2026 10:00']);
    const result = await ingest(file);
    expect(cells(result, 'created_at')).toEqual(['2026-04-03 10:00:00']);
  });

  it('is proven for a file by another file of the same source', async () => {
    const result = await ingest([
      dated('03/04/2026'),
      csv('id,created_at', ['9', '13/04/2026 10:00']),
    ]);
    expect(cells(result, 'created_at')).toEqual(['2026-04-03 10:00:00', '2026-04-13 10:00:00']);
  });

  it('is asked for where no date proves it', async () => {
    const result = await ingest(dated('03/04/2026', '05/12/2026'));
    expect(said(result, 'date-order-unclear')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: The dates (such as 03/04/2026 10:00 in “created_at”) don’t prove whether the day or the month comes first. → In audit.yaml, under sources → tickets, add dateOrder: dmy (day first) or dateOrder: mdy (month first)."`,
    );
  });

  it('is not proven by a 12, which may be either', async () => {
    const result = await ingest(dated('12/04/2026', '04/12/2026', '12/12/2026'));
    expect(codes(result)).toContain('date-order-unclear');
  });

  it('is taken as stated where no date proves it', async () => {
    const dmy = await ingest(dated('03/04/2026'), 'dmy');
    expect(dmy.order).toEqual({ order: 'dmy', proven: false });
    expect(cells(dmy, 'created_at')).toEqual(['2026-04-03 10:00:00']);
    const mdy = await ingest(dated('03/04/2026'), 'mdy');
    expect(cells(mdy, 'created_at')).toEqual(['2026-03-04 10:00:00']);
    expect([...codes(dmy), ...codes(mdy)]).toEqual([]);
  });

  it('can’t be stated against what the dates prove', async () => {
    const result = await ingest(dated('03/04/2026', '04/13/2026', '05/14/2026'), 'dmy');
    expect(said(result, 'date-order-contradicted')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: dateOrder: dmy can’t be right: 2 values of “created_at” (row 2) read the other way. → In audit.yaml, write dateOrder: mdy, or take the line out."`,
    );
  });

  it('can’t be both, not even if one is stated', async () => {
    const mixed = dated('13/04/2026', '04/13/2026');
    expect(said(await ingest(mixed), 'date-order-mixed')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: Some dates have the day first and others the month (columns created_at), so no row can be trusted. → Export again with one date format, or as ISO dates (2026-01-31)."`,
    );
    expect(codes(await ingest(mixed, 'dmy'))).toContain('date-order-mixed');
  });

  it('is not made unclear by one bad date in more than a hundred', async () => {
    const days = Array.from({ length: 150 }, (_, i) => `${13 + (i % 15)}/04/2026`);
    const result = await ingest(dated(...days, '04/13/2026'));
    expect(result.order).toEqual({ order: 'dmy', proven: true });
    expect(result.ingested?.files[0]?.outcome.rejected).toEqual({
      'unparsable-created_at': { count: 1, rows: [151] },
    });
  });

  it('does not matter for dates with the year first or a named month', async () => {
    const result = await ingest(dated('2026-04-03', '03 Apr 2026'));
    expect(result.order).toBeNull();
    expect(codes(result)).toEqual([]);
  });
});
