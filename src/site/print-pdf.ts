import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';

import type { Report } from '../report/schema.ts';
import { PAPER_FAMILY, paperFonts } from './paper-fonts.ts';
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
    await page.goto(pathToFileURL(path.join(site, 'print', 'index.html')).href);
    await page.addStyleTag({ content: await paperFonts(await page.content()) });
    await page.evaluate(async (family) => {
      const own = [...document.fonts].filter((font) => font.family.includes(family));
      await Promise.all([document.fonts.ready, ...own.map((font) => font.load())]);
    }, PAPER_FAMILY);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(backLabels);
    await page.evaluate(writePages, { places: {}, otherwise: place(ROOM_FOR) });
    let numbers = new Map<string, number>();
    for (let round = 0; ; round += 1) {
      const printed = await page.pdf({ format, tagged: true, outline: true });
      const pdf = await PDFDocument.load(printed);
      const found = pagesOfAnchors(pdf);
      if (round === MOST_ROUNDS || sameNumbers(found, numbers)) {
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

/**
 * Runs in the browser: sets labels of charts off by a ground instead of a rim, since a PDF would hold
 * letters with a rim twice, once as drawings.
 */
function backLabels(): void {
  for (const label of document.querySelectorAll<SVGTextElement>('.chart [paint-order]')) {
    const { x, y, width, height } = label.getBBox();
    const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    // Less high than the line, whose upper and lower ends no letter reaches.
    const place = { x: x - 1, y: y + 2, width: width + 2, height: Math.max(height - 4, 0) };
    for (const [name, value] of Object.entries(place)) ground.setAttribute(name, String(value));
    ground.setAttribute('fill', label.getAttribute('stroke') ?? '');
    label.removeAttribute('stroke');
    label.before(ground);
  }
}

interface Place {
  readonly number: number;
  readonly text: string;
}

interface Places {
  /** By the ids to which links lead. */
  readonly places: Readonly<Record<string, Place>>;
  /** What is written where it isn’t known. */
  readonly otherwise: Place | null;
}

/** Runs in the browser: writes into the contents, and behind references, on which page a place stands. */
function writePages({ places, otherwise }: Places): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.book a[href^="#"]')) {
    const place = places[decodeURIComponent(link.hash.slice(1))] ?? otherwise;
    if (link.dataset.number !== undefined) link.dataset.page = place ? `, ${place.text}` : '';
    if (!link.closest('.book-contents')) continue;
    const written = link.querySelector('.book-on-page') ?? document.createElement('span');
    written.className = 'book-on-page';
    written.textContent = String(place?.number ?? '');
    link.append(written);
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
