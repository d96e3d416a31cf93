import { localesFolder } from '../language/catalogue.ts';

/** What a site is drawn from: the composed report and the folder of the author's prose. */
export interface SiteInputs {
  readonly report: string;
  readonly content: string;
  /** The folder of the locales: bundled code does not lie beside it. */
  readonly locales: string;
  /** Drawn by the dev server, whose scripts a content security policy would stop. */
  readonly live: boolean;
}

const names = {
  report: 'PLUMBLINE_REPORT',
  content: 'PLUMBLINE_CONTENT',
  locales: 'PLUMBLINE_LOCALES',
  live: 'PLUMBLINE_LIVE',
} as const;

/** Hands the inputs to the site, which Astro runs in this same process. */
export function provideSiteInputs(inputs: SiteInputs): void {
  process.env[names.report] = inputs.report;
  process.env[names.content] = inputs.content;
  process.env[names.locales] = inputs.locales;
  process.env[names.live] = String(inputs.live);
}

/**
 * The inputs that the running command provided. Tools that only look at the types run without one;
 * they get the project's own content and no report.
 */
export function siteInputs(): Omit<SiteInputs, 'report'> & { readonly report: string | null } {
  return {
    report: process.env[names.report] ?? null,
    content: process.env[names.content] ?? 'content',
    locales: process.env[names.locales] ?? localesFolder,
    live: process.env[names.live] === 'true',
  };
}
