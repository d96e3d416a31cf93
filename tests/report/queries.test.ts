import { beforeAll, describe, expect, it } from 'vitest';

import type { Problem } from '../../src/errors/problem.ts';
import { queryFigureOf } from '../../src/report/query-figure.ts';
import { type Report, reportSchema } from '../../src/report/schema.ts';
import { composeQueries } from './query-workspace.ts';

const queries = {
  'by-channel.sql': `-- Replies, by channel
-- Counted once a ticket.
-- unit: open_share share
SELECT channel,
  median(first_reply_seconds) AS reply_seconds,
  avg((status = 'open')::INT) AS open_share,
  count(*) AS n
FROM tickets
WHERE in_period
GROUP BY channel
ORDER BY channel;
`,
  'by-day.sql': `-- Tickets, by day
SELECT date_trunc('day', created_at) AS day, max(created_at) AS latest, count(*) AS tickets
FROM tickets WHERE in_period GROUP BY day ORDER BY day
`,
  'by-month.sql': `-- Tickets, by month
SELECT date_trunc('month', created_at) AS month, channel, count(*) AS tickets
FROM tickets WHERE in_period GROUP BY ALL ORDER BY ALL
`,
  'customers.sql': `-- Customers
-- period: all
SELECT count(DISTINCT requester) AS customers, count(DISTINCT id) AS ids, count(*) AS n,
  count(*) FILTER (NOT in_period) AS outside,
  count(*) FILTER (created_at < as_of) AS before_as_of,
  (SELECT count(*) FROM tickets AS a JOIN tickets AS b ON a.id = b.id) AS joined,
  1.0::DOUBLE / 0 AS infinite,
  max(created_at) - min(created_at) AS span,
  bool_or(status = 'open') AS any_open
FROM tickets, audit
`,
};

const used = `It took <Value query="by-channel" row="Chat" column="reply_seconds" />, of
<Value query="customers" column="customers" /> customers.

<Chart query="by-channel" y="reply_seconds" />

<Chart query="by-month" type="line" x="month" color="channel" />

<Chart query="by-channel" type="dots" x="reply_seconds" y="open_share" color="channel" />

<Chart query="by-day" type="table" />
`;

describe('queries of the author’s own', () => {
  let report: Report;
  let warnings: readonly Problem[];
  beforeAll(async () => {
    const composed = await composeQueries(queries, used);
    warnings = composed.problems;
    if (!composed.report) throw new TypeError(JSON.stringify(composed.problems));
    report = composed.report;
  });

  const firstRow = (id: string) => {
    const { columns = [], rows = [] } = report.queries[id] ?? {};
    return Object.fromEntries(columns.map(({ name }, i) => [name, rows[0]?.[i]]));
  };

  it('are in the report with what they say of themselves and their columns’ units', () => {
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(warnings).toEqual([]);
    expect(report.queries['by-channel']).toMatchObject({
      title: 'Replies, by channel',
      definition: 'Counted once a ticket.',
      sql: queries['by-channel.sql'],
      columns: [
        { name: 'channel', type: 'text', unit: null },
        { name: 'reply_seconds', type: 'number', unit: 'duration' },
        { name: 'open_share', type: 'number', unit: 'share' },
        { name: 'n', type: 'number', unit: 'count' },
      ],
    });
  });

  it('count in the audit’s own time zone and period', () => {
    // Created at 23:30 UTC on the 9th, which is the 10th in Oslo.
    expect(firstRow('by-day')).toEqual({
      day: '2026-01-10',
      latest: '2026-01-10T00:30:00',
      tickets: 1,
    });
    expect(firstRow('by-month').month).toBe('2026-01-01');
    expect(firstRow('customers')).toMatchObject({ n: 40, outside: 7, before_as_of: 40 });
  });

  it('can count, group and join by identifiers, which agree with each other', () => {
    expect(firstRow('customers')).toMatchObject({ customers: 27, ids: 40, joined: 40 });
  });

  it('give no number where there is none, and durations in seconds', () => {
    expect(firstRow('customers')).toMatchObject({ infinite: null, any_open: true });
    expect(firstRow('customers').span).toBe(42 * 86_400);
  });

  it('have figures on too few rows withheld, where they say on how many', () => {
    const query = report.queries['by-channel'];
    expect(query?.rows.map(([channel, , , n]) => [channel, n])).toEqual([
      ['Chat', 14],
      ['Fax', 3],
      ['Mail', 16],
    ]);
    expect(query?.withheld).toEqual([1]);
    expect(query?.rows[1]).toEqual(['Fax', null, null, 3]);
    const figure = query && queryFigureOf(query, { row: 'Fax', column: 'reply_seconds' });
    expect(figure).toEqual({ unit: 'duration', value: null, n: 3, withheld: true });
  });

  it('publish neither a customer, nor a ticket’s number, nor free text', () => {
    const json = JSON.stringify(report);
    expect(json).not.toMatch(/Nordmann|Hansen|T-70\d\d|parcel/);
    expect(json).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
  });

  it('give the same bytes again', async () => {
    const again = await composeQueries(queries, used);
    expect(JSON.stringify(again.report)).toBe(JSON.stringify(report));
  });
});

describe('what leads around the privacy of queries leads nowhere', () => {
  it.each([
    [
      'system tables',
      "SELECT count(*) AS n, max(sql) AS t FROM duckdb_tables() WHERE sql LIKE '%subject%'",
    ],
    [
      'other tables',
      "SELECT count(*) AS n, max(name) AS t FROM (SHOW ALL TABLES) WHERE name NOT IN ('tickets', 'audit')",
    ],
  ])('%s', async (_, sql) => {
    const { report } = await composeQueries({ 'a.sql': `-- T\n-- period: all\n${sql}` });
    expect(report?.queries.a?.rows).toEqual([[0, null]]);
  });

  it('the export itself', async () => {
    const { problems } = await composeQueries({
      'a.sql': "-- T\nSELECT count(*) AS n FROM read_text('/etc/hostname')",
      'b.sql': "-- T\nSELECT count(*) AS n FROM glob('*')",
    });
    expect(problems.map(({ code }) => code)).toEqual(['query-reads-files', 'query-reads-files']);
  });
});

describe('a data set without data', () => {
  it('is said to be empty, with its folder', async () => {
    const { problems } = await composeQueries(
      { 'a.sql': '-- T\nSELECT count(*) AS n\nFROM tickets' },
      '',
      { 'data/tickets/tickets.csv': null },
    );
    expect(problems.map(({ code, message }) => [code, message])).toContainEqual([
      'query-table',
      'There is no data for tickets: data/tickets/ is empty.',
    ]);
  });
});

describe('prose that asks a query for what it does not give', () => {
  it.each([
    ['<Value query="by-chanel" />', 'unknown-id', 'Did you mean “by-channel”?'],
    [
      '<Value query="by-channel" column="replyseconds" />',
      'query-column-of',
      'Did you mean “reply_seconds”?',
    ],
    [
      '<Value query="by-channel" column="channel" />',
      'query-not-number',
      'Columns of numbers: reply_seconds, open_share.',
    ],
    [
      '<Value query="by-channel" row="Chat" />',
      'value-column',
      'Name one, as column="reply_seconds".',
    ],
    [
      '<Value query="by-channel" column="n" />',
      'value-of-several',
      'Pick one by its channel, as row="Chat"',
    ],
    ['<Value query="by-channel" row="Chatt" column="n" />', 'unknown-id', 'Did you mean “Chat”?'],
    [
      '<Value query="by-month" row="2026-01-01" />',
      'value-of-several',
      'Write a query whose first column (here month)',
    ],
    ['<Chart query="by-channel" kpi="csat" />', 'chart-of-two', 'Take one of the attributes'],
    ['<Chart type="bars" />', 'missing-attribute', 'For example'],
    [
      '<Chart query="by-channel" type="trend" y="n" />',
      'unknown-id',
      'Known: bars, line, dots, table.',
    ],
    [
      '<Chart query="by-channel" by="channel" y="n" />',
      'unknown-attribute',
      'It takes query, type, x, y, color.',
    ],
    ['<Chart kpi="csat" x="month" />', 'unknown-attribute', 'It takes kpi, type, by.'],
    ['<Chart query="by-channel" />', 'missing-attribute', 'For example y="reply_seconds".'],
    ['<Chart query="by-channel" y="channel" />', 'query-not-number', 'Columns of numbers'],
    [
      '<Chart query="by-channel" type="dots" x="channel" y="n" />',
      'query-not-number',
      'Columns of numbers',
    ],
    [
      '<Chart query="by-month" type="line" />',
      'chart-repeats',
      'Name the column that tells them apart with color',
    ],
    ['<Chart query="by-day" color="day" y="tickets" />', 'chart-crowded', 'Add ORDER BY … LIMIT'],
    [
      '<Chart query="by-channel" type="table" x="channel" />',
      'unknown-attribute',
      'It takes query, type.',
    ],
  ])('%s', async (prose, code, hint) => {
    const { report, problems } = await composeQueries(queries, prose);
    expect(report).toBeNull();
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.map((problem) => problem.hint).join('\n')).toContain(hint);
    expect(problems[0]?.place).toEqual({ file: 'content/findings/late.mdx', line: 7, column: 1 });
  });
});
