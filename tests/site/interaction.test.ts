import type { Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { openBrowser } from '../../src/site/browser.ts';
import { builtSite } from './built-site.ts';
import { firstView } from './first-view.ts';
import { serveSite } from './serve-site.ts';

let site: string;
let browser: Browser;
let server: Server;
let origin: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await builtSite('demo');
  ({ origin, server } = await serveSite(site));
  browser = await openBrowser();
}, 600_000);
afterAll(async () => {
  await browser.close();
  server.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const open = (file: string) => page.goto(`${origin}/a/b/${file}`);
const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

test('the first key leads past the navigation to the content', async () => {
  await open('index.html');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('keys reach every link and control of a page, each with a visible mark, and leave it again', async () => {
  await open('findings/index.html');
  const reachable = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, select, input, summary, [tabindex="0"]',
        ),
      ].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !(element instanceof HTMLInputElement && element.type === 'radio') &&
          element.tabIndex >= 0,
      ).length,
  );
  const seen = new Set<number>();
  const unmarked: string[] = [];
  for (let step = 0; step < reachable + 40; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const by =
        element instanceof HTMLInputElement ? (element.nextElementSibling ?? element) : element;
      const besides = getComputedStyle(by);
      return {
        index: [...document.querySelectorAll('*')].indexOf(element),
        name: element.outerHTML.slice(0, 80),
        marked:
          (outlineStyle !== 'none' && outlineWidth !== '0px') ||
          boxShadow !== 'none' ||
          besides.outlineStyle !== 'none',
      };
    });
    if (found === null) break;
    seen.add(found.index);
    if (!found.marked) unmarked.push(found.name);
  }
  expect(unmarked).toEqual([]);
  expect(seen.size).toBeGreaterThanOrEqual(reachable);
});

test('search finds a finding by a word in its prose, by keyboard alone', async () => {
  await open('kpis/index.html');
  await page.keyboard.press('/');
  const frame = page.frameLocator('#search iframe');
  await frame.locator('[data-search-input]').waitFor();
  await page.keyboard.type('Messenger');
  await frame.locator('.search-group a').first().waitFor();
  expect(await frame.locator('h2').first().textContent()).toContain('Findings');
  expect(await frame.locator('.search-group a').first().textContent()).toContain('Messenger');
  await page.keyboard.press('Enter');
  await page.waitForURL(/findings\/[\w-]+\//);
  expect(await page.locator('h1').textContent()).toContain('Messenger');
});

test('search finds each page once, and not the one for paper', async () => {
  await open('search/index.html');
  await page.locator('[data-search-input]').fill('handle time');
  await page.locator('.search-group a').first().waitFor();
  const links = await page
    .locator('.search-group a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(new Set(links).size).toBe(links.length);
  expect(links.filter((link) => link.includes('print/'))).toEqual([]);
});

test('from a file share the search says that it can’t run there', async () => {
  await page.goto(pathToFileURL(path.join(site, 'index.html')).href);
  await page.keyboard.press('Control+k');
  expect(await page.locator('#search').textContent()).toMatch(/file/i);
});

test('search tells how much it found of what, and names a word that it does not find', async () => {
  await open('search/index.html');
  const status = page.locator('[data-search-status]');
  await page.locator('[data-search-input]').fill('Messenger');
  await page.locator('.search-group a').first().waitFor();
  expect(await status.textContent()).toMatch(/^Findings \d+, .*Pages \d+$/);
  await page.locator('[data-search-input]').fill('quokka');
  await page.locator('.search-group').first().waitFor({ state: 'detached' });
  expect(await status.textContent()).toBe('Nothing is found for “quokka”.');
});

test('a table sorts by a column, upwards, downwards and back', async () => {
  await open('plan/index.html');
  const table = page.locator('table[data-sorts]:has(th[aria-sort])').first();
  const column = () =>
    table.evaluate((element) =>
      [...(element as HTMLTableElement).querySelectorAll<HTMLTableRowElement>('tbody tr')].map(
        (row) => row.cells[0]?.textContent.trim() ?? '',
      ),
    );
  const original = await column();
  const button = table.locator('thead button').first();
  await button.click();
  const ascending = await column();
  expect(await table.locator('th').first().getAttribute('aria-sort')).toBe('ascending');
  expect(ascending).toEqual(original.toSorted(new Intl.Collator('en', { numeric: true }).compare));
  await button.click();
  expect(await column()).toEqual(ascending.toReversed());
  await button.click();
  expect(await column()).toEqual(original);
});

test('on a phone the heads of stacked rows are seen, and sort them', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open('plan/index.html');
  const table = page.locator('table.stacks:has(th[aria-sort])').first();
  const owner = table.getByRole('button', { name: 'Owner' });
  const { width, height } = (await owner.boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  await owner.click();
  const owners = await table.locator('td[data-label="Owner"]').allTextContents();
  const words = owners.map((text) => text.trim());
  expect(words).toEqual(words.toSorted(new Intl.Collator('en', { numeric: true }).compare));
});

test('a filter tells how many rows it leaves', async () => {
  await open('plan/index.html');
  const filter = page.locator('.table-filter').first();
  await filter.locator('input').fill('HR manager');
  const table = page.locator('.table-filter + .table-scroll').first();
  const left = await table.locator('tbody tr:visible').count();
  const all = await table.locator('tbody tr').count();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);
  expect(await filter.locator('output').textContent()).toBe(`${String(left)} / ${String(all)}`);
});

test('only tables that scroll are stops of the Tab key', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open('people/index.html');
  const stops = () => page.locator('.table-scroll[tabindex="0"]:visible').count();
  await expect.poll(stops).toBe(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(stops).toBeGreaterThan(0);
});

test('a chosen theme holds on the next page, against that of the system', async () => {
  await open('index.html');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.locator('[data-theme-switch]').first().selectOption('dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await open('findings/index.html');
  expect(await paper()).toBe(dark);
  await page.locator('[data-theme-switch]').first().selectOption('system');
  expect(await paper()).toBe(light);
});

test('a chosen theme holds on pages that stand open beside this one', async () => {
  const other = await context.newPage();
  await other.goto(`${origin}/a/b/findings/index.html`);
  await open('index.html');
  await page.locator('[data-theme-switch]').first().selectOption('dark');
  await expect
    .poll(() => other.evaluate(() => document.documentElement.dataset.theme))
    .toBe('dark');
  expect(await other.locator('[data-theme-switch]').first().inputValue()).toBe('dark');
});

test('where nothing may be stored, a theme can be chosen for the page', async () => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('closed', 'SecurityError');
      },
    });
  });
  await open('index.html');
  await page.locator('[data-theme-switch]').first().selectOption('dark');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(errors).toEqual([]);
});

test('the values of a chart are told by arrow keys', async () => {
  await open('kpis/first-reply-time/index.html');
  const frame = page.locator('.chart-frame[tabindex="0"]').first();
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('.chart-tip').textContent()).toMatch(/\d/);
  expect(await page.locator('.chart-tip').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('.chart-tip').isVisible()).toBe(false);
});

test.each(['csv', 'svg', 'png'])('a figure can be taken along as %s', async (extension) => {
  await open('kpis/first-reply-time/index.html');
  const figure = page.locator('.figure:has(.chart-frame svg)').first();
  const download = page.waitForEvent('download');
  await figure.getByRole('button', { name: new RegExp(extension, 'i') }).click();
  expect((await download).suggestedFilename()).toMatch(new RegExp(`^[\\w-]+\\.${extension}$`));
});

test('a finger that taps a chart is told the value, until it taps elsewhere', async () => {
  const phone = await browser.newContext({
    ...{ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  });
  const touched = await phone.newPage();
  await touched.goto(`${origin}/kpis/first-reply-time/index.html`);
  const frame = touched.locator('.chart-frame').first();
  await frame.scrollIntoViewIfNeeded();
  const box = (await frame.boundingBox()) ?? { x: 0, y: 0 };
  await touched.touchscreen.tap(box.x + 150, box.y + 60);
  const tip = touched.locator('.chart-tip');
  expect(await tip.textContent()).toMatch(/\d/);
  expect(await tip.isVisible()).toBe(true);
  await touched.touchscreen.tap(20, 20);
  expect(await tip.isVisible()).toBe(false);
  await phone.close();
});

test('without script, the findings narrow by kind all the same', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${origin}/findings/index.html`);
  const shown = async () =>
    still
      .locator('[data-entry]')
      .evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).length);
  const all = await shown();
  await still.locator('input[name="kind"][value="major"]').check({ force: true });
  const majors = await shown();
  expect(majors).toBeGreaterThan(0);
  expect(majors).toBeLessThan(all);
  await plain.close();
});

test('at 400 % zoom nothing has to be scrolled sideways', async () => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const file of [
    'index.html',
    'findings/index.html',
    'kpis/first-reply-time/index.html',
    'plan/index.html',
  ]) {
    await open(file);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([file, wider]).toEqual([file, 0]);
  }
});

test('the first view of the summary is light, and nothing in it moves', async () => {
  const { bytes, shift } = await firstView(page, `${origin}/a/b/index.html`);
  expect(bytes).toBeLessThan(150_000);
  expect(shift).toBeLessThan(0.01);
});
