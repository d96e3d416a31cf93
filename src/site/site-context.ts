import { createLanguage, type Language } from '../language/language.ts';
import type { Report } from '../report/schema.ts';
import { currentReport } from './current-report.ts';
import { siteInputs } from './inputs.ts';

/** What every component draws from and says it with. */
export interface SiteContext extends Language {
  readonly report: Report;
}

const contexts = new WeakMap<Report, SiteContext>();

export async function siteContext(): Promise<SiteContext> {
  return contextOf(await currentReport());
}

export function contextOf(report: Report): SiteContext {
  const known = contexts.get(report);
  if (known) return known;
  const context = { report, ...createLanguage(report.audit.locale, siteInputs().locales) };
  contexts.set(report, context);
  return context;
}
