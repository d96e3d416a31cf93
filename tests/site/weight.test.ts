import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { beforeAll, expect, test } from 'vitest';

import { builtSite, pagesOfSite } from './built-site.ts';

/** In bytes, compressed as a server sends them. */
interface Weight {
  readonly page: string;
  readonly scripts: number;
  readonly whole: number;
}

const asset = /(?:href|src)="([^"#?]+\.(css|js|woff2|svg|png))"/g;
let weights: Weight[];

beforeAll(async () => {
  const site = await builtSite('demo');
  const pages = (await pagesOfSite(site)).filter((page) => !page.startsWith('print'));
  const sizes = new Map<string, Promise<number>>();
  const sizeOf = async (file: string) => {
    const bytes = await readFile(file);
    return /woff2|png/.test(file) ? bytes.length : gzipSync(bytes).length;
  };
  weights = await Promise.all(
    pages.map(async (page) => {
      const markup = await readFile(path.join(site, page), 'utf8');
      const files = new Set(
        [...markup.matchAll(asset)].map(([, to = '']) =>
          path.join(site, path.dirname(page), decodeURIComponent(to)),
        ),
      );
      let scripts = 0;
      let whole = gzipSync(markup).length;
      for (const file of files) {
        if (!sizes.has(file)) sizes.set(file, sizeOf(file));
        const size = (await sizes.get(file)) ?? 0;
        whole += size;
        if (file.endsWith('.js')) scripts += size;
      }
      return { page, scripts, whole };
    }),
  );
}, 600_000);

const heavier = (of: 'scripts' | 'whole', most: number) =>
  weights.filter((weight) => weight[of] > most).map((weight) => [weight.page, weight[of]]);

test('the scripts of a page stay below 15 kB', () => {
  expect(weights.every(({ scripts }) => scripts > 1000)).toBe(true);
  expect(heavier('scripts', 15_000)).toEqual([]);
});

test('a page with all that it asks for stays below 400 kB', () => {
  expect(weights.every(({ whole }) => whole > 50_000)).toBe(true);
  expect(heavier('whole', 400_000)).toEqual([]);
});
