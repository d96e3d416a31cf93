import type { Link } from './navigation.ts';

const heading = /<h2 id="([^"]+)-title"[^>]*>([^<]*)<\/h2>/g;

/**
 * The sections of a page, found in its markup, so that contents can't lack one.
 * Labels are markup too: what was escaped stays so.
 */
export function pageContents(markup: string): Link[] {
  return [...markup.matchAll(heading)].map(([, id = '', label = '']) => ({
    label: label.trim(),
    href: `#${id}`,
  }));
}
