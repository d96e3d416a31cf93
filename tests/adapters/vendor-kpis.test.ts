import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import { compose } from '../../src/report/compose.ts';
import type { Report } from '../../src/report/schema.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';
import { adapters, fixtureFile } from './ingest-fixture.ts';

const NOW = '2026-11-22 23:59:59';
const MINUTE = 60;
const HOUR = 60 * MINUTE;

let engine: Engine;
let root: string;
beforeAll(async () => {
  engine = await openDuckdbWasm();
  root = await mkdtemp(path.join(tmpdir(), 'plumbline-vendors-'));
});
afterAll(async () => {
  engine.close();
  await rm(root, { recursive: true });
});

/** The report of a workspace that holds a fixture's files and settings alone. */
async function reportOf(fixture: string): Promise<Report> {
  const dataset = adapters.get(fixture)?.dataset ?? 'tickets';
  const workspace = path.join(root, fixture);
  await mkdir(path.join(workspace, 'content'), { recursive: true });
  const exports = path.join(workspace, 'data', dataset);
  await cp(fixtureFile(fixture, ''), exports, { recursive: true });
  await rm(path.join(exports, 'canonical.csv'));
  await rm(path.join(exports, 'source.yaml'), { force: true });
  const source = await readFile(fixtureFile(fixture, 'source.yaml'), 'utf8').catch(() => '{}');
  const audit = {
    organisation: 'Acme',
    title: 'Audit',
    timeZone: 'UTC',
    privacy: { minimumCell: 1, agents: 'names' },
    sources: { [dataset]: [parse(source) as unknown] },
  };
  await writeFile(path.join(workspace, 'content/audit.yaml'), stringify(audit));
  const quiet = { stage: () => undefined, step: () => undefined };
  const { report, problems } = await compose(
    await locateWorkspace({ PLUMBLINE_WORKSPACE: workspace }),
    NOW,
    quiet,
    { openEngine: () => Promise.resolve({ ...engine, close: () => undefined }) },
  );
  if (!report) throw new RangeError(printProblems(problems));
  return report;
}

type Expected = readonly [value: number, n: number];

/** Each figure with how it is worked out by hand from the fixture's file. */
const worked: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  'zendesk-csv': {
    // 0 1 3 4 5 7 14 14 20 | 25 30 30 40 45 61 70 90 125 minutes, of which two are written in words.
    'first-reply-time': [22.5 * MINUTE, 18],
    // Good: 4001 5001; bad: 4002. Offered in vain: 4011 and, in the later file, 4003.
    'csat-good-bad': [2 / 3, 3],
    'survey-response-rate': [3 / 5, 5],
  },
  'zendesk-json': {
    // 0 5 10 10 14 20 25 30 | 30 40 45 50 60 60 61 600 minutes, as Zendesk gives them.
    'first-reply-time': [30 * MINUTE, 16],
    // 10 20 60 120 120 120 180 | 240 240 240 300 360 2880 4320; one of 120 was opened again.
    'full-resolution-time': [210 * MINUTE, 14],
    // Good: 1001 1020 1021 1024; bad: 1007 1022.
    'csat-good-bad': [4 / 6, 6],
    // Offered in vain: 1006 1012 1023 1025.
    'survey-response-rate': [6 / 10, 10],
  },
  'zendesk-satisfaction-ratings': {
    'csat-good-bad': [7 / 10, 10],
    // Eight were offered in vain, one has a score that isn’t known; three were not offered.
    'survey-response-rate': [10 / 19, 19],
  },
  'freshdesk-csv': {
    // 0 1 10 20 30 30 30 30 | 40 | 45 60 60 90 150 240 420 and 3740 over a weekend; one precedes its
    // ticket, and the one of 150 waited in the night of the change of clocks.
    'first-reply-time': [40 * MINUTE, 17],
    'sla-first-reply': [16 / 18, 18],
    'sla-resolution': [14 / 15, 15],
    // 7 7 7 6 of 7 7 7 6 5 5 4 3 2 1.
    csat: [4 / 10, 10],
  },
  'freshservice-csv': {
    // 10 10 15 15 20 30 30 30 45 | 60 | 60 75 90 105 120 120 135 150 and 3810 over a weekend.
    'first-reply-time': [60 * MINUTE, 19],
    'sla-first-reply': [18 / 19, 19],
    'csat-three-point': [1 / 3, 3],
  },
  'freshdesk-json': {
    // 0 5 5 10 10 15 15 20 | 20 25 30 30 35 40 60 240; one precedes its ticket.
    'first-reply-time': [20 * MINUTE, 16],
    // 0 60 60 60 60 120 180 | 180 240 300 360 420 480 1440; one of 60 was opened again.
    'full-resolution-time': [180 * MINUTE, 14],
    'tickets-created': [20, 20],
  },
  'salesforce-case': {
    // ½ 1 2 2 3 4 | 4 | 5 6 7 8 48 168 hours; one was closed before it came in, one has no date.
    'full-resolution-time': [4 * HOUR, 13],
    'escalation-rate': [2 / 20, 20],
    'tickets-created': [20, 20],
  },
  'salesforce-report': {
    // 0 0 4 4 4½ 5 | 6 | 7 8 9 12½ 24 72 hours; the night of the change of clocks has 4½, not 5½.
    'full-resolution-time': [6 * HOUR, 13],
    'escalation-rate': [2 / 16, 16],
    // Of 22 rows, three are further e-mails of two cases.
    'tickets-created': [19, 19],
  },
  'servicenow-incident': {
    // Met, once over: 1006 1009 1011; missed: 1002 1007 1010 1012 1017.
    'sla-attainment': [3 / 8, 8],
    // Of the responses only that of 1002 was late; of the resolutions 1007 1010 1012 1017.
    'sla-first-reply': [7 / 8, 8],
    'sla-resolution': [3 / 7, 7],
    // 1 1 2:37:03 5 | 84 84 hours, as 1970 plus the time, in words or in seconds; one ends before it begins.
    'full-resolution-time': [(9423 + 18_000) / 2, 6],
    // Of 24 rows, three are updates of one incident; one has no number and one a placeholder for a date.
    'tickets-created': [20, 20],
  },
  'gorgias-tickets': {
    // 5 30 60 60 60 60 90 120 | 180 240 300 360 420 480 540 2880 minutes.
    'full-resolution-time': [150 * MINUTE, 16],
    // 5 4 5 4 5 5 of 5 4 2 5 1 3 4 5 5.
    csat: [6 / 9, 9],
    'survey-response-rate': [9 / 11, 11],
  },
  'gorgias-satisfaction-surveys': {
    // The sixth of five points is no answer on the scale, but an answer.
    csat: [9 / 13, 13],
    'survey-response-rate': [14 / 20, 20],
  },
  'helpscout-conversations': {
    // 0 60 60 60 90 120 180 | 240 300 360 420 480 540 4320 minutes.
    'full-resolution-time': [210 * MINUTE, 14],
    'tickets-created': [19, 19],
  },
  'helpscout-ratings': {
    // Great, okay and bad: 11, 4 and 4; one is unknown.
    'csat-three-point': [11 / 19, 19],
  },
  'call-centre-daily': {
    // 65 of 1342 by day, 7 of 63 on each of two days by interval.
    'abandon-rate': [79 / 1468, 1468],
    'service-level': [1021 / 1342, 1342],
    // Waits weigh by the calls answered: 31,323 s of 1280 by day, 673 s of 56 on each of two days.
    'speed-of-answer': [(31_323 + 2 * 673) / (1280 + 2 * 56), 1392],
    // 322,330 s by day; by interval 300 s a call and 30 s an interval.
    'voice-handle-time': [(322_330 + 2 * (56 * 300 + 6 * 30)) / 1392, 1392],
  },
};

describe('a help desk’s export', () => {
  it.each(Object.entries(worked))('of %s gives what is worked out by hand', async (id, figures) => {
    const { kpis } = await reportOf(id);
    const measured = Object.fromEntries(
      Object.keys(figures).map((kpi) => [kpi, [kpis[kpi]?.value, kpis[kpi]?.n]]),
    );
    expect(measured).toEqual(
      Object.fromEntries(
        Object.entries(figures).map(([kpi, [value, n]]) => [
          kpi,
          [expect.closeTo(value, 9) as number, n],
        ]),
      ),
    );
  });
});
