import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Report } from '../../src/report/schema.ts';
import { fixture, hashesOf, runPlumbline } from './run-plumbline.ts';

let folder: string;
let workspace: string;
let out: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-build-'));
  workspace = path.join(folder, 'workspace');
  out = path.join(folder, 'out');
  await cp(fixture('servicenow-log'), workspace, { recursive: true });
  // A setting that no run has had, so that nothing is kept of the measurement.
  const future = new Date(Date.UTC(2200, 0, 1) + Math.random() * 1e12).toISOString().slice(0, 10);
  await appendFile(
    path.join(workspace, 'content/audit.yaml'),
    `\nclosures: [{ from: ${future} }]\n`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const readReport = async (site: string) =>
  JSON.parse(await readFile(path.join(site, 'report.json'), 'utf8')) as Report;

describe('npm run build on a ServiceNow update log', () => {
  test('prints a line a stage, with counts, and exits with 0', async () => {
    const { code, stdout } = await runPlumbline('build', workspace, out);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Ingest +1 file, 5,998 rows, 890 accepted, 5,108 merged, 0 rejected/m);
    expect(stdout).toMatch(/^Measure +\d+ of \d+ KPIs/m);
    expect(stdout).toMatch(/^Draw +\d+ pages into /m);
  });

  test('gives the figures that are known of this log', async () => {
    const { kpis, evidence } = await readReport(out);
    expect(kpis['tickets-created']?.value).toBe(890);
    expect((kpis['full-resolution-time']?.value ?? 0) / 3600).toBeCloseTo(54.47, 2);
    expect((kpis['full-resolution-time']?.also.mean?.value ?? 0) / 3600).toBeCloseTo(315.87, 2);
    expect(kpis['sla-attainment']?.value).toBeCloseTo(0.5562, 4);
    expect(kpis['reopen-rate']?.value).toBeCloseTo(0.0112, 4);
    expect(kpis['agent-reassignment-rate']?.also.never?.value).toBeCloseTo(0.5607, 4);
    expect(evidence.files[0]?.setAside['closed-without-resolved_at']).toBe(29);
    expect(kpis.csat?.value).toBeNull();
    expect(kpis.csat?.reason).toMatch(/^not measured: there is no export in data\/surveys\//);
  });

  test('publishes a report that its own JSON Schema accepts', async () => {
    const schema = JSON.parse(
      await readFile(path.join(out, 'report.schema.json'), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(await readReport(out)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('gives the same bytes when it is built again', async () => {
    const again = path.join(folder, 'again');
    await runPlumbline('build', workspace, again);
    expect(await hashesOf(again)).toEqual(await hashesOf(out));
  });

  test('names no agent and no customer of the log', async () => {
    const pages = await Promise.all(
      ['index.html', 'report.json', 'kpis/sla-attainment/index.html'].map((page) =>
        readFile(path.join(out, page), 'utf8'),
      ),
    );
    for (const page of pages) {
      expect(page).not.toMatch(/Resolver \d|Caller \d|Opened by/);
    }
  });

  test('leaves the last good report as it is when there are mistakes, and lists all of them', async () => {
    const before = await hashesOf(out);
    const broken = path.join(folder, 'broken');
    await cp(workspace, broken, { recursive: true });
    await appendFile(
      path.join(broken, 'content', 'audit.yaml'),
      '\ntargets: { csta: { min: 1 } }\n',
    );
    await mkdir(path.join(broken, 'content', 'findings'), { recursive: true });
    await writeFile(
      path.join(broken, 'content', 'findings', 'a.mdx'),
      '---\ntitle: A\n---\n<Kpi />\n',
    );
    const { code, stderr } = await runPlumbline('build', broken, out);
    expect(code).toBe(1);
    expect(stderr).toContain('Did you mean “csat”?');
    expect(stderr).toContain('content/findings/a.mdx');
    expect(stderr).toContain('kind is missing');
    expect(stderr).toContain('<Kpi> needs the attribute id');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(await hashesOf(out)).toEqual(before);
  });

  test('refuses an output folder that holds something else', async () => {
    const precious = path.join(folder, 'precious');
    await mkdir(precious);
    await writeFile(path.join(precious, 'thesis.txt'), 'years of work');
    const { code, stderr } = await runPlumbline('build', workspace, precious);
    expect(code).toBe(1);
    expect(stderr).toContain('holds no Plumbline report');
    expect(await readFile(path.join(precious, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  test('publishes nothing when an agent’s name would be in it', async () => {
    const leaky = path.join(folder, 'leaky');
    await mkdir(path.join(leaky, 'content'), { recursive: true });
    await mkdir(path.join(leaky, 'data', 'tickets'), { recursive: true });
    await writeFile(
      path.join(leaky, 'content', 'audit.yaml'),
      'organisation: A\ntitle: A\ntimeZone: UTC\n',
    );
    const rows = Array.from(
      { length: 9 },
      (_, i) => `${i + 1},2026-01-0${i + 1} 10:00,Kari Nordli,Kari Nordli`,
    );
    const csv = ['id,created_at,agent,group', ...rows].join('\n');
    await writeFile(path.join(leaky, 'data', 'tickets', 'a.csv'), `${csv}\n`);
    const { code, stderr } = await runPlumbline('build', leaky, path.join(folder, 'leaky-out'));
    expect(code).toBe(1);
    expect(stderr).toContain('leak-found');
    expect(stderr).not.toContain('Kari');
  });
});
