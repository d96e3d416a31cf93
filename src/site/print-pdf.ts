import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';

import type { Report } from '../report/schema.ts';
import { prepareForPdf, readContents, writePages } from './paper-page.ts';
import { PAPER_FAMILY, paperFonts } from './paper-fonts.ts';
import { placesOf, writeOutline } from './pdf-outline.ts';
import { routes } from './routes.ts';
import { contextOf } from './site-context.ts';

const MOST_ROUNDS = 4;
/** Stands for page numbers until they are known, so that lines hardly break anew once they are. */
const ROOM_FOR = 100;

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
  const { t } = contextOf(report);
  const place = (number: number) => ({ number, text: t('book.on-page', { page: number }) });
  const format = paperOf(report.audit.locale);
  // The page’s own policy lets in no styles but those of its files.
  const page = await browser.newPage({ colorScheme: 'light', bypassCSP: true });
  try {
    // Nothing on paper is pressed: the page’s scripts would add buttons.
    await page.route(`**${routes.script}`, (script) => script.abort());
    await page.goto(pathToFileURL(path.join(site, 'print', 'index.html')).href);
    await page.addStyleTag({ content: await paperFonts(await page.content()) });
    await page.evaluate(async (family) => {
      const own = [...document.fonts].filter((font) => font.family.includes(family));
      await Promise.all([document.fonts.ready, ...own.map((font) => font.load())]);
    }, PAPER_FAMILY);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(prepareForPdf);
    await page.evaluate(writePages, { places: {}, otherwise: place(ROOM_FOR) });
    let numbers = new Map<string, number>();
    for (let round = 0; ; round += 1) {
      const printed = await page.pdf({ format, tagged: true });
      const pdf = await PDFDocument.load(printed);
      const found = pagesOfAnchors(pdf);
      if (round === MOST_ROUNDS || sameNumbers(found, numbers)) {
        writeOutline(pdf, await page.evaluate(readContents));
        describe(pdf, report);
        return { bytes: await pdf.save({ useObjectStreams: true }), pages: pdf.getPageCount() };
      }
      numbers = found;
      const places = Object.fromEntries([...numbers].map(([id, number]) => [id, place(number)]));
      await page.evaluate(writePages, { places, otherwise: null });
    }
  } finally {
    await page.close();
  }
}

/** Where the Unicode CLDR has letters on US Letter; everywhere else they are on A4. */
// prettier-ignore
const ON_LETTER = ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'];

/** The paper of a locale that names its region. */
export function paperOf(locale: string): 'A4' | 'Letter' {
  return ON_LETTER.includes(new Intl.Locale(locale).region ?? '') ? 'Letter' : 'A4';
}

/** The page, counted from 1, on which each linked place of the document stands. */
function pagesOfAnchors(pdf: PDFDocument): Map<string, number> {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  return new Map(
    [...placesOf(pdf)].flatMap(([id, place]) => {
      const page = pages.get(place.get(0).toString());
      return page === undefined ? [] : [[id, page] as const];
    }),
  );
}

function sameNumbers(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): boolean {
  return one.size === other.size && [...one].every(([id, page]) => other.get(id) === page);
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
