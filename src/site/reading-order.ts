import { orderFindings } from '../report/order-findings.ts';
import { type Link, navigation } from './navigation.ts';
import { routes } from './routes.ts';
import type { SiteContext } from './site-context.ts';

/** A page of the navigation with the pages below it, in the order in which they read. */
export interface Part extends Link {
  readonly pages: readonly Link[];
}

/** The whole report from first page to last; other views of the same figures are left out. */
export function readingOrder(context: SiteContext): Part[] {
  return navigation(context).map((link) => ({ ...link, pages: pagesBelow(link.href, context) }));
}

function pagesBelow(href: string, { report, t }: SiteContext): Link[] {
  switch (href) {
    case routes.summary:
      return Object.keys(report.checklists).length > 0
        ? [{ label: t('score.page'), href: routes.score }]
        : [];
    case routes.findings:
      return orderFindings(report.findings).map(({ id, title }) => ({
        label: title,
        href: routes.finding(id),
      }));
    case routes.kpis:
      return Object.entries(report.kpis).map(([id, { name }]) => ({
        label: name,
        href: routes.kpi(id),
      }));
    case routes.checklists:
      return Object.entries(report.checklists).map(([id, { name }]) => ({
        label: name,
        href: routes.checklist(id),
      }));
    case routes.reviews:
      return Object.keys(report.reviews?.checklists ?? {}).map((id) => ({
        label: report.checklists[id]?.name ?? id,
        href: routes.review(id),
      }));
    default:
      return [];
  }
}
