import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Report } from '../report/schema.ts';
import { bookParts } from './book-parts.ts';
import { type BookPage, bookSection } from './book-section.ts';
import { routes } from './routes.ts';
import { contextOf } from './site-context.ts';

/** Where the page for paper takes the content of all others. */
const PLACE = '<div data-book></div>';
/**
 * On paper nothing is led through or filtered, and the data of charts is in the site. Charts that stand
 * in columns are those that are drawn for a narrow place.
 */
const IN_COLUMNS = ':is(.paper-columns, .gap-figures)';
const NOT_ON_PAPER = [
  '.breadcrumbs, .previous-next, .back-to-top, .filters, .result-filter, script, .chart-data',
  `${IN_COLUMNS} .chart-wide, .chart-narrow:not(${IN_COLUMNS} .chart-narrow)`,
].join(', ');

/** The contents of pages of a drawn site as sections of one document, without what a selector names. */
export async function bookContent(
  folder: string,
  pages: readonly BookPage[],
  without: string,
): Promise<string[]> {
  const inBook = new Map(pages.map((page) => [page.route, page]));
  return Promise.all(
    pages.map(async (page) => {
      const parts = page.route.split('/').filter(Boolean).map(decodeURIComponent);
      const html = await readFile(path.join(folder, ...parts, 'index.html'), 'utf8');
      return bookSection(html, page, inBook, without);
    }),
  );
}

/** Puts the whole report into the page for paper of a site whose links are still rooted. */
export async function writeBook(folder: string, report: Report): Promise<void> {
  const file = path.join(folder, 'print', 'index.html');
  const html = await readFile(file, 'utf8');
  const pages = bookParts(contextOf(report)).map(({ href, number, label, pages: below }) => [
    { route: href, level: 2, number, ...(href === routes.summary && { title: label }) },
    ...below.map((page) => ({ route: page.href, level: 3, number: page.number })),
  ]);
  const sections = await bookContent(folder, pages.flat(), NOT_ON_PAPER);
  const parts = pages.map((own) => sections.splice(0, own.length).join('\n'));
  const content = parts.map((part) => `<div class="book-part">${part}</div>`).join('\n');
  await writeFile(
    file,
    html.replace(PLACE, () => content),
  );
}
