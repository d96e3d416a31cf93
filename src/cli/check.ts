import { missingChapters } from '../report/chapters.ts';
import { hasErrors } from '../errors/problem.ts';
import { compose } from '../report/compose.ts';
import { buildInstant } from '../time/now.ts';
import { locateWorkspace } from '../workspace/locate.ts';
import { checkHelp, readCheckOptions } from './check-options.ts';
import { runCommand } from './run-command.ts';
import { stageLines } from './stage-lines.ts';
import { writeRejects } from './write-rejects.ts';

await runCommand(async () => {
  const { options, problems: mistakes } = readCheckOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(checkHelp);
    return [];
  }
  if (hasErrors(mistakes)) return mistakes;
  const paths = await locateWorkspace();
  const now = buildInstant();
  const { report, problems } = await compose(paths, now, stageLines(process.stdout));
  const rejects =
    options.rejects === null || problems.some(({ code }) => code === 'data-too-large')
      ? []
      : await writeRejects(paths, options.rejects, now, (line) =>
          process.stdout.write(`${line}\n`),
        );
  return [...problems, ...rejects, ...(report ? missingChapters(report) : [])];
});
