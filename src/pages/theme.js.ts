import script from '../scripts/theme.js?raw';

/** A file of its own, which a page waits for, so that no theme is painted before the chosen one. */
export function GET(): Response {
  return new Response(script, { headers: { 'content-type': 'text/javascript' } });
}
