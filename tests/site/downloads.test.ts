import type { Server } from 'node:http';
import { readFile } from 'node:fs/promises';

import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openBrowser } from '../../src/site/browser.ts';
import { builtSite, reportOfSite } from './built-site.ts';
import { serveSite } from './serve-site.ts';

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  const site = await builtSite('demo');
  [{ origin, server }, browser] = await Promise.all([serveSite(site), openBrowser()]);
}, 600_000);
afterAll(async () => {
  await browser.close();
  server.close();
});

async function withPage<T>(
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

const phone = { viewport: { width: 360, height: 800 }, colorScheme: 'dark' } as const;

async function take(page: Page, route: string, kind: string): Promise<Buffer> {
  await page.goto(`${origin}/${route}/index.html`);
  const download = page.waitForEvent('download');
  await page
    .locator('.figure:has(.chart-frame svg)')
    .first()
    .getByRole('button', { name: kind })
    .click();
  return readFile(await (await download).path());
}

test('a table’s heads say the units of its numbers, and the numbers are those of the report', async () => {
  const text = await withPage({}, (page) => take(page, 'kpis/first-reply-time', 'CSV'));
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  expect(Object.keys(rows[0] ?? {})).toEqual([
    'Period',
    'Value',
    'Value, in seconds',
    'n',
    '95% confidence interval',
  ]);
  const { kpis } = await reportOfSite(await builtSite('demo'));
  const months = kpis['first-reply-time']?.trend ?? [];
  expect(months).not.toHaveLength(0);
  expect(rows.map((row) => [Number(row['Value, in seconds']), Number(row.n)])).toEqual(
    months.map(({ value, n }) => [value, n]),
  );
});

test('an SVG stands alone: light on white, with title, source and name, and needs no style', async () => {
  const svg = (
    await withPage(phone, (page) => take(page, 'kpis/first-reply-time', 'SVG'))
  ).toString();
  expect(svg).not.toMatch(/var\(|class=|url\((?!#)/);
  expect(svg).toContain('fill="#ffffff"');
  expect(svg).toContain('fill="rgb(27, 36, 48)"');
  for (const text of [
    'First reply time: longer than the target in 12 of 13 complete months',
    'First reply time by month',
    'Source: demo-zendesk-2025-09_2026-09.csv, n = 19,280, 715 missing',
    'Tindra Outdoor, Customer service audit 2026',
  ])
    expect(svg.replaceAll('\u00a0', ' ')).toContain(`>${text}</text>`);
});

test('a PNG is large and white behind the drawing, whatever the page is', async () => {
  const png = PNG.sync.read(await withPage(phone, (page) => take(page, 'plan', 'PNG')));
  expect(png.width).toBeGreaterThan(1400);
  expect([...png.data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  const inks = new Set<number>();
  for (let at = 0; at < png.data.length; at += 4) inks.add(png.data.readUInt32BE(at));
  expect(inks.size).toBeGreaterThan(20);
});

test('taking a drawing leaves the theme as it was', async () => {
  await withPage(phone, async (page) => {
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.goto(`${origin}/plan/index.html`);
    const before = await paper();
    await take(page, 'plan', 'SVG');
    expect(await paper()).toBe(before);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
  });
});

test('where the clipboard is closed, the address of a figure stands in a field to be copied', async () => {
  await withPage({}, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(`${origin}/kpis/first-reply-time/index.html`);
    const figure = page.locator('.figure:has(.chart-frame svg)').nth(2);
    await figure.getByRole('button', { name: 'Copy link' }).click();
    const field = figure.getByLabel('To copy the address by hand:');
    const address = await field.inputValue();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(address);
    await page.goto(address);
    const { hash } = new URL(address);
    expect(
      await page.locator(hash).evaluate((shown) => shown.getBoundingClientRect().top),
    ).toBeLessThan(200);
  });
});
