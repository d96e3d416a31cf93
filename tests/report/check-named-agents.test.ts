import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { checkNamedAgents } from '../../src/report/check-named-agents.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'plumbline-named-'));
  await mkdir(path.join(root, 'content'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function told(text: string, names: readonly string[]) {
  const file = 'content/late.mdx';
  await writeFile(path.join(root, file), text);
  const problems = await checkNamedAgents([{ file }], root, names);
  return problems.map(({ code, severity, place }) => [code, severity, place?.line, place?.column]);
}

it('tells where prose names an agent, in quotations and components too', async () => {
  const text =
    '---\nowner: Kari Holm\n---\nOne.\n\n<Quote kind="interview" role="Kari Holm">Hi</Quote>\n';
  expect(await told(text, ['Kari Holm', 'Ola Berg'])).toEqual([['agent-named', 'warning', 6, 31]]);
});

it('takes a file without frontmatter, and lets masks and single words be', async () => {
  const text = 'Agent 3 and Value 7 of Support met Ola Berg.';
  expect(await told(text, ['Agent 3', 'Support', 'Ola Berg'])).toEqual([
    ['agent-named', 'warning', 1, 36],
  ]);
  expect(await told(text, [])).toEqual([]);
});
