import { rmSync } from 'node:fs';
import { mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type AstroIntegration, dev } from 'astro';

import { printProblems } from '../errors/print-problems.ts';
import { localesFolder } from '../language/catalogue.ts';
import { compose } from '../report/compose.ts';
import { astroSettings } from '../site/draw-site.ts';
import { provideSiteInputs } from '../site/inputs.ts';
import { reportJson } from '../site/publish.ts';
import { buildInstant } from '../time/now.ts';
import { locateWorkspace, type WorkspacePaths } from '../workspace/locate.ts';
import { runCommand } from './run-command.ts';
import { stageLines } from './stage-lines.ts';

await runCommand(async () => {
  const paths = await locateWorkspace();
  const scratch = await mkdtemp(path.join(tmpdir(), 'plumbline-'));
  process.on('exit', () => {
    rmSync(scratch, { recursive: true, force: true });
  });
  const report = path.join(scratch, 'report.json');
  provideSiteInputs({ report, content: paths.content, locales: localesFolder, live: true });
  if (!(await composeInto(report, paths))) {
    process.exitCode = 1;
    return [];
  }
  await dev({
    ...astroSettings(paths, paths.out, path.join(scratch, 'astro')),
    logLevel: 'info',
    integrations: [composeOnChange(report, paths)],
  });
  return [];
});

/** Writes the report anew; the last good one stays when the workspace has errors. */
async function composeInto(file: string, paths: WorkspacePaths): Promise<boolean> {
  const { report, problems } = await compose(paths, buildInstant(), stageLines(process.stdout));
  if (problems.length > 0) process.stderr.write(`\n${printProblems(problems)}\n`);
  if (!report) return false;
  await writeFile(`${file}.next`, reportJson(report));
  await rename(`${file}.next`, file);
  return true;
}

/** Watches content and data, so that the dev server shows what the author has just saved. */
function composeOnChange(file: string, paths: WorkspacePaths): AstroIntegration {
  return {
    name: 'plumbline:compose-on-change',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let running: Promise<void> = Promise.resolve();
        server.watcher.add([paths.content, paths.data]);
        server.watcher.on('all', (_event, changed) => {
          const inside = [paths.content, paths.data].some((folder) =>
            changed.startsWith(folder + path.sep),
          );
          if (!inside) return;
          running = running.then(async () => {
            if (await composeInto(file, paths)) server.hot.send({ type: 'full-reload' });
          });
        });
      },
    },
  };
}
