import { missingChapters } from '../report/chapters.ts';
import { compose } from '../report/compose.ts';
import { buildInstant } from '../time/now.ts';
import { locateWorkspace } from '../workspace/locate.ts';
import { runCommand } from './run-command.ts';
import { stageLines } from './stage-lines.ts';

await runCommand(async () => {
  const paths = await locateWorkspace();
  const { report, problems } = await compose(paths, buildInstant(), stageLines(process.stdout));
  return [...problems, ...(report ? missingChapters(report) : [])];
});
