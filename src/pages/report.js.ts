import { scriptWords } from '../site/script-words.ts';
import { siteContext } from '../site/site-context.ts';

const scripts = import.meta.glob<string>('../scripts/page/*.js', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * All scripts of src/scripts/page with the words that they say. One plain file beside the pages, since
 * a page from a file share can load no module.
 */
export async function GET(): Promise<Response> {
  const words = `const words = ${JSON.stringify(scriptWords(await siteContext()))};`;
  const parts = Object.entries(scripts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, script]) => script);
  const text = `(() => {\n${[words, ...parts].join('\n')}})();\n`;
  return new Response(text, { headers: { 'content-type': 'text/javascript' } });
}
