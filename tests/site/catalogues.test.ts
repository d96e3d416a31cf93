import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, it } from 'vitest';

import { projectRoot } from '../../src/workspace/locate.ts';

const folder = path.join(projectRoot, 'src', 'locales');

it.each(await readdir(folder))('%s says every message once', async (file) => {
  // JSON would keep the last of two in silence.
  const keys = [...(await readFile(path.join(folder, file), 'utf8')).matchAll(/^ {2}"([^"]+)":/gm)];
  const named = keys.map(([, key]) => key);
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((key, i) => named.indexOf(key) !== i)).toEqual([]);
});
