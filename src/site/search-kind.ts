import type { Position } from './position.ts';
import { routes } from './routes.ts';
import type { SearchKind } from './search-index.ts';

/** Under what the search lists a page; null for one that shows again what others do. */
export function searchKindOf(here: string, { part, previous, next }: Position): SearchKind | null {
  if (!previous && !next) return null;
  if (part?.href === routes.findings && here !== part.href) return 'finding';
  if (part?.href === routes.kpis && here !== part.href) return 'kpi';
  return 'page';
}
