import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

import { PlumblineError } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';

/**
 * Opens a headless Chromium: the one that PLUMBLINE_CHROMIUM names, else the packaged one, which runs
 * on Linux. Throws a `PlumblineError` where there is none that starts.
 */
export async function openBrowser(named = process.env.PLUMBLINE_CHROMIUM): Promise<Browser> {
  try {
    return await chromium.launch(
      named
        ? { executablePath: named, headless: true }
        : {
            executablePath: await packaged.executablePath(),
            args: packaged.args.filter((flag) => flag !== '--single-process'),
            headless: true,
          },
    );
  } catch (error) {
    const [detail = ''] = error instanceof Error ? error.message.split('\n') : [];
    throw new PlumblineError([problem('no-browser', null, { named: named ?? null, detail })]);
  }
}
