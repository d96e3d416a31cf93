import { scriptFile } from '../site/script-file.ts';
import { pageWords } from '../site/script-words.ts';
import { siteContext } from '../site/site-context.ts';

const scripts = import.meta.glob<string>('../scripts/page/*.js', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All scripts of src/scripts/page, in the order of their names. */
export async function GET(): Promise<Response> {
  const parts = Object.entries(scripts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, script]) => script);
  return scriptFile(parts, pageWords(await siteContext()));
}
