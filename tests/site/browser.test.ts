import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openBrowser } from '../../src/site/browser.ts';
import { projectRoot } from '../../src/workspace/locate.ts';
import { fixture, runPlumbline } from '../cli/run-plumbline.ts';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

let folder: string;
let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-browser-'));
  for (const [name, workspace] of [
    ['demo', projectRoot],
    ['nyc311', fixture('nyc311')],
  ] as const) {
    const { code, stderr } = await runPlumbline('build', workspace, path.join(folder, name));
    if (code !== 0) throw new Error(stderr);
  }
  server = createServer((request, response) => {
    const file = path.join(folder, decodeURI((request.url ?? '').replace(/^\/a\/b\//, '')));
    readFile(file).then(
      (bytes) => response.setHeader('content-type', types[path.extname(file)] ?? '').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const pagesOf = async (site: string): Promise<string[]> => {
  const entries = await readdir(path.join(folder, site), { recursive: true });
  return entries.filter((name) => name.endsWith('.html')).map((name) => `${site}/${name}`);
};

const FEW = 8;

/** Pages of one kind are alike: some of each folder, spread evenly, stand for the others. */
function ofEachKind(pages: readonly string[]): Set<string> {
  const kinds = Map.groupBy(pages, (page) => path.dirname(path.dirname(page)));
  return new Set(
    [...kinds.values()].flatMap((alike) =>
      alike.filter((_, i) => i % Math.ceil(alike.length / FEW) === 0),
    ),
  );
}

/** Opens every page and tells what went wrong: errors, foreign requests, sideways scrolling, joined words. */
async function crawl(
  site: string,
  address: (page: string) => string,
  options: { width: number; dark?: boolean; audit?: boolean },
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  let current = '';
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${current}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`${current}: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(file:|data:)/.test(request.url()) && !request.url().startsWith(`${origin}/a/b/`))
      troubles.push(`${current}: requests ${request.url()}`);
  });
  const pages = await pagesOf(site);
  const audited = options.audit ? ofEachKind(pages) : new Set<string>();
  for (const name of pages) {
    current = name;
    await page.goto(address(name));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) troubles.push(`${name}: ${overflow} px wider than the window`);
    if (audited.has(name)) {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(async () => {
        const runner = (globalThis as unknown as { axe: typeof axe }).axe;
        return runner.run(document, { resultTypes: ['violations'] });
      });
      for (const { id, nodes } of violations)
        troubles.push(`${name}: ${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
    } else if (!options.audit) {
      const joined = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        return /.{0,20}(?:[a-z]\([A-Z]|[a-z]{2}[.;:!?][A-Z][a-z]).{0,20}/.exec(
          document.body.innerText,
        );
      });
      if (joined) troubles.push(`${name}: no blank in “${joined[0]}”`);
    }
  }
  await context.close();
  return troubles;
}

const fromFile = (page: string) => pathToFileURL(path.join(folder, page)).href;
const fromServer = (page: string) => `${origin}/a/b/${page}`;

test.each(['demo', 'nyc311'])('%s opens from a file share without an error', async (site) => {
  expect(await crawl(site, fromFile, { width: 1280 })).toEqual([]);
});

/** An audit of many pages takes minutes where other work goes on. */
const audit = { timeout: 600_000 };

test.each(['demo', 'nyc311'])(
  '%s is accessible below a path, in light, wide',
  audit,
  async (site) => {
    expect(await crawl(site, fromServer, { width: 1280, audit: true })).toEqual([]);
  },
);

test('the demo is accessible on a phone, in dark, without sideways scrolling', audit, async () => {
  expect(await crawl('demo', fromServer, { width: 360, dark: true, audit: true })).toEqual([]);
});
