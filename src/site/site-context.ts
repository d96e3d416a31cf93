import { createFormats, type Formats } from '../formats/create-formats.ts';
import type { Report } from '../report/schema.ts';
import { currentReport } from './current-report.ts';
import { createTranslate, type Translate } from './translate.ts';

/** What every component draws from and says it with. */
export interface SiteContext {
  readonly report: Report;
  readonly formats: Formats;
  readonly t: Translate;
}

const contexts = new WeakMap<Report, SiteContext>();

export async function siteContext(): Promise<SiteContext> {
  return contextOf(await currentReport());
}

export function contextOf(report: Report): SiteContext {
  const known = contexts.get(report);
  if (known) return known;
  const formats = createFormats(report.audit.locale);
  const context = { report, formats, t: createTranslate(formats) };
  contexts.set(report, context);
  return context;
}
