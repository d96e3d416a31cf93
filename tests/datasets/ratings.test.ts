import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import { compose } from '../../src/report/compose.ts';
import type { Report } from '../../src/report/schema.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';
import { table } from '../kpis/kpi-case.ts';

const NOW = '2026-11-22 23:59:59';

let engine: Engine;
let root: string;
beforeAll(async () => {
  engine = await openDuckdbWasm();
  root = await mkdtemp(path.join(tmpdir(), 'plumbline-ratings-'));
});
afterAll(async () => {
  engine.close();
  await rm(root, { recursive: true });
});

/** The report of an export a data set, and the codes of what was found wrong with them. */
async function composed(
  exports: Readonly<Record<string, string>>,
): Promise<{ report: Report; codes: string[] }> {
  const workspace = await mkdtemp(path.join(root, 'case-'));
  await mkdir(path.join(workspace, 'content'));
  const audit = {
    organisation: 'Acme',
    title: 'Audit',
    timeZone: 'UTC',
    period: { from: '2026-01-01', to: '2026-01-31' },
    privacy: { minimumCell: 1, agents: 'names' },
  };
  await writeFile(path.join(workspace, 'content/audit.yaml'), stringify(audit));
  for (const [dataset, text] of Object.entries(exports)) {
    await mkdir(path.join(workspace, 'data', dataset), { recursive: true });
    await writeFile(path.join(workspace, 'data', dataset, '1.csv'), table(text));
  }
  const quiet = { stage: () => undefined, step: () => undefined };
  const { report, problems } = await compose(
    await locateWorkspace({ PLUMBLINE_WORKSPACE: workspace }),
    NOW,
    quiet,
    { openEngine: () => Promise.resolve({ ...engine, close: () => undefined }) },
  );
  if (!report) throw new RangeError(printProblems(problems));
  return { report, codes: problems.map(({ code }) => code) };
}

const setAside = ({ evidence }: Report) => evidence.files.map((file) => file.setAside);
const reason = ({ kpis }: Report, id: string) => kpis[id]?.reason;

describe('an answer that is not on its scale', () => {
  it('is set aside and counted, whether a survey or a ticket holds it', async () => {
    const { report } = await composed({
      tickets: `
        id | created_at           | csat | csat_scale | ces | ces_scale
        1  | 2026-01-05T10:00:00Z | 6    | 1-5        | 3   | 1-7
        2  | 2026-01-05T10:00:00Z | 5    | 1-5        | 8   | 1-7
        3  | 2026-01-05T10:00:00Z | 0    | good-bad   | 6   | 1-5-effort
        4  | 2026-01-05T10:00:00Z | 2    | good-bad   |     |
        5  | 2026-01-05T10:00:00Z | 4    |            | 2   |
      `,
      surveys: `
        id | kind | score | scale | sent_at
        a  | csat | 0     | 1-3   | 2026-01-05T10:00:00Z
        b  | csat | 0     | 0-10  | 2026-01-05T10:00:00Z
        c  | nps  | 11    |       | 2026-01-05T10:00:00Z
        d  | nps  | 10    |       | 2026-01-05T10:00:00Z
        e  | csat | 99    |       | 2026-01-05T10:00:00Z
        f  | csat |       | 1-5   | 2026-01-05T10:00:00Z
      `,
    });
    expect(setAside(report)).toEqual([
      { 'out-of-range-csat': 2, 'out-of-range-ces': 2 },
      { 'out-of-range-score': 2 },
    ]);
    expect(report.kpis.csat).toMatchObject({ value: 1 / 3, n: 3, missing: 5 });
  });
});

describe('the direction of an effort score on five points', () => {
  it('is asked for, not guessed', async () => {
    const { report, codes } = await composed({
      tickets: `
        id | created_at           | ces | ces_scale
        1  | 2026-01-05T10:00:00Z | 5   | 1-5
      `,
    });
    expect(codes).toContain('values-not-understood');
    expect(report.kpis.ces).toMatchObject({ value: null, missing: 1 });
  });
});

describe('a figure on surveys that comes to nothing', () => {
  it('names the scale that nobody stated', async () => {
    const { report } = await composed({
      surveys: `
        kind | score | answered_at
        csat | 5     | 2026-01-05T10:00:00Z
        nps  | 9     | 2026-01-05T10:00:00Z
      `,
    });
    expect(reason(report, 'csat')).toMatchInlineSnapshot(
      `"not measured: this export has no scale (the scale of the answer); an export in data/tickets/ could tell it"`,
    );
    expect(report.kpis.nps).toMatchObject({ value: 100, n: 1, missing: 0 });
  });

  it('says that there is no such survey', async () => {
    const { report } = await composed({
      surveys: `
        kind | score | scale | answered_at
        csat | 5     | 1-5   | 2026-01-05T10:00:00Z
      `,
    });
    expect(reason(report, 'csat-good-bad')).toMatchInlineSnapshot(
      `"not measured: there is no survey of the period where the kind of survey is csat and the customer answered it and the scale of the answer is good-bad"`,
    );
    expect(reason(report, 'nps')).toMatchInlineSnapshot(
      `"not measured: there is no survey of the period where the kind of survey is nps and the customer answered it"`,
    );
  });

  it('says that answers alone don’t tell who did not answer', async () => {
    const { report } = await composed({
      surveys: `
        kind | score | scale | sent_at              | answered_at
        csat | 5     | 1-5   | 2026-01-05T10:00:00Z | 2026-01-05T11:00:00Z
        csat | 4     | 1-5   | 2026-01-05T10:00:00Z | 2026-01-05T11:00:00Z
      `,
    });
    expect(report.kpis['survey-response-rate']).toMatchObject({ value: null, n: 0, missing: 2 });
    expect(reason(report, 'survey-response-rate')).toMatchInlineSnapshot(
      `"not measured: no survey of the period has what it needs: is_response (the customer answered it, which can be told where the export also holds surveys without an answer)"`,
    );
  });
});

describe('ratings', () => {
  it('are told apart by question and by agent, whom a ticket may name', async () => {
    const { report } = await composed({
      tickets: `
        id | created_at           | agent
        1  | 2026-01-05T10:00:00Z | Ann
        2  | 2026-01-05T10:00:00Z | Bob
      `,
      surveys: `
        kind     | question  | score | scale | sent_at              | ticket
        csat     |           | 5     | 1-5   | 2026-01-05T10:00:00Z | 1
        csat     |           | 1     | 1-5   | 2026-01-05T10:00:00Z | 2
        question | Speed     | 2     | 1-5   | 2026-01-05T10:00:00Z | 1
        question | Speed     | 4     | 1-5   | 2026-01-05T10:00:00Z | 2
        question | Knowledge | 5     | 1-5   | 2026-01-05T10:00:00Z | 1
      `,
    });
    const parts = (id: string, by: string) =>
      (report.kpis[id]?.by[by]?.parts ?? []).flatMap(({ key, value, n }) =>
        n > 0 ? [[key, value]] : [],
      );
    expect(parts('satisfaction-by-question', 'question')).toEqual([
      ['Speed', 3],
      ['Knowledge', 5],
    ]);
    expect(parts('csat', 'agent')).toEqual([
      ['Ann', 1],
      ['Bob', 0],
    ]);
  });
});
