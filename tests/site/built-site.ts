import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { inject } from 'vitest';

import type { Report } from '../../src/report/schema.ts';
import { projectRoot } from '../../src/workspace/locate.ts';
import { fixture, runPlumbline } from '../cli/run-plumbline.ts';

/** The site of the demo, or of a workspace below tests/fixtures: built once for all tests of a run. */
export async function builtSite(name: string): Promise<string> {
  const site = path.join(inject('runFolder'), name);
  const outcome = `${site}.outcome`;
  const first = await mkdir(`${site}.building`).then(
    () => true,
    () => false,
  );
  if (first) {
    const workspace = name === 'demo' ? projectRoot : fixture(name);
    const { code, stderr } = await runPlumbline('build', workspace, site);
    await writeFile(outcome, code === 0 ? '' : stderr);
  }
  for (;;) {
    const failure = await readFile(outcome, 'utf8').catch(() => null);
    if (failure === '') return site;
    if (failure !== null) throw new Error(failure);
    await setTimeout(200);
  }
}

/** The pages of a site, as paths below its folder. */
export async function pagesOfSite(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true });
  return entries.filter((name) => name.endsWith('.html')).toSorted();
}

export async function reportOfSite(site: string): Promise<Report> {
  return JSON.parse(await readFile(path.join(site, 'report.json'), 'utf8')) as Report;
}
