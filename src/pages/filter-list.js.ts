import script from '../site/filter-list.js?raw';

/** A plain file beside the pages, since a page from a file share can load no module. */
export function GET(): Response {
  return new Response(script, { headers: { 'content-type': 'text/javascript' } });
}
