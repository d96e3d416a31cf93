import { readdir } from 'node:fs/promises';

import { expect, it } from 'vitest';

import { texts } from '../../src/errors/texts.ts';

it('every text is in the table, under a name that no other area has', async () => {
  const folder = new URL('../../src/errors/texts/', import.meta.url);
  const names: string[] = [];
  for (const file of await readdir(folder)) {
    const area = (await import(new URL(file, folder).href)) as Record<string, object>;
    names.push(...Object.values(area).flatMap((each) => Object.keys(each)));
  }
  expect(names.toSorted()).toEqual(Object.keys(texts).toSorted());
});
