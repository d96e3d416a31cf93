import { buildSite } from '../site/build-site.ts';
import { locateWorkspace } from '../workspace/locate.ts';
import { runCommand } from './run-command.ts';
import { stageLines } from './stage-lines.ts';

await runCommand(async () => {
  const { problems } = await buildSite(await locateWorkspace(), stageLines(process.stdout));
  return problems;
});
