/** What a site is drawn from: the composed report and the folder of the author's prose. */
export interface SiteInputs {
  readonly report: string;
  readonly content: string;
}

const names = { report: 'PLUMBLINE_REPORT', content: 'PLUMBLINE_CONTENT' } as const;

/** Hands the inputs to the site, which Astro runs in this same process. */
export function provideSiteInputs(inputs: SiteInputs): void {
  process.env[names.report] = inputs.report;
  process.env[names.content] = inputs.content;
}

/** The inputs that the running command provided. */
export function siteInputs(): SiteInputs {
  const report = process.env[names.report];
  const content = process.env[names.content];
  if (report === undefined || content === undefined)
    throw new Error('There is no report to draw: run “npm run build” or “npm run dev”.');
  return { report, content };
}
