import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { table } from '../kpis/kpi-case.ts';
import { ingestFiles } from './ingest-files.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const perCall = table(`
  Call Id | Agent | Date       | Time     | Topic   | Answered (Y/N) | Speed of answer in seconds | AvgTalkDuration
  ID0001  | Diane | 2026-01-05 | 09:12:58 | Billing | Y              | 109                        | 00:02:23
  ID0002  | Becky | 2026-01-05 | 09:12:58 | Billing | Y              | 10                         | 00:04:02
  ID0003  | Diane | 2026-01-05 | 09:47:31 | Orders  | N              |                            |
`);
const totals = table(`
  date       | incoming calls | answered calls | abandoned calls | answer speed (avg) | talk duration (avg)
  2026-01-05 | 217            | 204            | 13              | 0:00:17            | 0:02:14
  2026-01-06 | 200            | 182            | 18              | 0:00:20            | 0:02:22
`);

describe('calls', () => {
  it('are one a row where a row is a call', async () => {
    const { select } = await ingestFiles(engine, { calls: [perCall] });
    const sums = `SELECT sum(calls_offered)::INTEGER AS offered, sum(calls_answered)::INTEGER AS answered,
      sum(calls_abandoned)::INTEGER AS abandoned, sum(answer_wait_total) AS wait, sum(handle_total) AS handled
      FROM calls`;
    expect(await select(sums)).toEqual([
      { offered: 3, answered: 2, abandoned: 1, wait: 119, handled: 143 + 242 },
    ]);
  });

  it('are many a row where a row holds totals, whose means weigh by their calls', async () => {
    const { select } = await ingestFiles(engine, { calls: [totals] });
    const sums = `SELECT sum(calls_offered)::INTEGER AS offered, sum(calls_answered)::INTEGER AS answered,
      sum(calls_abandoned)::INTEGER AS abandoned, sum(answer_wait_total) AS wait, sum(talk_total) AS talk
      FROM calls`;
    expect(await select(sums)).toEqual([
      {
        offered: 417,
        answered: 386,
        abandoned: 31,
        wait: 204 * 17 + 182 * 20,
        talk: 204 * 134 + 182 * 142,
      },
    ]);
    // How many of a total were answered in time can't be told from a mean.
    expect(await select('SELECT DISTINCT calls_in_time AS met FROM calls')).toEqual([
      { met: null },
    ]);
  });

  it('are handled as long as the telephone system says, else as long as their parts', async () => {
    const handled = table(`
      date       | calls offered | answered | abandoned | aht     | average talk time | avg acw
      2026-01-05 | 12            | 10       | 2         | 0:05:00 | 0:03:00           | 0:01:00
      2026-01-06 | 12            | 10       | 2         |         | 0:03:00           | 0:01:00
      2026-01-07 | 3             | 0        | 3         | 0:05:00 |                   |
    `);
    const { select } = await ingestFiles(engine, { calls: [handled] });
    expect(await select('SELECT handle_total AS s FROM calls ORDER BY started_at')).toEqual([
      { s: 10 * 300 },
      { s: 10 * (180 + 60) },
      { s: null },
    ]);
  });

  it('of one day in two files count once as totals, and twice as calls without a number', async () => {
    const { select } = await ingestFiles(engine, { calls: [totals, totals] });
    expect(await select('SELECT sum(calls_offered)::INTEGER AS n FROM calls')).toEqual([
      { n: 417 },
    ]);
    const anonymous = 'started_at,answered\n2026-01-05 10:00,yes\n2026-01-05 10:00,no\n';
    const own = await ingestFiles(engine, { calls: [anonymous] });
    expect(await own.select('SELECT sum(calls_offered)::INTEGER AS n FROM calls')).toEqual([
      { n: 2 },
    ]);
  });
});
