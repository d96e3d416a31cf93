import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import { cells, codes, csv, ingestTexts, onlyRow, said } from './ingest-texts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const file = csv('Ticket No,Opened,Prio,Reply,Rating', [
  'T-1',
  '2026-01-31T10:00:00Z',
  'high',
  '1.5',
  'great',
]);
const columns = { id: 'Ticket No', created_at: 'Opened' };

describe('a map of columns in audit.yaml', () => {
  it('names the column of each canonical one, whatever the case and blanks of its header', async () => {
    const result = await ingestTexts(engine, [file], {
      source: { columns: { id: 'ticket no', created_at: ' OPENED ', priority: 'Prio' } },
    });
    expect(onlyRow(result)).toMatchObject({
      id: 'T-1',
      created_at: '2026-01-31 10:00:00',
      priority: 'high',
    });
    expect(codes(result)).toEqual([]);
  });

  it('gives a column its unit, its words, or one value for every row', async () => {
    const result = await ingestTexts(engine, [file], {
      source: {
        columns: {
          ...columns,
          vendor_first_reply_seconds: { column: 'Reply', unit: 'hours' },
          csat: { column: 'Rating', values: { Great: 5, 'not good': 1 } },
          csat_scale: { constant: '1-5' },
        },
      },
    });
    expect(onlyRow(result)).toMatchObject({
      first_reply_seconds: 5400,
      csat: 5,
      csat_scale: '1-5',
    });
  });

  it('goes on top of a format’s own columns', async () => {
    const zendesk = csv('Id,Created at,Status,Assignee,Group,Via,Topic [list]', [
      '1',
      '2026-01-31T10:00:00Z',
      'Open',
      'Ann',
      'Billing',
      'Mail',
      'Invoice',
    ]);
    const result = await ingestTexts(engine, [zendesk], {
      source: { columns: { category: 'Topic [list]' } },
    });
    expect(onlyRow(result)).toMatchObject({ category: 'Invoice', group: 'Billing' });
    expect(result.ingested?.files[0]?.planned.adapter.id).toBe('zendesk-csv');
  });

  it('with a slip in a header says where, in which file, and what was meant', async () => {
    const result = await ingestTexts(engine, [file], {
      source: { columns: { ...columns, priority: 'Pro' } },
    });
    expect(said(result, 'column-missing')).toMatchInlineSnapshot(
      `"content/audit.yaml:9:19: priority is mapped to the column “Pro”, which data/tickets/1.csv lacks. → Did you mean “Prio”? Columns: Ticket No, Opened, Prio, Reply, Rating."`,
    );
  });

  it('that leaves out what every ticket needs says so', async () => {
    const result = await ingestTexts(engine, [file], { source: { columns: { id: 'Ticket No' } } });
    expect(said(result, 'required-column-unmapped')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: No column gives created_at (when the customer’s request came in), which every ticket needs. → In audit.yaml, under sources → tickets → columns, add created_at: “the column’s name”."`,
    );
  });

  it('can’t give words a meaning that the column does not know', async () => {
    const result = await ingestTexts(engine, [file], {
      source: {
        columns: {
          ...columns,
          status: { column: 'Prio', values: { high: 'opne' } },
          csat: { column: 'Rating', values: { great: 'good' } },
          csat_scale: { constant: '5' },
          is_complaint: { constant: 'perhaps' },
          updated_at: { constant: 'today' },
        },
      },
    });
    expect(printProblems(result.problems)).toMatchInlineSnapshot(`
      "content/audit.yaml:12:19  error value-not-allowed
        status: “opne” is not one of the allowed values.
        → Did you mean “open”? Allowed: new, open, pending, on-hold, resolved, closed, deleted.

      content/audit.yaml:16:20  error value-of-wrong-kind
        csat: “good” stands where a number is expected.

      content/audit.yaml:18:21  error value-not-allowed
        csat_scale: “5” is not one of the allowed values.
        → Allowed: good-bad, 1-3, 1-5, 1-7, 1-10.

      content/audit.yaml:20:21  error value-of-wrong-kind
        is_complaint: “perhaps” stands where true or false is expected.

      content/audit.yaml:22:21  error value-of-wrong-kind
        updated_at: “today” stands where a date and time such as 2026-01-31 14:00 is expected.

      data/tickets/1.csv  warning values-not-understood
        1 value of csat not understood: rows 1.
        → They count as unknown. In audit.yaml, under columns, give them a meaning: csat: { column: “…”, values: { their word: ours } }.

      5 errors, 1 warning"
    `);
  });

  it('by source: files that match a pattern are read in its way, the others in their own', async () => {
    const result = await ingestTexts(
      engine,
      [file, csv('id,created_at', ['T-2', '2026-02-01T10:00:00Z'])],
      { sources: [{ files: 'old-*.csv', columns }] },
      ['old-2026.csv', 'new.csv'],
    );
    expect(cells(result, 'id')).toEqual(['T-1', 'T-2']);
    expect(codes(result)).toEqual([]);
  });

  it('by source: a pattern that matches nothing, or a file of two, is said', async () => {
    const result = await ingestTexts(
      engine,
      [file],
      {
        sources: [{ files: 'olt-*.csv' }, { files: '*.csv', columns }, { files: 'old*', columns }],
      },
      ['old-1.csv'],
    );
    expect(printProblems(result.problems)).toMatchInlineSnapshot(`
      "content/audit.yaml:6:14  error no-file-matches
        No file in data/tickets matches “olt-*.csv”.
        → Files there: old-1.csv.

      data/tickets/old-1.csv  error file-in-two-sources
        The file is claimed by two sources, “*.csv” and “old*”.
        → Narrow one of the “files” patterns.

      2 errors, 0 warnings"
    `);
  });
});
