import type { Link, Part } from './navigation.ts';
import { routes } from './routes.ts';

/** Where a page stands in the report. */
export interface Position {
  /** The part of the report that it is or lies below. */
  readonly part: Part | undefined;
  /** The pages read before and after it; none for another view of the same figures. */
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** @param here the address of a page, rooted at the site and with a slash at its end */
export function positionOf(order: readonly Part[], here: string): Position {
  const all = order.flatMap(({ pages, ...part }) => [part, ...pages]);
  const index = all.findIndex(({ href }) => href === here);
  const holds = ({ href, pages }: Part) =>
    href === here || pages.some((page) => page.href === here);
  const leadsTo = ({ href }: Part) => href !== routes.summary && here.startsWith(href);
  return {
    part: order.find(holds) ?? order.find(leadsTo),
    previous: index > 0 ? all[index - 1] : undefined,
    next: index >= 0 ? all[index + 1] : undefined,
  };
}
