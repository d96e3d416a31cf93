import type { Report } from '../report/schema.ts';
import type { SiteContext } from './site-context.ts';
import { routes } from './routes.ts';

export interface Link {
  readonly label: string;
  readonly href: string;
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

/** The main navigation: only what this report has. */
export function navigation({ report, t }: SiteContext): Link[] {
  const checklists = Object.entries(report.checklists);
  const [only] = checklists;
  const reviewed = Object.keys(report.reviews?.checklists ?? {});
  const [onlyReviewed] = reviewed;
  return [
    { label: t('nav.summary'), href: routes.summary },
    { label: t('nav.findings'), href: routes.findings },
    ...(report.actions.length > 0 ? [{ label: t('nav.plan'), href: routes.plan }] : []),
    { label: t('nav.kpis'), href: routes.kpis },
    ...(checklists.length === 1 && only
      ? [{ label: t('nav.checklist'), href: routes.checklist(only[0]) }]
      : []),
    ...(checklists.length > 1 ? [{ label: t('nav.checklists'), href: routes.checklists }] : []),
    ...(report.competition ? [{ label: t('nav.competitors'), href: routes.competitors }] : []),
    ...(Object.keys(report.benchmarks).length > 0
      ? [{ label: t('nav.benchmarks'), href: routes.benchmarks }]
      : []),
    ...(onlyReviewed === undefined
      ? []
      : [
          {
            label: t('nav.reviews'),
            href: reviewed.length > 1 ? routes.reviews : routes.review(onlyReviewed),
          },
        ]),
    ...(hasOperations(report) ? [{ label: t('nav.operations'), href: routes.operations }] : []),
    ...(hasPeople(report) ? [{ label: t('nav.people'), href: routes.people }] : []),
    { label: t('nav.evidence'), href: routes.evidence },
    { label: t('nav.audit'), href: routes.about },
  ];
}
