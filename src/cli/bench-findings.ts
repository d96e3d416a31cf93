import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { itemsOf, shippedChecklists } from '../assessment/checklist.ts';
import { findingKinds } from '../workspace/finding-schema.ts';

/**
 * Writes audits without data over all shipped checklists, with a quarter of the findings and with all
 * of them, checks and builds each in processes of its own, and prints seconds and how they grow.
 */
export async function benchFindings(findings: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-bench-'));
  try {
    const quarter = await timesOf(folder, Math.round(findings / 4));
    const whole = await timesOf(folder, findings);
    const ratio = (a: number, b: number) => `${(a / b).toFixed(2)} ×`;
    console.log('\nfour times the findings take');
    console.log(`  check ${ratio(whole.check, quarter.check)} the time`);
    console.log(`  build ${ratio(whole.build, quarter.build)} the time`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timesOf(
  folder: string,
  findings: number,
): Promise<{ check: number; build: number }> {
  const workspace = path.join(folder, String(findings));
  const checklists = await writeAudit(workspace, findings);
  const check = await secondsOf('check.ts', workspace);
  const build = await secondsOf('build.ts', workspace);
  console.log(`\n${findings} findings over ${checklists} checklists`);
  console.log(`  check ${check.toFixed(1).padStart(8)} s`);
  console.log(`  build ${build.toFixed(1).padStart(8)} s`);
  return { check, build };
}

async function secondsOf(command: string, workspace: string): Promise<number> {
  const env = {
    ...process.env,
    PLUMBLINE_WORKSPACE: workspace,
    PLUMBLINE_OUT: path.join(workspace, 'site'),
  };
  const started = performance.now();
  await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, command)], { env });
  return (performance.now() - started) / 1000;
}

async function writeAudit(workspace: string, findings: number): Promise<number> {
  const checklists = [...(await shippedChecklists()).values()];
  const items = checklists.flatMap((list) => itemsOf(list).map(({ id }) => `${list.id}/${id}`));
  const folder = path.join(workspace, 'content', 'findings');
  await mkdir(folder, { recursive: true });
  await mkdir(path.join(workspace, 'data'));
  await writeFile(
    path.join(workspace, 'content', 'audit.yaml'),
    [
      'organisation: Benchmark',
      'title: Benchmark',
      'timeZone: Europe/Oslo',
      'reportDate: 2026-10-01',
      'checklists:',
      ...checklists.map(({ id }) => `  - ${id}`),
      '',
    ].join('\n'),
  );
  for (let i = 0; i < findings; i += 1)
    await writeFile(path.join(folder, `finding-${i + 1}.mdx`), finding(i, items));
  return checklists.length;
}

function finding(i: number, items: readonly string[]): string {
  const item = items[i % items.length] ?? '';
  const month = String(1 + (i % 12)).padStart(2, '0');
  return `---
title: Finding ${i + 1} of the benchmark
kind: ${findingKinds[i % findingKinds.length] ?? 'minor'}
criterion: { source: checklist, ref: ${item} }
evidence:
  - { kind: document, ref: Handbook, n: 3, period: 2026-09 }
impact: ${1 + (i % 5)}
likelihood: ${1 + ((i * 3) % 5)}
effort: medium
area: Area ${i % 12}
owner: Team ${i % 7}
due: 2027-${month}-28
checklist:
  ${item}: partial
rootCause: [Nobody had been asked, The task had no owner]
actions:
  - { what: Name an owner, due: 2027-${month}-10, status: in-progress }
  - { what: Write the rule down, due: 2027-${month}-20 }
  - { what: Look at it again }
---

What was seen, in a paragraph that is as long as such paragraphs are: requests waited where nobody
looked, and those who could have answered them did not know of it.

- One thing that was seen.
- Another thing that was seen.
`;
}
