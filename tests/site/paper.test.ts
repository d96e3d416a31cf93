import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { parseHTML } from 'linkedom';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openBrowser } from '../../src/site/browser.ts';
import { fixture, runPlumbline } from '../cli/run-plumbline.ts';
import { builtSite } from './built-site.ts';

const workspace = fixture('nyc311');
let folder: string;
let browser: Browser;
let pdf: PDFDocumentProxy;
let texts: string[];
/** What the page for paper lists as its contents. */
let parts: {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly isPart: boolean;
}[];
/** Without the extension. */
let made: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-paper-'));
  for (const command of ['pdf', 'bundle']) {
    const { code, stderr } = await runPlumbline(command, workspace, path.join(folder, 'site'));
    if (code !== 0) throw new Error(stderr);
  }
  const report = await readFile(path.join(folder, 'site', 'report.json'), 'utf8');
  const { audit } = JSON.parse(report) as { audit: { id: string } };
  made = path.join(folder, audit.id);
  browser = await openBrowser();
  const data = new Uint8Array(await readFile(`${made}.pdf`));
  pdf = await getDocument({ data, verbosity: 0 }).promise;
  texts = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const html = await readFile(path.join(folder, 'site', 'print', 'index.html'), 'utf8');
  const { document } = parseHTML(html);
  parts = [...document.querySelectorAll('.book-contents a')].map((link) => {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    const heading = document.getElementById(id)?.querySelector('h2, h3');
    return {
      id,
      name: spaced(link.textContent),
      title: spaced(heading?.textContent ?? ''),
      isPart: link.closest('ol ol') === null,
    };
  });
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}
const entriesOf = (items: readonly Entry[]): Entry[] =>
  items.flatMap((item) => [item, ...entriesOf(item.items)]);

/** The page on which the section with an id begins, counted from 1. */
async function pageOf(id: string): Promise<number> {
  type Page = Parameters<PDFDocumentProxy['getPageIndex']>[0];
  const [page] = ((await pdf.getDestination(id)) ?? []) as Page[];
  return page === undefined ? 0 : (await pdf.getPageIndex(page)) + 1;
}

test('the PDF says what it is, in which language, and dates itself by the report alone', async () => {
  const info = (await pdf.getMetadata()).info as Readonly<Record<string, string>>;
  expect(info).toMatchObject({
    Title: expect.stringContaining('City of New York') as string,
    Creator: expect.stringMatching(/^Plumbline /) as string,
  });
  expect(info.CreationDate).toMatch(/^D:\d{8}000000/);
});

test('the PDF is tagged, with headings, tables and described figures', async () => {
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const roles = new Set<string>();
  const undescribed: unknown[] = [];
  const visit = (node: unknown): void => {
    const {
      role,
      alt,
      children = [],
    } = node as {
      role?: string;
      alt?: string;
      children?: unknown[];
    };
    if (role) roles.add(role);
    if (role === 'Figure' && !alt) undescribed.push(node);
    children.forEach(visit);
  };
  for (let number = 1; number <= pdf.numPages; number += 1)
    visit(await (await pdf.getPage(number)).getStructTree());
  expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'Figure', 'Link']));
  expect(roles).not.toContain('Form');
  expect(undescribed).toEqual([]);
});

test('the PDF holds fonts, not drawings of letters', async () => {
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    const drawn = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const font = page.commonObjs.get(item.fontName) as { isType3Font?: boolean };
      return font.isType3Font === true ? [item.str] : [];
    });
    expect(drawn).toEqual([]);
  }
});

test('the outline leads to the page on which each part begins, and the contents say the same page', async () => {
  const outline = (await pdf.getOutline()) as Entry[];
  const titles = entriesOf(outline).map(({ title }) => title);
  expect(titles).toEqual(parts.map(({ title }) => title));
  expect(outline.map(({ title }) => title)).toEqual(
    parts.filter(({ isPart }) => isPart).map(({ title }) => title),
  );
  const begins = await Promise.all(parts.map(({ id }) => pageOf(id)));
  const contents = texts
    .slice(0, Math.min(...begins) - 1)
    .map(spaced)
    .join(' ');
  expect(parts.length).toBeGreaterThan(10);
  for (const [index, { name, title }] of parts.entries()) {
    const page = begins[index] ?? 0;
    expect(spaced(texts[page - 1] ?? '')).toContain(title);
    expect(`${contents} `).toContain(`${name} ${page} `);
  }
});

test('every sheet after the cover says which report, which part and which page it is', async () => {
  expect(pdf.numPages).toBeGreaterThan(10);
  expect(texts[0]).not.toContain(`1 / ${pdf.numPages}`);
  const ofBook = parts.filter(({ isPart }) => isPart);
  const begins = await Promise.all(ofBook.map(({ id }) => pageOf(id)));
  for (const [index, text] of texts.entries()) {
    if (index === 0) continue;
    const number = index + 1;
    expect(spaced(text)).toContain(`${number} / ${pdf.numPages}`);
    expect(spaced(text)).toContain('Requests about animals · City of New York');
    const part = ofBook.findLast((_, at) => (begins[at] ?? 0) <= number);
    expect(spaced(text)).toContain(part?.name ?? '');
  }
});

test('references tell the number of the section to which they lead, and its page', async () => {
  const html = await readFile(path.join(folder, 'site', 'print', 'index.html'), 'utf8');
  const { document } = parseHTML(html);
  const link = document.querySelector('.kpi-row :is(h4, h5) a');
  const number = link?.getAttribute('data-number') ?? '';
  const page = await pageOf(link?.getAttribute('href')?.slice(1) ?? '');
  expect(number).toMatch(/^A\.\d+$/);
  const told = `${spaced(link?.textContent ?? '')} (${number}, p. ${page})`;
  expect(texts.map(spaced).some((text) => text.includes(told))).toBe(true);
});

// What is too wide makes a browser shrink all of what it prints.
test.each(['nyc311', 'demo', 'awkward'])(
  'on paper nothing of %s is wider than its page',
  async (name) => {
    const site = name === 'nyc311' ? path.join(folder, 'site') : await builtSite(name);
    const page = await browser.newPage({ viewport: { width: 687, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    await page.goto(pathToFileURL(path.join(site, 'print', 'index.html')).href);
    const clipped = await page.evaluate(() =>
      [...document.querySelectorAll('svg, table, img, pre')].flatMap((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 0 && right > document.documentElement.clientWidth + 1
          ? [`${element.localName} ${element.closest('section')?.id ?? ''}: ${Math.round(right)}`]
          : [];
      }),
    );
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.close();
    expect(clipped).toEqual([]);
    expect(width).toBeLessThanOrEqual(687);
  },
);

test('the bundle is one file that shows a page at a time and asks for no other', async () => {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) troubles.push(request.url());
  });
  const address = pathToFileURL(`${made}.html`).href;
  await page.goto(address);
  const shown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.book-page')]
        .filter((section) => section.checkVisibility())
        .map(({ id }) => id),
    );
  expect(await shown()).toEqual(['start']);
  await page.click('nav a:text-is("KPIs")');
  expect(await shown()).toEqual(['kpis']);
  await page.click('#kpis a:text-is("Tickets created")');
  expect(await shown()).toEqual(['kpis.tickets-created']);
  const dead = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
      .filter((id) => id !== '' && document.getElementById(id) === null),
  );
  expect(dead).toEqual([]);
  expect(await page.locator('[data-search]').count()).toBe(0);
  const tables = page.locator('[id="kpis.tickets-created"] .figure');
  expect(await tables.locator('.sort-button').count()).toBeGreaterThan(0);
  expect(await tables.locator('.figure-tools').count()).toBeGreaterThan(0);
  expect(troubles).toEqual([address]);
  await page.close();
});

test('ids of the page for paper are unique', async () => {
  const html = await readFile(path.join(folder, 'site', 'print', 'index.html'), 'utf8');
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(50);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
