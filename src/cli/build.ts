import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { compose } from '../report/compose.ts';
import { drawSite } from '../site/draw-site.ts';
import { findLeaks } from '../site/privacy-gate.ts';
import { assertPublishable, finishSite, replaceSite, reportJson } from '../site/publish.ts';
import { buildInstant } from '../time/now.ts';
import { locateWorkspace } from '../workspace/locate.ts';
import { runCommand } from './run-command.ts';
import { stageLines } from './stage-lines.ts';

await runCommand(async () => {
  const paths = await locateWorkspace();
  await assertPublishable(paths);
  const progress = stageLines(process.stdout);
  const { report, problems, withheldNames } = await compose(paths, buildInstant(), progress);
  if (!report) return problems;

  const scratch = await mkdtemp(path.join(tmpdir(), 'plumbline-'));
  const next = `${paths.out}.next`;
  try {
    await writeFile(path.join(scratch, 'report.json'), reportJson(report));
    await rm(next, { recursive: true, force: true });
    await mkdir(next, { recursive: true });
    await drawSite(paths, next, scratch);
    const pages = await finishSite(next, report);
    const leaks = await findLeaks(next, paths.content, withheldNames);
    if (leaks.length > 0) return [...problems, ...leaks];
    await replaceSite(next, paths.out);
    progress.stage('Draw', `${pages} pages into ${path.relative(process.cwd(), paths.out) || '.'}`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
    await rm(next, { recursive: true, force: true });
  }
  return problems;
});
