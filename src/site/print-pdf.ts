import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';

import type { Report } from '../report/schema.ts';

const MOST_ROUNDS = 4;

/**
 * Prints the report's page for paper as a tagged PDF with outline and metadata. Browsers can't write
 * page numbers into contents, so it is printed, read where each heading came to stand, and printed
 * again with the numbers until they hold. Returns the bytes, which depend on the report alone.
 */
export async function printPdf(
  browser: Browser,
  site: string,
  report: Report,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const page = await browser.newPage({ colorScheme: 'light' });
  try {
    await page.goto(pathToFileURL(path.join(site, 'print', 'index.html')).href);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    let numbers = new Map<string, number>();
    for (let round = 0; ; round += 1) {
      const printed = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
      const pdf = await PDFDocument.load(printed);
      const found = pagesOfAnchors(pdf);
      if (round === MOST_ROUNDS || sameNumbers(found, numbers)) {
        describe(pdf, report);
        return { bytes: await pdf.save({ useObjectStreams: true }), pages: pdf.getPageCount() };
      }
      numbers = found;
      await page.evaluate(numberContents, Object.fromEntries(numbers));
    }
  } finally {
    await page.close();
  }
}

/** The page, counted from 1, on which each linked place of the document stands. */
function pagesOfAnchors(pdf: PDFDocument): Map<string, number> {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(
    (places?.entries() ?? []).flatMap(([name, place]) => {
      const target = pdf.context.lookup(place);
      const page = target instanceof PDFArray ? pages.get(target.get(0).toString()) : undefined;
      return page === undefined ? [] : [[name.decodeText(), page] as const];
    }),
  );
}

function sameNumbers(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): boolean {
  return one.size === other.size && [...one].every(([id, page]) => other.get(id) === page);
}

/** Runs in the browser: writes the page of each entry of the contents behind it. */
function numberContents(pages: Readonly<Record<string, number>>): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.book-contents a')) {
    const number = link.querySelector('.book-number') ?? document.createElement('span');
    number.className = 'book-number';
    number.textContent = String(pages[decodeURIComponent(link.hash.slice(1))] ?? '');
    link.append(number);
  }
}

function describe(pdf: PDFDocument, { audit, evidence }: Report): void {
  const made = new Date(`${audit.reportDate ?? audit.period?.to ?? '1970-01-01'}T00:00:00Z`);
  pdf.setTitle(`${audit.title}, ${audit.organisation}`, { showInWindowTitleBar: true });
  pdf.setAuthor(audit.auditors.length > 0 ? audit.auditors.join(', ') : audit.organisation);
  if (audit.scope !== null) pdf.setSubject(audit.scope);
  pdf.setLanguage(audit.locale);
  pdf.setCreator(`Plumbline ${evidence.generatedFrom.plumbline}`);
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
}
