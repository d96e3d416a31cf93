import { openBrowser } from '../site/browser.ts';
import { printPdf } from '../site/print-pdf.ts';
import { makeFile } from './make-file.ts';

await makeFile('Print', 'pdf', async (site, report) => {
  const browser = await openBrowser();
  try {
    const { bytes, pages } = await printPdf(browser, site, report);
    return { content: bytes, detail: `${pages} pages` };
  } finally {
    await browser.close();
  }
});
