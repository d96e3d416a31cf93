import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import type { Kpi } from '../../src/measures/define-kpi.ts';
import { collectMembers } from '../../src/registry/members.ts';
import { compose } from '../../src/report/compose.ts';
import type { ReportKpi } from '../../src/report/schema.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';
import { businessCases } from './cases/business.ts';
import { qualityCases } from './cases/quality.ts';
import { satisfactionCases } from './cases/satisfaction.ts';
import { speedCases } from './cases/speed.ts';
import { volumeCases } from './cases/volume.ts';
import type { KpiCase } from './kpi-case.ts';

const kpiCases = [
  ...volumeCases,
  ...speedCases,
  ...qualityCases,
  ...satisfactionCases,
  ...businessCases,
];
const NOW = '2026-11-22 23:59:59';
const kpis = await collectMembers<Kpi>('kpis');

let engine: Engine;
let root: string;
beforeAll(async () => {
  engine = await openDuckdbWasm();
  root = await mkdtemp(path.join(tmpdir(), 'plumbline-kpis-'));
});
afterAll(async () => {
  engine.close();
  await rm(root, { recursive: true });
});

/** The KPI of a report that is composed of the case’s files alone. */
async function measure({
  kpi,
  files = [],
  others = {},
  period,
  timeZone = 'UTC',
  source,
  audit: further = {},
}: KpiCase): Promise<ReportKpi> {
  const workspace = await mkdtemp(path.join(root, 'case-'));
  await mkdir(path.join(workspace, 'content'));
  const audit = {
    organisation: 'Acme',
    title: 'Audit',
    timeZone,
    period: { from: period[0], to: period[1] },
    privacy: { minimumCell: 1 },
    ...(source && { sources: { tickets: [source] } }),
    ...further,
  };
  await writeFile(path.join(workspace, 'content/audit.yaml'), stringify(audit));
  for (const [dataset, exports] of Object.entries({ ...others, tickets: files })) {
    if (exports.length === 0) continue;
    const folder = path.join(workspace, 'data', dataset);
    await mkdir(folder, { recursive: true });
    for (const [i, file] of exports.entries())
      await writeFile(path.join(folder, `${i + 1}.csv`), file);
  }
  const quiet = { stage: () => undefined, step: () => undefined };
  const { report, problems } = await compose(
    await locateWorkspace({ PLUMBLINE_WORKSPACE: workspace }),
    NOW,
    quiet,
    { openEngine: () => Promise.resolve({ ...engine, close: () => undefined }) },
  );
  const found = report?.kpis[kpi];
  if (!found) throw new RangeError(printProblems(problems));
  return found;
}

describe('a KPI is what its definition says, where another reading gives another figure', () => {
  it.each(kpiCases)('$kpi, not as one who $naive', async (given) => {
    const { value, n, missing, also = {}, months = {} } = given.expected;
    const found = await measure(given);
    expect({ n: found.n, missing: found.missing, reason: found.reason }).toEqual({
      n,
      missing,
      reason: null,
    });
    expect(found.value).toBeCloseTo(value, 9);
    for (const [name, figure] of Object.entries(also)) {
      const estimate = found.also[name]?.value;
      if (figure === null) expect(estimate ?? null, name).toBeNull();
      else expect(estimate, name).toBeCloseTo(figure, 9);
    }
    const trend = Object.fromEntries(found.trend.map((slice) => [slice.period, slice.value]));
    expect(trend).toMatchObject(months);
  });

  it.each([...kpis.keys()])('%s has such a case', (id) => {
    expect(kpiCases.map(({ kpi }) => kpi)).toContain(id);
  });
});
