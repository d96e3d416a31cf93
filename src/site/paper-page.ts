import type { OutlineEntry } from './pdf-outline.ts';

/** Where a section of the page for paper stands once it is printed. */
export interface Place {
  readonly number: number;
  /** As references name it. */
  readonly text: string;
}

/*
 * These run in the browser, each on its own: they know nothing of this module.
 */

/**
 * Says what the PDF can say about the page. Its figures are charts with their texts, so that what
 * frames a chart and its caption is no figure once more, and a frame for scrolling is not a form. Labels are
 * set off by a ground instead of a rim, since a PDF would hold letters with a rim twice, once as drawings.
 */
export function prepareForPdf(): void {
  for (const frame of document.querySelectorAll('main :is(figure, [role="group"])')) {
    frame.setAttribute('role', 'none');
    for (const name of ['tabindex', 'aria-label']) frame.removeAttribute(name);
  }
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

/** Writes into the contents, and behind references, on which page a place stands. */
export function writePages({
  places,
  otherwise,
}: {
  /** By the ids to which links lead. */
  readonly places: Readonly<Record<string, Place>>;
  /** What is written where it isn’t known. */
  readonly otherwise: Place | null;
}): void {
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

/** The contents, with the titles that stand over the sections. */
export function readContents(): OutlineEntry[] {
  const entriesOf = (list: Element | null): OutlineEntry[] =>
    [...(list?.children ?? [])].map((entry) => {
      const href = entry.querySelector('a')?.getAttribute('href') ?? '';
      const id = decodeURIComponent(href.slice(1));
      const heading = document.getElementById(id)?.querySelector('h2, h3');
      const title = heading?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
      return { title, id, below: entriesOf(entry.querySelector('ol')) };
    });
  return entriesOf(document.querySelector('.book-contents > ol'));
}
