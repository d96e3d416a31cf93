import createCalendar, { ICalEventTransparency } from 'ical-generator';

import { createLanguage } from '../language/language.ts';
import type { Report } from '../report/schema.ts';

const midnight = (day: string) => new Date(`${day}T00:00Z`);

/**
 * What is not done yet as all-day events on the days on which it is due (RFC 5545), or null where
 * nothing is. Events, since Outlook and Google import no tasks (VTODO). An event keeps its UID from
 * report to report, so that importing a later one moves it instead of doubling it.
 */
export function actionsIcs(report: Report): string | null {
  const { audit, actions, findings, plan } = report;
  const titles = new Map(findings.map(({ id, title }) => [id, title]));
  const due = actions.flatMap((action) =>
    action.status === 'done' || action.due === null ? [] : [{ ...action, due: action.due }],
  );
  if (due.length === 0) return null;
  const { t } = createLanguage(audit.locale);
  const calendar = createCalendar({
    name: `${audit.organisation}: ${audit.title}`,
    prodId: {
      company: 'Plumbline',
      product: 'plan',
      language: new Intl.Locale(audit.locale).language.toUpperCase(),
    },
  });
  for (const action of due)
    calendar.createEvent({
      id: `plumbline:${audit.id}:${action.id}`,
      stamp: midnight(plan.day ?? action.due),
      start: midnight(action.due),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: action.what,
      description: [
        `${t('action.owner')}: ${action.owner ?? t('action.no-owner')}`,
        `${t('action.finding')}: ${titles.get(action.finding) ?? action.finding}`,
      ].join('\n'),
    });
  return `${calendar.toString()}\r\n`;
}
