import script from '../scripts/search-page.js?raw';
import { siteContext } from '../site/site-context.ts';
import { searchWords } from '../site/script-words.ts';
import { scriptFile } from '../site/script-file.ts';

/** The script of the search page, which no other page loads. */
export async function GET(): Promise<Response> {
  return scriptFile([script], searchWords(await siteContext()));
}
