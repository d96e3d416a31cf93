import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openDuckdbWasm();
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-engine-'));
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true });
});

const count = async (name: string) =>
  engine.query(
    z.object({ n: z.number() }),
    `SELECT count(*)::DOUBLE AS n FROM read_csv('${name}', auto_detect = false, header = true,
       columns = {'id': 'VARCHAR'}, delim = ',')`,
    'counting',
  );

describe('a file that the engine reads', () => {
  it('may be one that nobody may write to', async () => {
    const file = path.join(folder, 'kept.csv');
    await writeFile(file, 'id\n1\n2\n');
    await chmod(file, 0o444);
    engine.attachFile('kept.csv', file);
    expect(await count('kept.csv')).toEqual([{ n: 2 }]);
  });

  it('is not created where it is gone', async () => {
    const before = await readdir(folder);
    engine.attachFile('gone.csv', path.join(folder, 'gone.csv'));
    await expect(count('gone.csv')).rejects.toThrow('The query engine failed');
    expect(await readdir(folder)).toEqual(before);
  });
});
