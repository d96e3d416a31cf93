import { readFileSync } from 'node:fs';
import path from 'node:path';

import { localesFolder } from '../../src/language/catalogue.ts';
import type { Messages } from '../../src/language/messages.ts';

/** The messages of a locale's file alone, without the English ones that stand in for missing ones. */
export const localeMessages = (tag: string): Messages =>
  JSON.parse(readFileSync(path.join(localesFolder, `${tag}.json`), 'utf8')) as Messages;
