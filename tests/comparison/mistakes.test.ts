import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readOwnBenchmarks } from '../../src/comparison/read-benchmarks.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import { hasErrors, type Problem } from '../../src/errors/problem.ts';
import { checkPeers } from '../../src/report/check-benchmarks.ts';
import { checkFindingReferences } from '../../src/report/check-references.ts';
import { collectAllMembers, withOwnBenchmarks } from '../../src/report/members.ts';
import { readAudit } from '../../src/workspace/read-audit.ts';
import { readFinding } from '../../src/workspace/read-findings.ts';
import { chapter } from '../workspace/golden.ts';
import { brokenBenchmarks } from './broken-benchmarks.ts';

const members = await collectAllMembers();
const golden = path.join(import.meta.dirname, 'goldens', 'broken-benchmarks.txt');

let content: string;
beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'plumbline-benchmarks-'));
});
afterAll(async () => {
  await rm(content, { recursive: true });
});

async function read(...files: (readonly [name: string, yaml: string])[]) {
  const folder = path.join(content, 'benchmarks');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [name, yaml] of files) await writeFile(path.join(folder, name), yaml);
  return readOwnBenchmarks(content, members);
}

/** What is said to an audit.yaml with these lines. */
async function peerProblems(lines: string): Promise<Problem[]> {
  const yaml = `organisation: Acme\ntitle: Audit\ntimeZone: Europe/Oslo\n${lines}\n`;
  await writeFile(path.join(content, 'audit.yaml'), yaml);
  const { audit, source, problems } = await readAudit(content);
  return [...problems, ...checkPeers(audit, source, members)];
}

const own = `publisher: Trade association
sources:
  report: { title: Report, known: primary, caveat: Members alone. }
figures:
  - id: association-speed-of-answer
    name: Speed of answer
    kpis: [speed-of-answer]
    value: 1m 10s
    unit: duration
    statistic: mean
    segment: Dairy farms
    source: report
    caveat: Of 12 members.
`;

describe('own figures', () => {
  it('are read in the form of the shipped ones', async () => {
    const { benchmarks, problems } = await read(['association.yaml', own], ['notes.md', 'x']);
    expect(problems).toEqual([]);
    expect(benchmarks).toMatchObject([
      {
        value: 70,
        own: true,
        caveats: ['Of 12 members.', 'Members alone.'],
        source: { url: null },
      },
    ]);
  });

  it('give segments and ids that the audit and its findings may name', async () => {
    const { benchmarks, ids } = await read(['association.yaml', own]);
    const all = withOwnBenchmarks(members, benchmarks, ids);
    const yaml =
      'organisation: A\ntitle: A\ntimeZone: UTC\nbenchmarks: { segment: dairy  farms }\n';
    await writeFile(path.join(content, 'audit.yaml'), yaml);
    const { audit, source } = await readAudit(content);
    expect(checkPeers(audit, source, all)).toEqual([]);
    expect(checkPeers(audit, source, members)).toHaveLength(1);
  });

  it('in another file can’t take the same id', async () => {
    const { problems } = await read(['a.yaml', own], ['b.yaml', own]);
    expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([
      ['benchmark-repeated', 'content/benchmarks/b.yaml'],
    ]);
  });

  it('that have mistakes can be named all the same, so that nothing is said twice', async () => {
    const { benchmarks, ids } = await read(['association.yaml', own.replace('mean', 'average')]);
    expect([benchmarks, ids]).toEqual([[], ['association-speed-of-answer']]);
  });
});

const finding = (prose: string) => `---
title: Callers give up
kind: minor
area: Phone
---

${prose}
`;

describe('every mistake is told with its place, what is allowed and what to do', () => {
  it('in figures, audit.yaml and prose', async () => {
    const chapters: string[] = [];
    for (const [title, file] of Object.entries(brokenBenchmarks))
      chapters.push(chapter(title, file[1], printProblems((await read(file)).problems)));
    for (const [title, lines] of Object.entries({
      'a segment with a slip': 'benchmarks: { segment: Retial }',
      'a region among others that is not there': 'benchmarks:\n  region: [Worldwide, Norwey]',
      'a field of benchmarks with a slip': 'benchmarks: { segments: Retail }',
    }))
      chapters.push(chapter(title, lines, printProblems(await peerProblems(lines))));
    const mdx = finding('As many as elsewhere: <Benchmark id="contactbabel-abandon-rate-2034" />.');
    const { finding: read_, problems } = readFinding('content/findings/calls.mdx', mdx);
    const references = read_ ? checkFindingReferences([read_], members, []) : [];
    const said = printProblems([...problems, ...references]);
    chapters.push(chapter('a benchmark in prose that does not exist', mdx, said));
    const text = chapters.join('\n');
    if (process.env.UPDATE_GOLDENS === '1') await writeFile(golden, text);
    expect(text).toBe(await readFile(golden, 'utf8'));
  });

  it.each(Object.entries(brokenBenchmarks))('none goes by: %s', async (_, file) => {
    expect(hasErrors((await read(file)).problems)).toBe(true);
  });
});
