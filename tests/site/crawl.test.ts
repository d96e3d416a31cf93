import type { Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openBrowser } from '../../src/site/browser.ts';
import { builtSite, pagesOfSite } from './built-site.ts';
import { serveSite } from './serve-site.ts';

const sites = ['demo', 'nyc311', 'awkward'] as const;
const served = new Map<string, { origin: string; server: Server }>();
let browser: Browser;

beforeAll(async () => {
  for (const name of sites) served.set(name, await serveSite(await builtSite(name)));
  browser = await openBrowser();
}, 600_000);
afterAll(async () => {
  await browser.close();
  for (const { server } of served.values()) server.close();
});

/** A sentence that runs into a word, which is what a missing blank between two elements makes. */
const JOINED = /.{0,20}(?:[a-z]\([A-Z]|[a-z]{2}[.;:!?][A-Z][a-z]).{0,20}/u;

/** Opens every page and tells what went wrong: errors, foreign requests, sideways scrolling, joined words. */
async function crawl(name: string, base: string, script: boolean): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  let current = '';
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${current}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`${current}: ${error.message}`));

  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${current}: no ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && !request.url().startsWith(base))
      troubles.push(`${current}: requests ${request.url()}`);
  });
  for (const file of await pagesOfSite(await builtSite(name))) {
    current = file;
    await page.goto(base + file);
    const { wider, text } = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const { scrollWidth, clientWidth } = document.documentElement;
      return { wider: scrollWidth - clientWidth, text: document.body.innerText };
    });
    if (wider > 0) troubles.push(`${file}: ${wider} px wider than the window`);
    const joined = JOINED.exec(text);
    if (joined && name !== 'awkward') troubles.push(`${file}: no blank in “${joined[0]}”`);
  }
  await context.close();
  return troubles;
}

const minutes = { timeout: 600_000 };
const originOf = (name: string) => served.get(name)?.origin ?? '';

test.each(sites)('every page of %s opens from a file share, with script', minutes, async (name) => {
  const base = pathToFileURL(path.join(await builtSite(name), '/')).href;
  expect(await crawl(name, base, true)).toEqual([]);
});

test.each(sites)('every page of %s opens at the root, without script', minutes, async (name) => {
  expect(await crawl(name, `${originOf(name)}/`, false)).toEqual([]);
});

test.each(sites)('every page of %s opens below a path, with script', minutes, async (name) => {
  expect(await crawl(name, `${originOf(name)}/a/b/`, true)).toEqual([]);
});
