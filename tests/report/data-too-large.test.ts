import { expect, test } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { compose } from '../../src/report/compose.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';
import { fixture } from '../cli/run-plumbline.ts';

test('exports that do not fit into memory are told of, with the largest of them', async () => {
  const { report, problems } = await compose(
    await locateWorkspace({ PLUMBLINE_WORKSPACE: fixture('nyc311') }),
    '2026-10-01 12:00:00',
    { stage: () => undefined, step: () => undefined },
    {
      openEngine: async () => {
        const engine = await openDuckdbWasm();
        await engine.run("SET memory_limit = '1MB'", 'leaving too little memory');
        return engine;
      },
    },
  );
  expect(report).toBeNull();
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'data-too-large', message: expect.stringContaining(' MB)') as string },
  ]);
});
