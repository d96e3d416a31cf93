import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { hasErrors } from '../errors/problem.ts';
import type { Report } from '../report/schema.ts';
import { buildSite } from '../site/build-site.ts';
import { locateWorkspace } from '../workspace/locate.ts';
import { parseOptions } from './parse-options.ts';
import { runCommand } from './run-command.ts';
import { stageLines } from './stage-lines.ts';

/**
 * A command that builds the site and makes one file of it: the one that `--out` names, or one beside
 * the output folder that carries the audit's id.
 */
export async function makeFile(
  stage: string,
  extension: string,
  make: (site: string, report: Report) => Promise<{ content: Uint8Array | string; detail: string }>,
): Promise<void> {
  await runCommand(async () => {
    const options = parseOptions(process.argv.slice(2), { out: { type: 'string' } });
    const file = options.text('out', 'a file');
    if (hasErrors(options.problems)) return options.problems;
    const paths = await locateWorkspace();
    const progress = stageLines(process.stdout);
    const { report, problems } = await buildSite(paths, progress);
    if (!report) return problems;
    const target = path.resolve(
      file ?? path.join(path.dirname(paths.out), `${report.audit.id}.${extension}`),
    );
    const { content, detail } = await make(paths.out, report);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
    progress.stage(stage, `${detail} into ${path.relative(process.cwd(), target)}`);
    return problems;
  });
}
