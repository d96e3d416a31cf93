import type { Report } from '../report/schema.ts';
import { orderFindings } from '../report/order-findings.ts';
import type { SiteContext } from './site-context.ts';
import { routes } from './routes.ts';

export interface Link {
  readonly label: string;
  readonly href: string;
}

/** A page of the main navigation with the pages below it, in the order in which they are read. */
export interface SitePage extends Link {
  readonly below: readonly Link[];
}

export interface SiteSection {
  readonly label: string;
  readonly pages: readonly SitePage[];
}

/** Whether there is anything for the page on people. */
export function hasPeople({ skills, staffSurvey }: Report): boolean {
  return skills !== null || staffSurvey !== null;
}

/** Whether there is anything for the page on causes and cover. */
export function hasOperations({ gaps, causes, cover }: Report): boolean {
  const { channels, languages, staffing, backlog, seasons } = cover;
  return (
    [gaps, staffing, backlog].some((list) => list.length > 0) ||
    [causes, channels, languages, seasons].some((section) => section !== null)
  );
}

/** All pages in sections, in the order in which the report is read: only what this report has. */
export function siteSections({ report, t }: SiteContext): SiteSection[] {
  const page = (label: string, href: string, below: readonly Link[] = []): SitePage[] => [
    { label, href, below },
  ];
  const findings = orderFindings(report.findings).map(({ id, title }) => ({
    label: title,
    href: routes.finding(id),
  }));
  const kpis = Object.entries(report.kpis).map(([id, { name }]) => ({
    label: name,
    href: routes.kpi(id),
  }));
  const nameOf = (id: string) => report.checklists[id]?.name ?? id;
  const checklists = Object.keys(report.checklists).map((id) => ({
    label: nameOf(id),
    href: routes.checklist(id),
  }));
  const reviews = Object.keys(report.reviews?.checklists ?? {}).map((id) => ({
    label: nameOf(id),
    href: routes.review(id),
  }));
  const [checklist, ...furtherChecklists] = checklists;
  const [review, ...furtherReviews] = reviews;

  return [
    {
      label: t('nav.section.overview'),
      pages: [...page(t('nav.summary'), routes.summary), ...page(t('nav.score'), routes.score)],
    },
    {
      label: t('nav.section.findings'),
      pages: [
        ...page(t('nav.findings'), routes.findings, findings),
        ...(report.actions.length > 0 ? page(t('nav.plan'), routes.plan) : []),
      ],
    },
    {
      label: t('nav.section.measured'),
      pages: [
        ...page(t('nav.kpis'), routes.kpis, [
          ...kpis,
          { label: t('asked.title'), href: routes.askedKpis },
        ]),
        ...(hasOperations(report) ? page(t('nav.operations'), routes.operations) : []),
      ],
    },
    {
      label: t('nav.section.judged'),
      pages: [
        ...(furtherChecklists.length > 0
          ? page(t('nav.checklists'), routes.checklists, checklists)
          : checklist
            ? page(t('nav.checklist'), checklist.href)
            : []),
        ...(furtherReviews.length > 0
          ? page(t('nav.reviews'), routes.reviews, reviews)
          : review
            ? page(t('nav.reviews'), review.href)
            : []),
        ...(hasPeople(report) ? page(t('nav.people'), routes.people) : []),
      ],
    },
    {
      label: t('nav.section.compared'),
      pages: [
        ...(report.competition ? page(t('nav.competitors'), routes.competitors) : []),
        ...(Object.keys(report.benchmarks).length > 0
          ? page(t('nav.benchmarks'), routes.benchmarks)
          : []),
      ],
    },
    {
      label: t('nav.section.basis'),
      pages: [...page(t('nav.evidence'), routes.evidence), ...page(t('nav.audit'), routes.about)],
    },
  ].filter(({ pages }) => pages.length > 0);
}

/** Where a page stands in the report. */
export interface Position {
  /** The section and the page of the main navigation that hold it. */
  readonly section: SiteSection | undefined;
  readonly page: SitePage | undefined;
  /** The pages read before and after it; none for a page that lists others anew. */
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** @param here the address of a page, rooted at the site and with a slash at its end */
export function positionOf(sections: readonly SiteSection[], here: string): Position {
  const order = sections.flatMap(({ pages }) =>
    pages.flatMap(({ below, ...page }) => [page, ...below]),
  );
  const index = order.findIndex(({ href }) => href === here);
  const holds = ({ href, below }: SitePage) =>
    href === here ||
    below.some((child) => child.href === here) ||
    (href !== routes.summary && here.startsWith(href));
  const section = sections.find(({ pages }) => pages.some(holds));
  return {
    section,
    page: section?.pages.find(holds),
    previous: index > 0 ? order[index - 1] : undefined,
    next: index >= 0 ? order[index + 1] : undefined,
  };
}
