import { cp, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { compose } from '../../src/report/compose.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';
import { fixture } from '../cli/run-plumbline.ts';

test('an export that changes after its hash was taken is not reported under that hash', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'plumbline-identify-'));
  try {
    await cp(fixture('nyc311'), root, { recursive: true });
    const folder = path.join(root, 'data', 'tickets');
    const [name = ''] = await readdir(folder);
    const { report, problems } = await compose(
      await locateWorkspace({ PLUMBLINE_WORKSPACE: root }),
      '2026-10-01 12:00:00',
      { stage: () => undefined, step: () => undefined },
      {
        openEngine: async () => {
          await truncate(path.join(folder, name), 100_000);
          return openDuckdbWasm();
        },
      },
    );
    expect(report).toBeNull();
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'file-changed', place: { file: `data/tickets/${name}` } },
    ]);
  } finally {
    await rm(root, { recursive: true });
  }
});
