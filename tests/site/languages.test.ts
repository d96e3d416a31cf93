import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { beforeAll, expect, onTestFinished, test } from 'vitest';

import { openBrowser } from '../../src/site/browser.ts';
import { builtSite, pagesOfSite } from './built-site.ts';
import { firstView } from './first-view.ts';
import { serveSite } from './serve-site.ts';
import { englishLeft, wordsOfPage } from './words-of-page.ts';

/** The site of a fixture that is in Lithuanian, whose own words are German. */
let site: string;

beforeAll(async () => {
  site = await builtSite('awkward');
}, 600_000);

test('nothing is left in English in a report of another language', async () => {
  const left = new Set<string>();
  for (const file of await pagesOfSite(site)) {
    const html = await readFile(path.join(site, file), 'utf8');
    expect(html).toContain('<html lang="lt"');
    for (const text of englishLeft(wordsOfPage(html))) left.add(`${file}: ${text}`);
  }
  for (const file of ['report.js', 'actions.csv', 'actions.ics']) {
    const source = await readFile(path.join(site, file), 'utf8').catch(() => '');
    const strings = [...source.matchAll(/"([^"\n]+)"/g)].map(([, text = '']) => text);
    for (const text of englishLeft(strings)) left.add(`${file}: ${text}`);
  }
  expect([...left]).toEqual([]);
}, 60_000);

test('what is left in English is found in texts and in what is read aloud, but not in code or names', () => {
  const page = `<html lang="lt"><p>Only <b>kita</b></p><p>Tai <a lang="en">the title</a></p><p lang="en">Not marked</p><code>the_code of</code>
    <svg aria-label="Share of all"><title>Dalis</title><text>and more</text></svg>
    <p>Institute of Customer Service, 2021</p></html>`;
  expect(englishLeft(wordsOfPage(page))).toEqual([
    'Only',
    'Not marked',
    'Share of all',
    'and more',
  ]);
});

test('the first view is light where letters beyond western Europe are needed', async () => {
  const { origin, server } = await serveSite(site);
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser.close();
    server.close();
  });
  const { bytes, shift } = await firstView(await browser.newPage(), `${origin}/index.html`);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(150_000);
  expect(shift).toBeLessThan(0.01);
}, 60_000);
