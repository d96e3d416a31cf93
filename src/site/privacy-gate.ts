import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { isFullName } from '../report/check-named-agents.ts';

const published = /\.(html|json|svg|txt|xml|csv|ics)$/;
/** Where a line of iCalendar goes on in the next. */
const fold = /\r\n[ \t]/g;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * Searches a finished site for what may not leave the workspace: mail addresses and the names of
 * agents, unless the author wrote them into the content with their own hands.
 */
export async function findLeaks(
  site: string,
  content: string,
  withheldNames: readonly string[],
): Promise<Problem[]> {
  const written = (await readAll(content, /\.(mdx?|ya?ml)$/)).map(({ text }) => text).join('\n');
  const fullNames = withheldNames.filter((name) => isFullName(name) && !written.includes(name));
  const problems: Problem[] = [];
  for (const { name, text } of await readAll(site, published)) {
    const mails = new Set([...text.matchAll(mail)].map(([address]) => address));
    const leaks: [what: string, count: number][] = [
      ['mail addresses', [...mails].filter((address) => !written.includes(address)).length],
      ['names of agents', fullNames.filter((fullName) => text.includes(fullName)).length],
    ];
    for (const [what, count] of leaks)
      if (count > 0) problems.push(problem('leak-found', { file: name }, { what, count }));
  }
  return problems;
}

async function readAll(folder: string, kind: RegExp): Promise<{ name: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true });
  const names = entries.filter((name) => kind.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return { name, text: name.endsWith('.ics') ? text.replaceAll(fold, '') : text };
    }),
  );
}
