import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { type Engine, identifier } from '../../src/engine/engine.ts';
import { ingestFixture } from './ingest-fixture.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

type Cell = string | number | boolean | null;
type Worked = readonly [where: string, cells: Readonly<Record<string, Cell>>];

const [minute, hour] = [60, 3600];

/** What follows from the cells of a fixture, worked out with pencil and paper from the export itself. */
const worked: Readonly<Record<string, readonly Worked[]>> = {
  'intercom-conversations': [
    ["id = '21540000000000'", { csat: 5, is_finished: true, is_end_known: null }],
    // Rated 1, but it was Fin.
    ["id = '21540100000001'", { csat: null, is_finished: false, is_end_known: true }],
    // Half past one at night in Berlin, half an hour before the clocks went forward.
    ["id = '21540800000008'", { hour: 0, csat: null }],
  ],
  'intercom-ratings': [
    ["ticket = '21540000000000' AND kind = 'csat'", { is_satisfied: true, points: 5 }],
    ["ticket = '21540000000000' AND kind = 'question'", { question_points: 1, agent: null }],
    ["ticket = '21542000000020'", { is_answered: false, is_satisfied: null }],
  ],
  'intercom-api': [
    [
      "id = '100200301'",
      // 11:30:00 → 11:45:30; first closed at 14:30, at last at 16:30.
      {
        first_reply_seconds: 15.5 * minute,
        first_resolution_seconds: 3 * hour,
        full_resolution_seconds: 5 * hour,
        is_resolved: true,
      },
    ],
    ["id = '100200302'", { is_answered: true, is_resolved: false, is_finished: false }],
    // Closed once, and snoozed since.
    ["id = '100200303'", { is_resolved: false, is_finished: true }],
    // Begun by an agent the day before; the customer wrote at 21:30 and was answered at 21:47:30.
    ["id = '100200305'", { first_reply_seconds: 17.5 * minute }],
    ["id = '100200306'", { is_answered: false }],
  ],
  'hubspot-ui': [
    // By chat after 20 minutes; by mail, as HubSpot counts, after 80. Closed 30 hours later.
    [
      "id = '9900100'",
      {
        first_reply_seconds: 20 * minute,
        vendor_first_reply_seconds: 80 * minute,
        full_resolution_seconds: 30 * hour,
        is_resolved: true,
      },
    ],
    [
      "id = '9900102'",
      { first_reply_seconds: 22 * minute, is_resolved: false, is_finished: false },
    ],
    ["id = '9900103'", { is_answered: false, full_resolution_seconds: 30 * hour + 3 * minute }],
  ],
  'hubspot-api': [
    [
      "id = '9900100'",
      { first_reply_seconds: 20 * minute, full_resolution_seconds: 30 * hour, nps: 0 },
    ],
    // Its stamps are milliseconds since 1970.
    ["id = '9900110'", { full_resolution_seconds: 30 * hour + 10 * minute, is_answered: false }],
    [
      "id = '9900102'",
      { is_resolved: false, sla_resolution_met: null, sla_first_reply_met: false },
    ],
  ],
  'jira-csv': [
    // 05/Mar/24 2:15 PM → 06/Mar/24 10:15 AM.
    ["id = 'SD-0'", { full_resolution_seconds: 20 * hour, is_resolved_in_24_hours: true }],
    // 06/may/24 5:15 PM → 07/may/24 1:25 PM.
    ["id = 'SD-101'", { full_resolution_seconds: 20 * hour + 10 * minute }],
    // 10/Mai/24 2:15 AM → 10/Mai/24 10:55 PM.
    ["id = 'SD-204'", { full_resolution_seconds: 20 * hour + 40 * minute }],
    // Answered with time to spare, six hours left to resolve it, and still open.
    ["id = 'SD-2'", { sla_first_reply_met: true, sla_resolution_met: null, is_resolved: false }],
  ],
  'jira-api': [
    ["id = 'SD-0'", { full_resolution_seconds: 20 * hour, is_resolved: true }],
    ["id = 'SD-1'", { full_resolution_seconds: 20 * hour, is_resolved_in_24_hours: true }],
    ["id = 'SD-2'", { hour: 9, is_resolved: false }],
  ],
  'jira-pipeline': [
    ["id = 'SD-0'", { hour: 22, full_resolution_seconds: 20 * hour }],
    ["id = 'SD-1'", { is_resolved: true }],
    ["id = 'SD-2'", { is_resolved: false, is_finished: false }],
  ],
  liveagent: [
    ["id = 'tk0004'", { full_resolution_seconds: 4 * hour, is_resolved: true }],
    ["id = 'tk0007'", { status: 'pending', is_resolved: false, is_end_known: true }],
    ["id = 'tk0010'", { status: 'closed', full_resolution_seconds: 4 * hour }],
  ],
  'superoffice-ticket': [
    // 8:00 → 9:35, and closed at 10:00 the day after.
    [
      "id = '3000'",
      {
        first_reply_seconds: 95 * minute,
        // Opened at 9:15.
        read_to_reply_seconds: 20 * minute,
        vendor_first_reply_seconds: 95 * minute,
        full_resolution_seconds: 26 * hour,
      },
    ],
    ["id = '3001'", { is_answered: false, agent: null, vendor_first_reply_seconds: null }],
    // Answered outside office hours, so that no minute of them passed.
    ["id = '3002'", { vendor_first_reply_business_seconds: 0, is_answered: true }],
  ],
  'zammad-report': [
    [
      "id = '67000'",
      {
        first_reply_seconds: 40 * minute,
        full_resolution_seconds: 9 * hour,
        vendor_full_resolution_business_seconds: 300 * minute,
        sla_first_reply_met: true,
      },
    ],
    ["id = '67001'", { sla_resolution_met: null, is_resolved: false }],
    ["id = '67012'", { sla_first_reply_met: false, sla_resolution_met: false }],
  ],
  'osticket-queue': [
    ["id = '480100'", { full_resolution_seconds: 30 * hour, reopens: 1 }],
    ["id = '480101'", { is_resolved: false, is_finished: false }],
    ["id = '480105'", { status: 'closed', full_resolution_seconds: 30 * hour }],
  ],
  'front-messages': [
    // The automatic reply half a minute later is none.
    ["id = 'msg_001'", { reply_seconds: 42 * minute, begins_wait: true }],
    // Written again after five hours, and answered an hour after that.
    ["id = 'msg_012'", { reply_seconds: 6 * hour, begins_wait: true }],
    ["id = 'msg_014'", { reply_seconds: hour, begins_wait: false }],
    ["id = 'msg_002'", { is_human_reply: false, agent: null }],
  ],
  'event-log': [
    [`"case" = 'X0' AND activity = 'Assigned'`, { is_handover: true, step: 'assigned' }],
    [`"case" = 'X2' AND activity = 'Reopened'`, { hour: 13, step: 'reopened' }],
    // Three in the night, after the clocks went back in Rome.
    [`"case" = 'Case 0' AND activity = 'Resolve ticket'`, { hour: 4, is_handover: false }],
  ],
};

/** How many rows of each fixture count, of those that the file has. */
const counted: Readonly<Record<string, number>> = {
  'intercom-conversations': 24,
  'intercom-ratings': 22,
  // The customer never wrote in one.
  'intercom-api': 23,
  // Two are deleted or spam, and so are two more of the second dozen.
  liveagent: 20,
  // Two are deleted, two merged.
  'superoffice-ticket': 20,
  'zammad-report': 18,
  'osticket-queue': 19,
  // One message stands twice.
  'front-messages': 31,
};

describe.each(Object.entries(worked))('the fixture of %s', (fixture, cases) => {
  it('gives what was worked out by hand', async () => {
    const { ingested } = await ingestFixture(engine, fixture);
    if (!ingested) throw new RangeError('nothing was read');
    const { id, begins } = ingested.dataset;
    for (const [where, cells] of cases) {
      const names = Object.keys(cells).map((name) =>
        name === 'hour'
          ? `extract(hour FROM ${identifier(begins)})::INTEGER AS hour`
          : identifier(name),
      );
      const rows = await engine.query(
        z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
        `SELECT ${names.join(', ')} FROM ${identifier(id)} WHERE ${where}`,
        'testing',
      );
      expect([where, ...rows]).toEqual([where, cells]);
    }
    const [count] = await engine.query(
      z.object({ n: z.number() }),
      `SELECT count(*)::INTEGER AS n FROM ${identifier(id)}`,
      'testing',
    );
    if (fixture in counted) expect(count?.n).toBe(counted[fixture]);
  });
});
