import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { projectRoot } from '../../src/workspace/locate.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-sample-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const header = 'id,created_at,channel';
const rows = Array.from(
  { length: 300 },
  (_, i) =>
    `T${i},2026-0${i < 200 ? 1 : 3}-${String((i % 28) + 1).padStart(2, '0')} 10:00,${i % 10 === 0 ? 'Chat' : 'Mail'}`,
);

async function workspace(name: string, files: readonly (readonly string[])[]): Promise<string> {
  const root = path.join(folder, name);
  await mkdir(path.join(root, 'content'), { recursive: true });
  await mkdir(path.join(root, 'data/tickets'), { recursive: true });
  await writeFile(
    path.join(root, 'content/audit.yaml'),
    'organisation: A\ntitle: B\ntimeZone: UTC\nperiod: { from: 2026-01-01, to: 2026-01-31 }\n',
  );
  for (const [i, lines] of files.entries())
    await writeFile(path.join(root, `data/tickets/${i}.csv`), [header, ...lines, ''].join('\n'));
  return root;
}

async function sample(root: string, ...args: string[]) {
  const script = path.join(projectRoot, 'src/cli/sample.ts');
  const env = { ...process.env, PLUMBLINE_WORKSPACE: root };
  return promisify(execFile)(process.execPath, [script, ...args], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as { code: number; stdout: string; stderr: string },
  );
}

describe('npm run sample', () => {
  it('draws the same tickets of the period whatever the order of files and rows', async () => {
    const one = await workspace('one', [rows]);
    const two = await workspace('two', [rows.slice(150).toReversed(), rows.slice(0, 150)]);
    const [first, second] = [
      await sample(one, '--n', '20', '--seed', '7'),
      await sample(two, '--n', '20', '--seed', '7'),
    ];
    expect(first.code).toBe(0);
    expect(first.stdout).toBe(second.stdout);
    const ids = first.stdout.trim().split('\n');
    expect(new Set(ids).size).toBe(20);
    for (const id of ids) expect(Number(id.slice(1))).toBeLessThan(200);
    expect(first.stderr).toContain('Population   200 tickets');
    expect(first.stderr).toContain('Size needed  132 ');
    expect(first.stderr).toContain('seed: 7');
    const otherSeed = await sample(one, '--n', '20', '--seed', '007');
    expect(otherSeed.stdout).not.toBe(first.stdout);
    expect(otherSeed.stderr).toContain('seed: "007"');
  });

  it('writes a sheet that is read back, and never over a file', async () => {
    const root = await workspace('sheet', [rows]);
    const out = path.join(folder, 'sheet.csv');
    const args = ['--n', '10', '--seed', 'a', '--by', 'channel', '--out', out];
    const { stdout } = await sample(root, ...args);
    expect(stdout).toMatch(/1 of 20: Chat\n +9 of 180: Mail/);
    const lines = (await readFile(out, 'utf8')).trim().split('\n');
    expect(lines[0]).toMatch(/^conversation,reviewer,date,checklist,checklist_version,service-q/);
    expect(lines).toHaveLength(11);
    expect(lines[1]).toMatch(/^T\d+,,,customer-service-audit,[^,]+,+$/);
    const again = await sample(root, ...args);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('sheet-exists');
    expect(await readFile(out, 'utf8')).toBe(`${lines.join('\n')}\n`);
  });

  it('draws complaints alone', async () => {
    const root = await workspace('complaints', []);
    const complaints = rows.map(
      (row, i) => `${row},${i % 10 === 0 ? 'yes' : i % 10 === 1 ? '' : 'no'}`,
    );
    await writeFile(
      path.join(root, 'data/tickets/0.csv'),
      [`${header},is_complaint`, ...complaints, ''].join('\n'),
    );
    const args = ['--n', '5', '--seed', '1', '--where'];
    const { code, stdout, stderr } = await sample(root, ...args, 'is_complaint=true');
    expect(code).toBe(0);
    expect(stderr).toContain('Population   20 tickets');
    for (const id of stdout.trim().split('\n')) expect(id).toMatch(/^T\d*0$/);
    const wrong = await sample(root, ...args, 'is_complaint=perhaps');
    expect(wrong.stderr).toContain('There is no is_complaint “perhaps”.');
    const near = await sample(root, ...args, 'is_complain=true');
    expect(near.stderr).toContain('Did you mean “is_complaint”?');
  }, 60_000);

  it('names every mistake in its options, and what is near', async () => {
    const root = await workspace('mistakes', [rows]);
    const options = await sample(root, '--margn', '3%', '--share', '150%', '--n', 'many');
    expect(options.code).toBe(1);
    expect(options.stderr).toContain('Did you mean “margin”?');
    expect(options.stderr).toContain('--share: “150%”');
    expect(options.stderr).toContain('--n: “many”');
    const values = await sample(root, '--where', 'channel=Chatt', '--by', 'chanel');
    expect(values.stderr).toContain('Did you mean “Chat”?');
    expect(values.stderr).toContain('Did you mean “channel”?');
    const size = await sample(root, '--n', '21', '--where', 'channel=chat', '--seed', '1');
    expect(size.stderr).toContain('21 tickets can’t be drawn from 20');
    const seedless = await sample(root);
    expect(seedless).toMatchObject({ code: 0, stdout: '' });
    expect(seedless.stderr).toContain('sample-without-seed');
    expect(seedless.stderr).not.toContain('Drawn');
    const unused = await sample(root, '--checklist', 'customer-service-adit', '--seed', '1');
    expect(unused.stderr).toContain('Did you mean “customer-service-audit”?');
  }, 60_000);
});
