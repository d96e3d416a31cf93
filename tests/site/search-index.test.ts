import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Report } from '../../src/report/schema.ts';
import { writeSearchIndex } from '../../src/site/search-index.ts';

const report = {
  audit: { locale: 'en' },
  checklists: {
    own: { name: 'Own', items: { greet: { text: 'Callers are greeted.', why: 'x', how: 'y' } } },
  },
} as unknown as Report;

const page = (kind: string, text: string) =>
  `<html lang="en"><body><nav>outside</nav><main data-pagefind-body data-pagefind-filter="kind:${kind}">
  <h1>${kind} page</h1><p>${text}</p><svg><title>drawn</title></svg></main></body></html>`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-search-'));
  for (const site of ['a', 'b']) {
    await mkdir(path.join(folder, site, 'findings/late'), { recursive: true });
    await writeFile(path.join(folder, site, 'index.html'), page('page', 'A zebra waits.'));
    await writeFile(
      path.join(folder, site, 'findings/late/index.html'),
      page('finding', 'Letters are late.'),
    );
    await writeSearchIndex(path.join(folder, site), report);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const contentsOf = async (site: string): Promise<Map<string, Buffer>> => {
  const names = (
    await readdir(path.join(folder, site, 'pagefind'), { recursive: true })
  ).toSorted();
  const files = names.filter((name) => path.extname(name) !== '');
  return new Map(
    await Promise.all(
      files.map(
        async (name) => [name, await readFile(path.join(folder, site, 'pagefind', name))] as const,
      ),
    ),
  );
};

test('the same site gives the same bytes of an index', async () => {
  const [one, other] = await Promise.all(['a', 'b'].map(contentsOf));
  expect(other).toEqual(one);
});

test('pages and items are in it, with their kind, and nothing from around a page or within a chart', async () => {
  const fragments = [...(await contentsOf('a'))]
    .filter(([name]) => name.endsWith('.pf_fragment'))
    .map(([, bytes]) => {
      const text = gunzipSync(bytes).toString('utf8');
      return JSON.parse(text.slice(text.indexOf('{'))) as Record<string, unknown>;
    });
  const found = fragments.map(({ url, filters, content }) => ({ url, filters, content }));
  expect(found).toEqual(
    expect.arrayContaining([
      {
        url: '/index.html',
        filters: { kind: ['page'] },
        content: 'page page. A zebra waits.',
      },
      {
        url: '/findings/late/index.html',
        filters: { kind: ['finding'] },
        content: 'finding page. Letters are late.',
      },
      {
        url: '/checklists/own/index.html#greet',
        filters: { kind: ['item'] },
        content: 'Callers are greeted. x y',
      },
    ]),
  );
  expect(fragments).toHaveLength(3);
});

test('Pagefind’s own interfaces are left out', async () => {
  expect([...(await contentsOf('a')).keys()].filter((name) => /ui|highlight/.test(name))).toEqual(
    [],
  );
});
