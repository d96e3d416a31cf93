import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { close, createIndex, type PagefindIndex } from 'pagefind';

import type { Report } from '../report/schema.ts';
import { routes } from './routes.ts';

/** What the search tells apart. */
export const searchKinds = ['finding', 'kpi', 'item', 'page'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** The folder of the index, beside the pages. */
export const indexFolder = 'pagefind';

/** Parts of pages that say again what is said elsewhere, or only figures. */
const unread = [
  'svg',
  '.steps',
  '.breadcrumbs',
  '.previous-next',
  '.back-to-top',
  '.chart-data',
  '.filters',
];
/** Pagefind’s own interfaces, which the report doesn’t use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Adds the index that the search page reads to a finished site that has passed the search for leaks: of
 * its pages, and of the items of its checklists each alone. The same site gives the same bytes.
 */
export async function writeSearchIndex(site: string, report: Report): Promise<void> {
  const { language } = new Intl.Locale(report.audit.locale);
  const created = await createIndex({
    forceLanguage: language,
    keepIndexUrl: true,
    excludeSelectors: [...unread, '.checklist-item'],
  });
  const { index } = created;
  if (!index) throw new Error(created.errors.join('\n'));
  try {
    await addPages(index, site);
    await addItems(index, report, language);
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(errors.join('\n'));
    for (const { path: name, content } of files.filter((file) => !unused.test(file.path))) {
      const file = path.join(site, indexFolder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } finally {
    await close();
  }
}

async function addPages(index: PagefindIndex, site: string): Promise<void> {
  const names = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html'));
  for (const name of names.toSorted()) {
    const content = await readFile(path.join(site, name), 'utf8');
    await index.addHTMLFile({ sourcePath: name.split(path.sep).join('/'), content });
  }
}

async function addItems(index: PagefindIndex, report: Report, language: string): Promise<void> {
  for (const [checklist, { name, items }] of Object.entries(report.checklists))
    for (const [id, { text, why, how }] of Object.entries(items))
      await index.addCustomRecord({
        url: routes.item(checklist, id).replace('#', 'index.html#'),
        content: [text, why, how].join(' '),
        language,
        meta: { title: text, checklist: name },
        filters: { kind: ['item' satisfies SearchKind] },
      });
}
