import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, it } from 'vitest';

import { itemsOf, shippedChecklists } from '../src/assessment/checklist.ts';
import { checkFindings } from '../src/assessment/check-findings.ts';
import { shippedCriteria } from '../src/comparison/criterion.ts';
import type { Dataset } from '../src/ingest/dataset.ts';
import { collectMembers } from '../src/registry/members.ts';
import { collectAllMembers } from '../src/report/members.ts';
import { windows } from '../src/time/windows.ts';
import { projectRoot } from '../src/workspace/locate.ts';
import { readFinding } from '../src/workspace/read-findings.ts';

const readme = await readFile(path.join(projectRoot, 'README.md'), 'utf8');
const datasets = await collectMembers<Dataset>('datasets');
const checklists = await shippedChecklists();

it.each([...datasets.values()])('the README lists the columns of $id', ({ id, columns }) => {
  const row = readme.split('\n').find((line) => line.startsWith(`| \`data/${id}\``)) ?? '';
  const missing = Object.entries(columns).filter(([name, { required }]) => {
    const base = name.replace(/_business_seconds$/, '_seconds');
    return !row.includes(required ? `**${name}**` : base);
  });
  expect(missing.map(([name]) => name)).toEqual([]);
});

it('the finding of the README is sound', async () => {
  const { kpis, checklists } = await collectAllMembers();
  const mdx = /```mdx\n(---\ntitle[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const { finding, problems } = readFinding('content/findings/weekend-backlog.mdx', mdx);
  const known = {
    kpis: [...kpis.keys()],
    queries: ['finnish-first-reply'],
    baselines: new Map(),
    reportDate: '2026-10-12',
  };
  const broken = finding ? checkFindings([finding], [...checklists.values()], known) : [];
  expect([...problems, ...broken]).toEqual([]);
});

it('the README states the windows that are common', () => {
  for (const [name, span] of Object.entries(windows)) expect(readme).toContain(`${name}: ${span}`);
});

it.each([...checklists.values()])('the README tells of the checklist $id', (checklist) => {
  const row = readme.split('\n').find((line) => line.startsWith(`| \`${checklist.id}\``)) ?? '';
  const items = itemsOf(checklist);
  expect(
    row
      .split('|')
      .slice(3, -1)
      .map((cell) => cell.trim()),
  ).toEqual([
    checklist.frequency?.replace('-', ' '),
    String(items.length),
    String(items.filter(({ kpi }) => kpi).length),
  ]);
});

it('the README tells of each criterion', async () => {
  const rows = readme.split('\n').map((line) => line.split('|').map((each) => each.trim()));
  for (const { id, scale, better } of (await shippedCriteria()).values())
    expect(rows.find((row) => row[1] === `\`${id}\``)?.slice(2, 4)).toEqual([scale, better]);
});
