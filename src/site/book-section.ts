import { parseHTML } from 'linkedom';

/** A page as it stands in a document that holds many: where it came from and how deep it stands. */
export interface BookPage {
  readonly route: string;
  /** The level of its title among the headings of the document. */
  readonly level: number;
  /** Of its title, where those of the document are numbered: `3.12`. */
  readonly number?: string;
  /** Takes the place of a title that is the document’s own. */
  readonly title?: string;
}

const NAMING = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'headers'];
const DEEPEST_HEADING = 6;

/** The id of a page in the document: `/findings/late-replies/` is `findings.late-replies`. */
export function pageId(route: string): string {
  const parts = route.split('/').filter(Boolean).map(decodeURIComponent);
  return parts.length === 0 ? 'start' : parts.join('.');
}

/**
 * The content of a drawn page as a section of a longer document: its ids carry the page's own, so
 * that no two are alike, links to pages of the document lead within it and tell their numbers, headings
 * go down, and what `without` selects is left out. `inBook` are the document's pages by their routes.
 */
export function bookSection(
  html: string,
  { route, level, number, title }: BookPage,
  inBook: ReadonlyMap<string, BookPage>,
  without: string,
): string {
  const { document } = parseHTML(html);
  const main = document.querySelector('main');
  if (!main) throw new RangeError(`${route} has no main part`);
  for (const element of main.querySelectorAll(without)) element.remove();
  const own = (id: string) => `${pageId(route)}:${id}`;
  for (const element of main.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'id' || name === 'for') element.setAttribute(name, own(value));
      else if (NAMING.includes(name))
        element.setAttribute(name, value.trim().split(/\s+/).map(own).join(' '));
      else if (name === 'href') {
        const { href, page } = bookLink(value, route, inBook);
        element.setAttribute(name, href);
        if (page?.number !== undefined && page.route !== route)
          element.setAttribute('data-number', page.number);
      } else if (name === 'src') element.setAttribute(name, rooted(value, route));
      else if (value.includes('url(#'))
        element.setAttribute(
          name,
          value.replaceAll(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${own(id)})`),
        );
    }
  }
  for (const heading of main.querySelectorAll('h1, h2, h3, h4, h5')) {
    const depth = Math.min(Number(heading.localName.slice(1)) + level - 1, DEEPEST_HEADING);
    const lower = document.createElement(`h${depth}`);
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    if (heading.localName === 'h1' && title !== undefined) lower.textContent = title;
    if (heading.localName === 'h1' && number !== undefined) {
      const before = document.createElement('span');
      before.className = 'book-number';
      before.textContent = number;
      lower.prepend(before, ' ');
    }
    heading.replaceWith(lower);
  }
  return `<section class="book-page" id="${pageId(route)}">${main.innerHTML}</section>`;
}

const site = 'https://site.invalid';
/** What leads to the main part of a page leads to the page. */
const MAIN = ['', 'main'];

/** The address of a file of the site, which a page at `from` names, from the root. */
function rooted(source: string, from: string): string {
  const { origin, pathname } = new URL(source, site + from);
  return origin === site ? pathname : source;
}

/**
 * Where a link of the page at `from` leads in the document: to a page of it, or to the nearest one
 * above. Links to other files of the site are rooted; those to elsewhere stay as they are.
 */
export function bookLink(
  href: string,
  from: string,
  inBook: ReadonlyMap<string, BookPage>,
): { readonly href: string; readonly page: BookPage | null } {
  const { origin, pathname, hash } = new URL(href, site + from);
  if (origin !== site) return { href, page: null };
  const route = pathname.replace(/index\.html$/, '');
  if (!route.endsWith('/')) return { href: pathname, page: null };
  const page = inBook.get(route);
  const id = hash.slice(1);
  if (page) return { href: `#${pageId(route)}${MAIN.includes(id) ? '' : `:${id}`}`, page };
  return route === '/' ? { href: '#', page: null } : bookLink('..', route, inBook);
}
