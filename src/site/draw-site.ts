import path from 'node:path';

import { type AstroInlineConfig, build } from 'astro';

import { localesFolder } from '../language/catalogue.ts';
import { projectRoot, type WorkspacePaths } from '../workspace/locate.ts';
import { drawAlone } from './draw-lock.ts';
import { provideSiteInputs } from './inputs.ts';

/** Astro's settings for a workspace. `cacheDir` gets the prose as Astro parsed it, never data. */
export function astroSettings(
  paths: WorkspacePaths,
  outDir: string,
  cacheDir?: string,
): AstroInlineConfig {
  return {
    root: projectRoot,
    outDir,
    ...(cacheDir !== undefined && { cacheDir }),
    publicDir: paths.public,
    logLevel: 'error',
  };
}

/** Draws the report that stands in `scratch/report.json` into `outDir`. */
export async function drawSite(
  paths: WorkspacePaths,
  outDir: string,
  scratch: string,
): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.NODE_ENV = 'production';
  const report = path.join(scratch, 'report.json');
  provideSiteInputs({ report, content: paths.content, locales: localesFolder, live: false });
  await drawAlone(() => build(astroSettings(paths, outDir, path.join(scratch, 'astro'))));
}
