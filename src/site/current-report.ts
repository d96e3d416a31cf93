import { readFile, stat } from 'node:fs/promises';

import type { Report } from '../report/schema.ts';
import { siteInputs } from './inputs.ts';

let read: { modified: number; report: Promise<Report> } | null = null;

/** The report that the pages draw, read once, and again when the dev server has composed anew. */
export async function currentReport(): Promise<Report> {
  const file = siteInputs().report;
  if (file === null)
    throw new Error('There is no report to draw: run “npm run build” or “npm run dev”.');
  const { mtimeMs } = await stat(file);
  if (read?.modified !== mtimeMs) {
    const report = readFile(file, 'utf8').then((json) => JSON.parse(json) as Report);
    read = { modified: mtimeMs, report };
  }
  return read.report;
}
