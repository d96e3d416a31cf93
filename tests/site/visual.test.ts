import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import pixelmatch from 'pixelmatch';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openBrowser } from '../../src/site/browser.ts';
import { builtSite } from './built-site.ts';

const goldens = path.join(import.meta.dirname, 'goldens');
/** The share of pixels that may differ. */
const TOLERANCE = 0.002;

const wide = { width: 1280, height: 800 };
const views: {
  name: string;
  route: string;
  as?: BrowserContextOptions;
  media?: 'print';
}[] = [
  { name: 'summary', route: '' },
  { name: 'summary-narrow', route: '', as: { viewport: { width: 390, height: 844 } } },
  { name: 'summary-dark', route: '', as: { colorScheme: 'dark' } },
  {
    name: 'summary-print',
    route: '',
    as: { viewport: { width: 720, height: 1020 } },
    media: 'print',
  },
  { name: 'findings', route: 'findings' },
  { name: 'finding', route: 'findings/weekend-backlog' },
  { name: 'kpi', route: 'kpis/first-reply-time' },
  { name: 'plan', route: 'plan' },
  { name: 'operations', route: 'operations' },
];

/** Another browser than the packaged one draws letters in its own way. */
describe.skipIf(process.env.PLUMBLINE_CHROMIUM)('pages look as their goldens do', () => {
  let browser: Browser;
  let site: string;

  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), builtSite('demo')]);
  }, 300_000);
  afterAll(() => browser.close());

  test.each(views)('$name', async ({ name, route, as, media }) => {
    const context = await browser.newContext({
      ...{ viewport: wide, colorScheme: 'light', reducedMotion: 'reduce' },
      ...as,
    });
    const page = await context.newPage();
    if (media) await page.emulateMedia({ media });
    await page.goto(pathToFileURL(path.join(site, route, 'index.html')).href);
    await page.evaluate(() => document.fonts.ready);
    const drawn = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await context.close();

    const golden = path.join(goldens, `${name}.png`);
    const changed = path.join(goldens, `${name}-changed.png`);
    rmSync(changed, { force: true });
    if (process.env.UPDATE_GOLDENS === '1') {
      mkdirSync(goldens, { recursive: true });
      writeFileSync(golden, drawn);
    }
    const differing = existsSync(golden) ? shareThatDiffers(readFileSync(golden), drawn) : 1;
    if (differing > TOLERANCE) writeFileSync(changed, drawn);
    expect(differing, `compare ${golden} with ${changed}`).toBeLessThanOrEqual(TOLERANCE);
  });
});

/** From 0 to 1; pictures of different sizes differ wholly. */
function shareThatDiffers(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, null, a.width, a.height) / (a.width * a.height);
}
