import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { shippedCriteria } from '../../src/comparison/criterion.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import { hasErrors, type Problem } from '../../src/errors/problem.ts';
import { checkComparison, checkCompetitors } from '../../src/report/check-competitors.ts';
import { collectAllMembers } from '../../src/report/members.ts';
import { readAudit } from '../../src/workspace/read-audit.ts';
import { readCompetitors } from '../../src/workspace/read-competitors.ts';
import { readOwnCriteria } from '../../src/workspace/read-criteria.ts';
import { brokenComparisons, brokenCompetitors, brokenCriteria } from './broken-competitors.ts';
import { chapter, expectGolden } from './golden.ts';

const criteria = await shippedCriteria();
const { kpis } = await collectAllMembers();
const known = { criteria, ids: [...criteria.keys()] };

let content: string;
beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'plumbline-competitors-'));
});
afterAll(async () => {
  await rm(content, { recursive: true });
});

async function put(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await rm(path.join(content, folder), { recursive: true, force: true });
  await mkdir(path.join(content, folder));
  for (const [name, text] of Object.entries(files))
    await writeFile(path.join(content, folder, name), text);
}

const own = 'name: Acme\nsegment: Retail\nown: true\ncriteria: {}\n';

/** Everything that is said to a file beside that of the audited organisation. */
async function competitorProblems([name, yaml]: readonly [string, string]): Promise<Problem[]> {
  await put('competitors', { 'acme.yaml': own, [name]: yaml });
  const { competitors, problems } = await readCompetitors(content, known);
  return [...problems, ...checkCompetitors(competitors, '2026-10-12')];
}

async function criterionProblems([name, yaml]: readonly [string, string]): Promise<Problem[]> {
  await put('criteria', { [name]: yaml });
  return (await readOwnCriteria(content, criteria, kpis)).problems;
}

async function comparisonProblems(yaml: string): Promise<Problem[]> {
  await writeFile(path.join(content, 'audit.yaml'), yaml);
  const { audit, source, problems } = await readAudit(content);
  return [...problems, ...checkComparison(audit, source, known)];
}

describe('every mistake is told with its place, what is allowed and what to do', () => {
  it('in competitors, own criteria and the comparison', async () => {
    const chapters: string[] = [];
    for (const [title, file] of Object.entries(brokenCompetitors))
      chapters.push(chapter(title, file[1], printProblems(await competitorProblems(file))));
    for (const [title, file] of Object.entries(brokenCriteria))
      chapters.push(chapter(title, file[1], printProblems(await criterionProblems(file))));
    for (const [title, yaml] of Object.entries(brokenComparisons))
      chapters.push(chapter(title, yaml, printProblems(await comparisonProblems(yaml))));
    await expectGolden('broken-competitors', chapters.join('\n'));
  });
});

describe('no mistake goes by', () => {
  it.each(Object.entries(brokenCompetitors))('in a competitor: %s', async (_, file) => {
    expect(hasErrors(await competitorProblems(file))).toBe(true);
  });

  it.each(Object.entries(brokenCriteria))('in a criterion: %s', async (_, file) => {
    expect(hasErrors(await criterionProblems(file))).toBe(true);
  });

  it.each(Object.entries(brokenComparisons))('in the comparison: %s', async (_, yaml) => {
    expect(hasErrors(await comparisonProblems(yaml))).toBe(true);
  });
});

describe('the files of companies', () => {
  it('need the audited organisation among them', async () => {
    await put('competitors', {
      'beta.yaml': own.replace('own: true\n', '').replace('Acme', 'Beta'),
    });
    const { competitors } = await readCompetitors(content, known);
    expect(checkCompetitors(competitors, '2026-10-12').map(({ code }) => code)).toEqual([
      'own-company-missing',
    ]);
  });

  it('are no comparison when there is only the audited organisation', async () => {
    await put('competitors', { 'acme.yaml': own });
    const { competitors } = await readCompetitors(content, known);
    const problems = checkCompetitors(competitors, '2026-10-12');
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['competitors-none', 'warning'],
    ]);
  });

  it('leave open what is not known, and keep where it was looked for', async () => {
    const looked =
      '{ value: null, source: Terms, date: 2026-09-01, method: report, confidence: high }';
    await put('competitors', {
      'acme.yaml': own,
      'beta.yaml': `name: Beta\nsegment: Retail\ncriteria:\n  languages:\n  self-service: ${looked}\n  support-price: ${looked.replace(' }', ', scale: EUR }')}\n`,
    });
    const { competitors, problems } = await readCompetitors(content, known);
    expect(problems).toEqual([]);
    const cells = competitors[1]?.competitor.cells ?? {};
    expect(Object.keys(cells)).toEqual(['self-service', 'support-price']);
    expect(cells['self-service']).toMatchObject({ value: null, source: 'Terms' });
  });
});
