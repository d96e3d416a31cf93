import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, it } from 'vitest';

import { openedTables } from '../../src/inspect/opened-tables.ts';

it('the columns of a table that has three thousand are counted within memory', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-opened-'));
  try {
    const absolute = path.join(folder, 'wide.csv');
    const headers = Array.from({ length: 3000 }, (_, i) => `Column ${i}`);
    const rows = Array.from({ length: 300 }, (_, i) => headers.map(() => `x${i % 2}`).join());
    await writeFile(absolute, [headers.join(), ...rows].join('\n'));
    const { tables, problems } = await openedTables({
      ...{ path: 'data/wide.csv', absolute, dataset: null },
    });
    expect(problems).toEqual([]);
    expect(tables[0]?.rows).toBe(300);
    expect(tables[0]?.columns).toHaveLength(200);
    expect(tables[0]?.columns.at(-1)).toMatchObject({ header: 'Column 199', filled: 1 });
  } finally {
    await rm(folder, { recursive: true });
  }
});
