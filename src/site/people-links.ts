import type { Link } from './navigation.ts';
import type { ReportItem } from './checklist-tally.ts';
import { routes } from './routes.ts';
import type { SiteContext } from './site-context.ts';

/** To what the data on people show beside these items, where the report has it. */
export function peopleLinks({ report, t }: SiteContext, items: readonly ReportItem[]): Link[] {
  const named = new Set(items.map(({ data }) => data));
  return [
    ...(named.has('skill-tests') && report.skills !== null
      ? [{ label: t('skill.by-team'), href: routes.skills }]
      : []),
    ...(named.has('staff-survey') && report.staffSurvey !== null
      ? [{ label: t('staff.title'), href: routes.staffSurvey }]
      : []),
  ];
}
