import { bundleSite } from '../site/bundle.ts';
import { makeFile } from './make-file.ts';

await makeFile('Bundle', 'html', async (site, report) => {
  const html = await bundleSite(site, report);
  return { content: html, detail: `${(Buffer.byteLength(html) / 1e6).toFixed(1)} MB` };
});
