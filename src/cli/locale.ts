import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { localesFolder } from '../language/catalogue.ts';
import type { Messages } from '../language/messages.ts';
import { localeMistakes } from '../language/mistakes.ts';
import { requiredMessages } from '../site/required-messages.ts';

/**
 * `npm run locale -- nb`: what the file of a locale lacks, as JSON with the English texts to translate,
 * and on the error output what is wrong with the rest of it.
 */
const [, , tag] = process.argv;
if (tag === undefined) {
  console.error('Which locale? For example: npm run locale -- nb');
  process.exit(1);
}
const json = await readFile(path.join(localesFolder, `${tag}.json`), 'utf8').catch(() => '{}');
const messages = JSON.parse(json) as Messages;
const required = await requiredMessages();
const missing = Object.entries(required).filter(([key]) => !(key in messages));
console.log(JSON.stringify(Object.fromEntries(missing), null, 2));
for (const mistake of localeMistakes(tag, messages, required))
  if (!mistake.startsWith('missing')) console.error(mistake);
