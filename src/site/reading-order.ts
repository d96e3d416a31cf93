import { type Part, siteSections } from './navigation.ts';
import type { SiteContext } from './site-context.ts';

/** The whole report from first page to last; other views of the same figures are left out. */
export function readingOrder(context: SiteContext): Part[] {
  return siteSections(context).flatMap(({ parts }) => parts);
}
