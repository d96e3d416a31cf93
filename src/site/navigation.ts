import type { SiteContext } from './site-context.ts';
import { routes } from './routes.ts';

export interface Link {
  readonly label: string;
  readonly href: string;
}

/** The main navigation: only what this report has. */
export function navigation({ report, t }: SiteContext): Link[] {
  const checklists = Object.entries(report.checklists);
  const [only] = checklists;
  return [
    { label: t('nav.summary'), href: routes.summary },
    { label: t('nav.findings'), href: routes.findings },
    { label: t('nav.kpis'), href: routes.kpis },
    ...(checklists.length === 1 && only
      ? [{ label: t('nav.checklist'), href: routes.checklist(only[0]) }]
      : []),
    ...(checklists.length > 1 ? [{ label: t('nav.checklists'), href: routes.checklists }] : []),
    ...(report.comparison ? [{ label: t('nav.competitors'), href: routes.competitors }] : []),
    { label: t('nav.evidence'), href: routes.evidence },
  ];
}
