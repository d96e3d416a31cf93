import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Report } from '../report/schema.ts';
import { type BookPage, bookSection } from './book-section.ts';
import type { Part } from './navigation.ts';
import { readingOrder } from './reading-order.ts';
import { routes } from './routes.ts';
import { contextOf, type SiteContext } from './site-context.ts';

/** Where the page for paper takes the content of all others. */
const PLACE = '<div data-book></div>';
/** On paper nothing is led through or filtered, and charts stand in one width; their data is in the site. */
const NOT_ON_PAPER =
  '.breadcrumbs, .previous-next, .back-to-top, .filters, script, .chart-narrow, .chart-data';

/**
 * The parts of the report as they read on paper: what supports the figures (each measured KPI with
 * its definition, where KPIs come from, the evidence) follows as appendices.
 */
export function bookParts(context: SiteContext): Part[] {
  const parts = readingOrder(context);
  const measured = Object.entries(context.report.kpis).flatMap(([id, { value }]) =>
    value === null ? [] : [routes.kpi(id)],
  );
  const kpis = parts
    .flatMap(({ href, pages }) => (href === routes.kpis ? pages : []))
    .filter(({ href }) => measured.includes(href));
  const isEvidence = ({ href }: Part) => href === routes.evidence;
  return [
    ...parts
      .filter((part) => !isEvidence(part))
      .map((part) => (part.href === routes.kpis ? { ...part, pages: [] } : part)),
    { label: context.t('book.kpis'), href: routes.askedKpis, pages: kpis },
    ...parts.filter(isEvidence),
  ];
}

/** The pages of the parts; the title of a part is one level below that of the document. */
export function pagesOf(parts: readonly Part[]): BookPage[] {
  return parts.flatMap(({ href, pages }) => [
    { route: href, level: 2 },
    ...pages.filter((page) => page.href !== href).map((page) => ({ route: page.href, level: 3 })),
  ]);
}

/** The contents of pages of a drawn site one after another, without what a selector names. */
export async function bookContent(
  folder: string,
  pages: readonly BookPage[],
  without: string,
): Promise<string> {
  const inBook = new Set(pages.map(({ route }) => route));
  const sections = await Promise.all(
    pages.map(async (page) => {
      const parts = page.route.split('/').filter(Boolean).map(decodeURIComponent);
      const html = await readFile(path.join(folder, ...parts, 'index.html'), 'utf8');
      return bookSection(html, page, inBook, without);
    }),
  );
  return sections.join('\n');
}

/** Puts the whole report into the page for paper of a site whose links are still rooted. */
export async function writeBook(folder: string, report: Report): Promise<void> {
  const file = path.join(folder, 'print', 'index.html');
  const html = await readFile(file, 'utf8');
  const content = await bookContent(folder, pagesOf(bookParts(contextOf(report))), NOT_ON_PAPER);
  await writeFile(
    file,
    html.replace(PLACE, () => content),
  );
}
