import { preview } from 'astro';

import { astroSettings } from '../site/draw-site.ts';
import { locateWorkspace } from '../workspace/locate.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const paths = await locateWorkspace();
  const server = await preview({ ...astroSettings(paths, paths.out), logLevel: 'info' });
  await server.closed();
  return [];
});
