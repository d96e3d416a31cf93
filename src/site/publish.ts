import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { PlumblineError } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { reportJsonSchema, type Report } from '../report/schema.ts';
import { projectRoot, type WorkspacePaths } from '../workspace/locate.ts';
import { actionsCsv } from './actions-csv.ts';
import { actionsIcs } from './actions-ics.ts';
import { writeBook } from './book.ts';
import { makeLinksRelative } from './portable-links.ts';

/** The bytes of `report.json`: the same report gives the same bytes. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 1)}\n`;
}

/** Refuses an output folder that holds something else than an earlier report. */
export async function assertPublishable({
  out,
  root,
  content,
  data,
}: WorkspacePaths): Promise<void> {
  const holds = (inner: string) => inner === out || inner.startsWith(out + path.sep);
  if ([root, projectRoot, content, data].some(holds))
    throw new PlumblineError([problem('out-in-use', null, { folder: out })]);
  const entries = await readdir(out).catch(() => []);
  if (entries.length === 0) return;
  const earlier = await readFile(path.join(out, 'report.json'), 'utf8').catch(() => '');
  if (!earlier.includes('"schemaVersion"'))
    throw new PlumblineError([problem('out-not-ours', null, { folder: out })]);
}

/**
 * Completes a drawn site with the report's data, its book and its prints, and makes its links portable.
 * Returns its pages.
 */
export async function finishSite(folder: string, report: Report): Promise<number> {
  await writeBook(folder, report);
  await writeFile(path.join(folder, 'report.json'), reportJson(report));
  const schema = `${JSON.stringify(reportJsonSchema(), null, 1)}\n`;
  await writeFile(path.join(folder, 'report.schema.json'), schema);
  const calendar = actionsIcs(report);
  if (report.actions.length > 0)
    await writeFile(path.join(folder, 'actions.csv'), actionsCsv(report));
  if (calendar !== null) await writeFile(path.join(folder, 'actions.ics'), calendar);
  const entries = await readdir(folder, { recursive: true });
  for (const name of entries.filter((entry) => /\.(html|css)$/.test(entry))) {
    const file = path.join(folder, name);
    const below = name.split(path.sep).join('/');
    await writeFile(file, makeLinksRelative(await readFile(file, 'utf8'), below));
  }
  return entries.filter((name) => name.endsWith('.html')).length;
}

/** Puts a finished site in place of the earlier one, which stays until the new one is there. */
export async function replaceSite(finished: string, out: string): Promise<void> {
  const previous = `${out}.previous`;
  await rm(previous, { recursive: true, force: true });
  await mkdir(path.dirname(out), { recursive: true });
  const exists = await stat(out).then(
    () => true,
    () => false,
  );
  if (exists) await rename(out, previous);
  await rename(finished, out).catch(async (error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(finished, out, { recursive: true });
    await rm(finished, { recursive: true });
  });
  await rm(previous, { recursive: true, force: true });
}
