import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkFindings } from '../../src/assessment/check-findings.ts';
import { resolveItems } from '../../src/assessment/decide-items.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import { hasErrors, type Problem } from '../../src/errors/problem.ts';
import {
  checkAuditReferences,
  checkFindingReferences,
  checkProse,
} from '../../src/report/check-references.ts';
import { collectAllMembers, kpiIds } from '../../src/report/members.ts';
import { onTargetClocks, readTargets } from '../../src/report/read-targets.ts';
import { readAudit } from '../../src/workspace/read-audit.ts';
import { readChapters } from '../../src/workspace/read-chapters.ts';
import { readOwnChecklists } from '../../src/workspace/read-checklists.ts';
import { readFinding } from '../../src/workspace/read-findings.ts';
import { readOwnKpis } from '../../src/workspace/read-kpis.ts';
import { withOwnDimensions } from '../../src/ingest/own-dimensions.ts';
import { english } from '../language/english.ts';
import { brokenAudits } from './broken-audits.ts';
import { brokenChapters } from './broken-chapters.ts';
import { brokenChecklists } from './broken-checklists.ts';
import { brokenFindings } from './broken-findings.ts';
import { brokenKpis } from './broken-kpis.ts';
import { chapter, expectGolden } from './golden.ts';

const members = await collectAllMembers();

let content: string;
beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'plumbline-mistakes-'));
  await mkdir(path.join(content, 'findings'));
});
afterAll(async () => {
  await rm(content, { recursive: true });
});

/** Everything that is said to an audit.yaml. */
async function auditProblems(yaml: string): Promise<Problem[]> {
  await writeFile(path.join(content, 'audit.yaml'), yaml);
  const { audit, source, problems } = await readAudit(content);
  return [
    ...problems,
    ...withOwnDimensions(members.datasets, audit, source).problems,
    ...checkAuditReferences(audit, source, members),
    ...readTargets(audit, source, members).problems,
    ...onTargetClocks(audit, source, members, english.t).problems,
  ];
}

/** Everything that is said to a finding. */
function findingProblems(mdx: string): Problem[] {
  const { finding, problems } = readFinding('content/findings/late-replies.mdx', mdx);
  if (!finding) return problems;
  const checklists = [...members.checklists.values()];
  return [
    ...problems,
    ...checkFindingReferences([finding], members, ['waiting']),
    ...resolveItems([finding], checklists).problems,
    ...checkFindings([finding], checklists, {
      kpis: kpiIds(members),
      queries: ['waiting'],
      baselines: new Map([['audit-2025', new Set(['slow-replies', 'no-cover'])]]),
      reportDate: '2026-10-12',
    }),
  ];
}

/** Everything that is said to an own KPI. */
async function kpiProblems([name, yaml]: readonly [name: string, yaml: string]): Promise<
  Problem[]
> {
  const folder = path.join(content, 'kpis');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await writeFile(path.join(folder, name), yaml);
  return (await readOwnKpis(content, members)).problems;
}

/** Everything that is said to an own checklist. */
async function checklistProblems([name, yaml]: readonly [name: string, yaml: string]): Promise<
  Problem[]
> {
  const folder = path.join(content, 'checklists');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await writeFile(path.join(folder, name), yaml);
  const kpis = { kpis: members.kpis, ids: kpiIds(members) };
  return (await readOwnChecklists(content, members.checklists, kpis)).problems;
}

/** Everything that is said to a chapter. */
async function chapterProblems([name, mdx]: readonly [name: string, mdx: string]): Promise<
  Problem[]
> {
  const folder = path.join(content, 'chapters');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await writeFile(path.join(folder, name), mdx);
  const { chapters, problems } = await readChapters(content);
  return [
    ...problems,
    ...chapters.flatMap((chapter) => checkProse(chapter, members, [], ['waiting'])),
  ];
}

describe('every mistake is told with its place, what is allowed and what to do', () => {
  it('in audit.yaml', async () => {
    const chapters: string[] = [];
    for (const [title, yaml] of Object.entries(brokenAudits))
      chapters.push(chapter(title, yaml, printProblems(await auditProblems(yaml))));
    await expectGolden('broken-audits', chapters.join('\n'));
  });

  it('in findings', async () => {
    const chapters = Object.entries(brokenFindings).map(([title, mdx]) =>
      chapter(title, mdx, printProblems(findingProblems(mdx))),
    );
    await expectGolden('broken-findings', chapters.join('\n'));
  });

  it('in chapters', async () => {
    const chapters: string[] = [];
    for (const [title, file] of Object.entries(brokenChapters))
      chapters.push(chapter(title, file[1], printProblems(await chapterProblems(file))));
    await expectGolden('broken-chapters', chapters.join('\n'));
  });

  it('in own KPIs', async () => {
    const chapters: string[] = [];
    for (const [title, file] of Object.entries(brokenKpis))
      chapters.push(chapter(title, file[1], printProblems(await kpiProblems(file))));
    await expectGolden('broken-kpis', chapters.join('\n'));
  });

  it('in own checklists', async () => {
    const chapters: string[] = [];
    for (const [title, file] of Object.entries(brokenChecklists))
      chapters.push(chapter(title, file[1], printProblems(await checklistProblems(file))));
    await expectGolden('broken-checklists', chapters.join('\n'));
  });
});

describe('no mistake goes by', () => {
  it.each(Object.entries(brokenAudits))('in audit.yaml: %s', async (_, yaml) => {
    expect(hasErrors(await auditProblems(yaml))).toBe(true);
  });

  it.each(Object.entries(brokenKpis))('in an own KPI: %s', async (_, file) => {
    expect(hasErrors(await kpiProblems(file))).toBe(true);
  });

  it.each(Object.entries(brokenChecklists))('in an own checklist: %s', async (_, file) => {
    expect(hasErrors(await checklistProblems(file))).toBe(true);
  });

  it.each(Object.entries(brokenChapters))('in a chapter: %s', async (_, file) => {
    expect(await chapterProblems(file)).not.toEqual([]);
  });

  it.each(Object.entries(brokenFindings))('in a finding: %s', (_, mdx) => {
    expect(hasErrors(findingProblems(mdx))).toBe(true);
  });
});
