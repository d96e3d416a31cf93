import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { hasErrors, type Problem } from '../errors/problem.ts';
import { compose } from '../report/compose.ts';
import type { Progress } from '../report/progress.ts';
import type { Report } from '../report/schema.ts';
import { buildInstant } from '../time/now.ts';
import type { WorkspacePaths } from '../workspace/locate.ts';
import { drawSite } from './draw-site.ts';
import { findLeaks } from './privacy-gate.ts';
import { assertPublishable, finishSite, replaceSite, reportJson } from './publish.ts';
import { writeSearchIndex } from './search-index.ts';

/**
 * Composes a workspace's report and puts its site into the output folder, where the earlier one stays
 * until the new one is whole. The report is null where there is any error; then nothing is replaced.
 */
export async function buildSite(
  paths: WorkspacePaths,
  progress: Progress,
): Promise<{ report: Report | null; problems: readonly Problem[] }> {
  await assertPublishable(paths);
  const { report, problems, withheldNames } = await compose(paths, buildInstant(), progress);
  if (!report) return { report, problems };

  const scratch = await mkdtemp(path.join(tmpdir(), 'plumbline-'));
  const next = `${paths.out}.next`;
  try {
    await writeFile(path.join(scratch, 'report.json'), reportJson(report));
    await rm(next, { recursive: true, force: true });
    await mkdir(next, { recursive: true });
    await drawSite(paths, next, scratch);
    const pages = await finishSite(next, report);
    const leaks = await findLeaks(next, paths.content, withheldNames);
    if (hasErrors(leaks)) return { report: null, problems: [...problems, ...leaks] };
    await writeSearchIndex(next, report);
    await replaceSite(next, paths.out);
    progress.stage('Draw', `${pages} pages into ${path.relative(process.cwd(), paths.out) || '.'}`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
    await rm(next, { recursive: true, force: true });
  }
  return { report, problems };
}
