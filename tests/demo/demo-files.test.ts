import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_FILES } from '../../src/demo/demo-files.ts';
import { DEMO } from '../../src/demo/generate-tickets.ts';
import { projectRoot } from '../../src/workspace/locate.ts';

function hash(text: Iterable<string>): string {
  const sha = createHash('sha256');
  for (const part of text) sha.update(part);
  return sha.digest('hex');
}

describe.each(Object.entries(DEMO_FILES))('%s', (name, generate) => {
  it('has the same bytes for the same seed, and others for another', () => {
    const once = hash(generate({ seed: 7, tickets: 500 }));
    expect(hash(generate({ seed: 7, tickets: 500 }))).toBe(once);
    expect(hash(generate({ seed: 8, tickets: 500 }))).not.toBe(once);
  });

  it('is committed as the generator makes it', async () => {
    const text = await readFile(path.join(projectRoot, 'data', name), 'utf8');
    expect(hash(generate(DEMO))).toBe(hash([text]));
  });
});

/** Whether git leaves the file out, tracked or not. */
function isIgnored(file: string): boolean {
  const { status } = spawnSync('git', ['check-ignore', '--no-index', '-q', file], {
    cwd: projectRoot,
  });
  if (status === null || status > 1) throw new Error('git could not be asked');
  return status === 0;
}

const isCheckout = existsSync(path.join(projectRoot, '.git'));

it.runIf(isCheckout)('lets these files alone into git, and no export of an author', () => {
  const names = Object.keys(DEMO_FILES);
  expect(names.filter((name) => isIgnored(`data/${name}`))).toEqual([]);
  const own = [
    ...names.map((name) => `data/${name.replace('.csv', '-own.csv')}`),
    ...['tickets', 'calls', 'surveys', 'business', 'messages'].map((set) => `data/${set}/own.csv`),
  ];
  expect(own.filter((name) => !isIgnored(name))).toEqual([]);
});
