import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { parseHTML } from 'linkedom';

import type { Report } from '../report/schema.ts';
import { bookContent } from './book.ts';
import { bookLink } from './book-section.ts';
import { policyOfWholePage } from './content-security-policy.ts';
import { readingOrder } from './reading-order.ts';
import { contextOf } from './site-context.ts';

/** Larger files are not carried along; their links become plain text. */
const LARGEST_FILE = 256 * 1024;
/** Filters lean on ids that are each page's own. */
const WITHOUT = '.filters, script';
/** Contents of a single page, and what needs other files: the search and the page for paper. */
const NOT_IN_BUNDLE =
  '.page-contents, [data-search], #search, [data-of-many-pages], link[rel="preload"]';

const types: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
  '.json': 'application/json',
};

/**
 * The whole report as one HTML file that opens without a server or network: one page is shown at a
 * time, by the address alone. `site` is the folder of a finished site.
 */
export async function bundleSite(site: string, report: Report): Promise<string> {
  const routesInOrder = readingOrder(contextOf(report)).flatMap(({ href, pages: below }) => [
    href,
    ...below.map((page) => page.href),
  ]);
  const pages = [...new Set(routesInOrder)].map((route) => ({ route, level: 1 }));
  const inBook = new Map(pages.map((page) => [page.route, page]));
  const { document } = parseHTML(await readFile(path.join(site, 'index.html'), 'utf8'));
  for (const element of document.querySelectorAll(NOT_IN_BUNDLE)) element.remove();
  for (const link of document.querySelectorAll('body > :not(main) a[href]'))
    link.setAttribute('href', bookLink(link.getAttribute('href') ?? '', '/', inBook).href);
  for (const link of document.querySelectorAll('[aria-current]'))
    link.removeAttribute('aria-current');
  document.querySelector('.skip-link')?.setAttribute('href', '#main');
  const main = document.querySelector('main');
  if (main) main.innerHTML = (await bookContent(site, pages, WITHOUT)).join('\n');
  document.body.classList.add('bundle');

  const styles: string[] = [];
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const file = path.join(site, link.getAttribute('href') ?? '');
    const style = document.createElement('style');
    style.textContent = await inlineUrls(await readFile(file, 'utf8'), path.dirname(file));
    styles.push(style.textContent);
    link.replaceWith(style);
  }
  const scripts: string[] = [];
  for (const script of document.querySelectorAll('script[src]')) {
    const file = path.join(site, script.getAttribute('src') ?? '');
    script.removeAttribute('src');
    script.textContent = await readFile(file, 'utf8');
    scripts.push(script.textContent);
    // In the page itself, a script can't wait for what follows it.
    if (script.hasAttribute('defer')) document.body.append(script);
  }
  document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.setAttribute('content', policyOfWholePage(styles, scripts));
  for (const image of document.querySelectorAll('img[src]')) {
    image.removeAttribute('srcset');
    const source = image.getAttribute('src') ?? '';
    if (!/^(data|https?):/.test(source))
      image.setAttribute('src', await dataUri(path.join(site, decodeURI(source))));
  }
  for (const link of document.querySelectorAll('a[href^="/"]')) {
    const name = link.getAttribute('href') ?? '';
    const file = path.join(site, decodeURI(name));
    const carried = await stat(file).then(({ size }) => size <= LARGEST_FILE);
    link.removeAttribute('href');
    if (!carried) continue;
    link.setAttribute('href', await dataUri(file));
    link.setAttribute('download', path.basename(name));
  }
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`;
}

const fileInStyles = /url\(["']?(?!data:)([^"')]+)["']?\)/g;

async function inlineUrls(css: string, folder: string): Promise<string> {
  const found = new Set([...css.matchAll(fileInStyles)].map(([, url = '']) => url));
  const inlined = new Map<string, string>();
  for (const url of found) inlined.set(url, await dataUri(path.join(folder, url)));
  return css.replaceAll(fileInStyles, (_, url: string) => `url(${inlined.get(url) ?? url})`);
}

async function dataUri(file: string): Promise<string> {
  const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  return `data:${type};base64,${(await readFile(file)).toString('base64')}`;
}
