import type { Report } from '../report/schema.ts';
import { orderFindings } from '../report/order-findings.ts';
import type { SiteContext } from './site-context.ts';
import { routes } from './routes.ts';

export interface Link {
  readonly label: string;
  readonly href: string;
}

/** A page of the navigation with the pages below it, in the order in which they read. */
export interface Part extends Link {
  readonly pages: readonly Link[];
}

export interface SiteSection {
  readonly label: string;
  readonly parts: readonly Part[];
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

/** The main navigation, in the order in which the report reads: only what this report has. */
export function siteSections({ report, t }: SiteContext): SiteSection[] {
  const part = (label: string, href: string, pages: readonly Link[] = []): Part[] => [
    { label, href, pages },
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
      parts: [...part(t('nav.summary'), routes.summary), ...part(t('nav.score'), routes.score)],
    },
    {
      label: t('nav.section.findings'),
      parts: [
        ...part(t('nav.findings'), routes.findings, findings),
        ...(report.actions.length > 0 ? part(t('nav.plan'), routes.plan) : []),
      ],
    },
    {
      label: t('nav.section.measured'),
      parts: [
        ...part(t('nav.kpis'), routes.kpis, kpis),
        ...(hasOperations(report) ? part(t('nav.operations'), routes.operations) : []),
      ],
    },
    {
      label: t('nav.section.judged'),
      parts: [
        ...(furtherChecklists.length > 0
          ? part(t('nav.checklists'), routes.checklists, checklists)
          : checklist
            ? part(t('nav.checklist'), checklist.href)
            : []),
        ...(furtherReviews.length > 0
          ? part(t('nav.reviews'), routes.reviews, reviews)
          : review
            ? part(t('nav.reviews'), review.href)
            : []),
        ...(hasPeople(report) ? part(t('nav.people'), routes.people) : []),
      ],
    },
    {
      label: t('nav.section.compared'),
      parts: [
        ...(report.competition ? part(t('nav.competitors'), routes.competitors) : []),
        ...(Object.keys(report.benchmarks).length > 0
          ? part(t('nav.benchmarks'), routes.benchmarks)
          : []),
      ],
    },
    {
      label: t('nav.section.basis'),
      parts: [
        ...part(t('nav.evidence'), routes.evidence),
        ...part(t('nav.quality'), routes.quality),
        ...part(t('nav.audit'), routes.about),
      ],
    },
  ].filter(({ parts }) => parts.length > 0);
}
