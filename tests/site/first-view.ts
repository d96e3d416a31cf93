import { gzipSync } from 'node:zlib';

import type { Page } from 'playwright-core';

/** What a page takes to be seen: the bytes transferred, with fonts, and how far its layout shifted. */
export async function firstView(
  page: Page,
  url: string,
): Promise<{ bytes: number; shift: number }> {
  let bytes = 0;
  page.on('response', (response) => {
    void response.body().then(
      (body) => {
        bytes += /woff2|png|jpe?g/.test(response.url()) ? body.length : gzipSync(body).length;
      },
      () => undefined,
    );
  });
  await page.addInitScript(() => {
    const shifts = globalThis as unknown as { shift: number };
    shifts.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
  return { bytes, shift };
}
