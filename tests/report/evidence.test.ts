import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { compose } from '../../src/report/compose.ts';
import type { Report } from '../../src/report/schema.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';

const files = {
  'content/audit.yaml': `organisation: Acme
title: Audit
timeZone: Europe/Rome
activities: { resolved: [Fixed it] }
windows: { repeatContact: 14d }
`,
  'data/ticket-events/log.csv': `case,activity,resource,time
1,Created,Ann,2026-03-02 08:00:00
1,Fixed it,Ann,2026-03-02 09:00:00
1,Called back,Ann,2026-03-02 10:00:00
2,Created,Bea,2026-03-03 08:00:00
2,Fixed it,Bea,2026-03-03 12:00:00
`,
};

let folder: string;
let report: Report;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-evidence-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const quiet = { stage: () => undefined, step: () => undefined };
  const paths = await locateWorkspace({ PLUMBLINE_WORKSPACE: folder });
  const composed = await compose(paths, '2026-11-22 23:59:59', quiet, {
    openEngine: openDuckdbWasm,
  });
  if (!composed.report) throw new TypeError('there are mistakes');
  report = composed.report;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the evidence of a report', () => {
  test('says what the events of a log were taken to do, the unknown ones too', () => {
    expect(report.evidence.activityMaps).toEqual([
      {
        dataset: 'ticket-events',
        activities: [
          { activity: 'Created', step: 'created', n: 2 },
          { activity: 'Fixed it', step: 'resolved', n: 2 },
          { activity: 'Called back', step: null, n: 1 },
        ],
        omitted: 0,
      },
    ]);
  });

  test('says what the log gave the tickets', () => {
    const feed = report.evidence.feeds.find(({ to }) => to === 'tickets');
    expect(feed?.from).toBe('ticket-events');
    expect(feed?.columns).toContain('first_resolved_at');
  });

  test('gives every window, and whether the audit states it', () => {
    expect(report.audit.windows.repeatContact).toEqual({ seconds: 14 * 86_400, stated: true });
    expect(report.audit.windows.unassigned).toEqual({ seconds: 7200, stated: false });
  });

  test('gives what a KPI lacks: columns of an export that is there, or a whole export', () => {
    expect(report.kpis['sla-attainment']?.lacks).toMatchObject({
      exported: true,
      columns: ['sla_met'],
    });
    expect(report.kpis['service-level']?.lacks?.exported).toBe(false);
    expect(report.kpis['full-resolution-time']?.lacks).toBeNull();
  });
});
