import path from 'node:path';
import { pathToFileURL } from 'node:url';

import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openBrowser } from '../../src/site/browser.ts';
import { builtSite, pagesOfSite } from './built-site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const FEW = 5;

/** Pages of one kind are alike: some of each folder, spread evenly, stand for the others. */
function someOfEachKind(pages: readonly string[]): string[] {
  const kinds = Map.groupBy(pages, (page) => path.dirname(path.dirname(page)));
  return [...kinds.values()].flatMap((alike) =>
    alike.filter((_, i) => i % Math.ceil(alike.length / FEW) === 0),
  );
}

const views = [
  ...([1280, 360] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  ),
];

test.each(['demo', 'awkward'].flatMap((site) => views.map((view) => ({ site, ...view }))))(
  'axe finds nothing in $site, $colorScheme, $width px wide',
  { timeout: 900_000 },
  async ({ site, width, colorScheme }) => {
    const folder = await builtSite(site);
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const found: string[] = [];
    const pages = (await pagesOfSite(folder)).filter((name) => !name.startsWith('print'));
    for (const name of someOfEachKind(pages)) {
      await page.goto(pathToFileURL(path.join(folder, name)).href);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) found.push(`${name}: ${wider} px wider than the window`);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => {
        const runner = (globalThis as unknown as { axe: typeof axe }).axe;
        return runner.run(document, {
          resultTypes: ['violations'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
      });
      for (const { id, nodes } of violations)
        found.push(`${name}: ${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
    }
    await context.close();
    expect(found).toEqual([]);
  },
);
