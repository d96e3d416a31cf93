import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { defineAdapter } from '../../src/ingest/adapter.ts';
import { cells, codes, csv, ingestTexts, onlyRow, said, tallies } from './ingest-texts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

/** A stamp in January 2026. */
const at = (day: number, time = '10:00') => `2026-01-${String(day).padStart(2, '0')}T${time}:00Z`;

describe('a row without identity or date', () => {
  it('is rejected, and counted under its reason with its number', async () => {
    const file = csv(
      'id,created_at,channel',
      ['1', at(1), 'Mail'],
      ['', at(1), 'no id'],
      ['3', '', 'no date'],
      ['4', 'soon', 'no date that can be read'],
      ['5', '1970-01-01T00:00:00Z', 'a placeholder'],
      ['6', '1900-01-01T00:00:00Z', 'a placeholder'],
      ['7', '2026-11-23T00:00:00Z', 'after the build'],
      ['8', '2026-11-22T23:59:59Z', 'in the last second'],
    );
    const result = await ingestTexts(engine, [file]);
    expect(cells(result, 'id')).toEqual(['1', '8']);
    expect(result.ingested?.files[0]?.outcome.rejected).toEqual({
      'missing-id': { count: 1, rows: [2] },
      'missing-created_at': { count: 1, rows: [3] },
      'unparsable-created_at': { count: 1, rows: [4] },
      'placeholder-created_at': { count: 2, rows: [5, 6] },
      'future-created_at': { count: 1, rows: [7] },
    });
    expect(codes(result).filter((code) => code === 'rows-rejected')).toHaveLength(5);
    expect(said(result, 'rows-rejected')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: 1 of 8 rows rejected: future-created_at (row 7). → They are in no figure. “npm run check -- --rejects DIR” gives them back, each with its reason."`,
    );
  });

  it('stops the build where there is no other', async () => {
    const file = csv('id,created_at', ['1', 'soon'], ['', at(1)]);
    expect(said(await ingestTexts(engine, [file]), 'all-rows-rejected')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: None of the 2 rows could be used: missing-id 1, unparsable-created_at 1. → Check that the columns are mapped to what they hold."`,
    );
  });
});

describe('a value out of the range of its column', () => {
  it('is set aside and counted, and the row is kept', async () => {
    const marks = ['0', '10', '-1', '11', '10.5', '7', '', '9999'];
    const rows = marks.map((nps, i) => [String(i + 1), at(1), nps]);
    const result = await ingestTexts(engine, [csv('id,created_at,nps', ...rows)]);
    expect(cells(result, 'nps')).toEqual([0, 10, null, null, null, 7, null, null]);
    expect(result.ingested?.files[0]?.outcome.setAside).toEqual({
      'out-of-range-nps': { count: 4, rows: [3, 4, 5, 8] },
    });
  });
});

describe('a ticket that is given several times', () => {
  const header = 'id,created_at,updated_at,status';

  it('counts once, as its latest update has it', async () => {
    const file = csv(
      header,
      ['1', at(1), at(3), 'resolved'],
      ['1', at(1), at(2), 'pending'],
      ['1', at(1), '', 'new'],
      ['2', at(1), at(1), 'open'],
    );
    const result = await ingestTexts(engine, [file]);
    expect(cells(result, 'status')).toEqual(['resolved', 'open']);
    expect(tallies(result).rejected).toEqual({ 'duplicate-id': 2 });
  });

  it('counts once over all files, whichever is read first', async () => {
    const files = [
      csv(header, ['1', at(1), at(3), 'resolved']),
      csv(header, ['1', at(1), at(2), 'pending'], ['2', at(1), at(2), 'open']),
    ];
    const result = await ingestTexts(engine, files);
    expect(cells(result, 'status')).toEqual(['resolved', 'open']);
    expect(tallies(result, 0).rejected).toEqual({});
    expect(tallies(result, 1).rejected).toEqual({});
    expect(result.ingested?.files[1]?.outcome.replaced).toEqual(new Map([[0, 1]]));
  });

  it('is not taken for that of another help desk with the same number', async () => {
    const format = (vendor: string, header: string) =>
      defineAdapter({
        ...{ id: vendor, name: vendor, vendor, dataset: 'tickets', zone: 'UTC', notes: [] },
        ...{ required: [header, 'opened'], typical: [] },
        columns: { id: header, created_at: 'opened' },
      });
    const files = ['a,opened\n1,2026-01-01\n2,2026-01-02\n', 'b,opened\n2,2026-01-03\n'];
    const { problems } = await ingestTexts(engine, files, {
      adapters: [format('first', 'a'), format('second', 'b')],
    });
    const found = problems.find(({ code }) => code === 'rows-of-two-vendors');
    expect(found?.severity).toBe('error');
    expect(found?.message).toMatch(/^1 ticket .* another help desk \(first and second\)/);
  });

  it('counts as the last row has it where no update says which is later', async () => {
    const rows = [
      ['1', at(1), 'open'],
      ['1', at(1), 'resolved'],
    ];
    const result = await ingestTexts(engine, [csv('id,created_at,status', ...rows)]);
    expect(cells(result, 'status')).toEqual(['resolved']);
  });

  it('is not lost when its latest row is one that must be rejected', async () => {
    const rows = [
      ['1', at(1), at(2), 'open'],
      ['1', '', at(3), 'resolved'],
    ];
    const result = await ingestTexts(engine, [csv(header, ...rows)]);
    expect(cells(result, 'status')).toEqual(['open']);
    expect(tallies(result).rejected).toEqual({ 'missing-created_at': 1 });
  });
});

describe('a deleted ticket', () => {
  const header = 'id,created_at,updated_at,status';

  it('is left out and counted', async () => {
    const rows = [
      ['1', at(1), at(2), 'open'],
      ['2', at(1), at(2), 'Deleted'],
      ['3', at(1), at(2), 'Spam'],
    ];
    const result = await ingestTexts(engine, [csv(header, ...rows)]);
    expect(cells(result, 'id')).toEqual(['1']);
    expect(tallies(result).rejected).toEqual({ deleted: 2 });
  });

  it('is one that is flagged as spam', async () => {
    const rows = [
      ['1', at(1), 'open', 'false'],
      ['2', at(1), 'open', 'true'],
      ['3', at(1), 'open', ''],
    ];
    const file = csv('id,created_at,status,is_spam', ...rows);
    expect(cells(await ingestTexts(engine, [file]), 'id')).toEqual(['1', '3']);
  });

  it('regression: does not come back through an earlier export in which it was open', async () => {
    const january = csv(header, ['1', at(1), at(2), 'open'], ['2', at(1), at(2), 'open']);
    const february = csv(header, ['1', at(1), at(5), 'deleted']);
    const result = await ingestTexts(engine, [january, february]);
    expect(cells(result, 'id')).toEqual(['2']);
    expect(result.ingested?.files[0]?.outcome.replaced).toEqual(new Map([[1, 1]]));
    expect(tallies(result, 1).rejected).toEqual({ deleted: 1 });
  });
});

describe('stamps that can’t be true', () => {
  it('are set aside and counted, and the row is kept', async () => {
    const file = csv(
      'id,created_at,first_reply_at,resolved_at,status',
      ['1', at(2), 'soon', at(3), 'closed'],
      ['2', at(2), '1970-01-01T00:00:00Z', at(3), 'closed'],
      ['3', at(2), '2027-01-01T00:00:00Z', at(3), 'closed'],
      ['4', at(2), at(1), at(3), 'closed'],
      ['5', at(2), at(2), at(1), 'closed'],
      ['6', at(2), at(2), '', 'closed'],
    );
    const result = await ingestTexts(engine, [file]);
    expect(tallies(result)).toEqual({
      accepted: 6,
      merged: 0,
      rejected: {},
      setAside: {
        'unparsable-first_reply_at': 1,
        'placeholder-first_reply_at': 1,
        'future-first_reply_at': 1,
        'first-reply-before-created': 1,
        'resolved-before-created': 1,
        'closed-without-resolved_at': 1,
      },
    });
    expect(cells(result, 'first_reply_at')).toEqual([
      null,
      null,
      null,
      null,
      '2026-01-02 10:00:00',
      '2026-01-02 10:00:00',
    ]);
    // The sixth was never resolved; the fifth before it was created, which says nothing of its reply.
    expect(cells(result, 'first_reply_seconds')).toEqual([null, null, null, null, 0, 0]);
    expect(cells(result, 'full_resolution_seconds')).toEqual([
      86_400,
      86_400,
      86_400,
      86_400,
      null,
      null,
    ]);
  });

  it('are told as contradictions up to a fifth of those that could show one', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => [String(i), at(5), at(i < 20 ? 4 : 6)]);
    const result = await ingestTexts(engine, [csv('id,created_at,resolved_at', ...rows)]);
    expect(said(result, 'contradictory-dates-few')).toMatchInlineSnapshot(
      `"data/tickets: 20 of 100 tickets with both stamps have resolved_at before created_at (rows 1, 2, 3, 4, 5); their durations are left out."`,
    );
    expect(codes(result)).not.toContain('contradictory-dates');
  });

  it('stop the build above a fifth', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => [String(i), at(5), at(i < 21 ? 4 : 6)]);
    const result = await ingestTexts(engine, [csv('id,created_at,resolved_at', ...rows)]);
    expect(said(result, 'contradictory-dates')).toMatchInlineSnapshot(
      `"data/tickets: 21 of 100 tickets with both stamps have resolved_at before created_at (rows 1, 2, 3, 4, 5), too many to draw durations from. → Check that each column is mapped to what it holds. If the export truly is so, leave one of the two columns unmapped."`,
    );
  });

  it('stop no build where they are fewer than ten', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => [String(i), at(5), at(4)]);
    const result = await ingestTexts(engine, [csv('id,created_at,resolved_at', ...rows)]);
    expect(codes(result)).toEqual(['contradictory-dates-few']);
  });

  it('regression: a placeholder is no contradiction, so an export full of them is read', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => [
      String(i),
      at(5),
      i < 20 ? '1900-01-01T00:00:00Z' : at(6),
    ]);
    const result = await ingestTexts(engine, [csv('id,created_at,resolved_at', ...rows)]);
    expect(codes(result)).toEqual([]);
    expect(tallies(result).setAside).toEqual({ 'placeholder-resolved_at': 20 });
  });
});

describe('durations', () => {
  it('are computed from stamps, and taken from the help desk where a stamp is missing', async () => {
    const file = csv(
      'id,created_at,first_reply_at,vendor_first_reply_seconds',
      ['1', at(1), at(1, '11:00'), '5'],
      ['2', at(1), '', '5'],
      ['3', at(1), '', ''],
    );
    const result = await ingestTexts(engine, [file]);
    expect(cells(result, 'first_reply_seconds')).toEqual([3600, 5, null]);
  });

  it('over a change of the clock are those that passed', async () => {
    const file = csv('id,created_at,resolved_at', ['1', '2026-03-28 12:00', '2026-03-29 12:00']);
    const result = await ingestTexts(engine, [file], { timeZone: 'Europe/Oslo' });
    expect(onlyRow(result).full_resolution_seconds).toBe(23 * 3600);
  });

  it('take the closing for the resolution only where the export has no column of resolutions', async () => {
    const without = csv('id,created_at,closed_at', ['1', at(1), at(2)]);
    const result = await ingestTexts(engine, [without]);
    expect(onlyRow(result)).toMatchObject({ full_resolution_seconds: 86_400, is_resolved: true });
    expect(result.ingested?.standIns).toEqual({ resolved_at: 'closed_at' });
    const empty = csv('id,created_at,closed_at,resolved_at', ['1', at(1), at(2), '']);
    const other = await ingestTexts(engine, [empty]);
    expect(onlyRow(other)).toMatchObject({ full_resolution_seconds: null, is_resolved: false });
  });
});
