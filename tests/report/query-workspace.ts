import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { compose, type Composed } from '../../src/report/compose.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';

const NOW = '2026-11-22 23:59:59';

/**
 * Forty tickets of January and February 2026, of which eight lie before the period (which begins on
 * 10 January). Chat gets every second; Fax three, too few to be shown. Oslo is an hour ahead of UTC.
 */
const tickets = Array.from({ length: 40 }, (_, i) => {
  const day = String((i % 28) + 2).padStart(2, '0');
  const month = i < 28 ? '01' : '02';
  const channel = i % 13 === 12 ? 'Fax' : i % 2 === 0 ? 'Chat' : 'Mail';
  const replied = `2026-${month}-${day} 23:${String(30 + (i % 20)).padStart(2, '0')}:00`;
  return [
    `T-${7000 + i}`,
    `2026-${month}-${day} 23:30:00`,
    replied,
    i % 4 === 0 ? 'open' : 'closed',
    channel,
    i % 3 === 0 ? 'Kari Nordmann' : `Ola ${i} Hansen`,
    'Where is my parcel',
    'Front line',
    i % 2,
  ].join(',');
});

export const files: Readonly<Record<string, string>> = {
  'content/audit.yaml': `organisation: Acme
title: Audit
timeZone: Europe/Oslo
period: { from: 2026-01-10, to: 2026-02-20 }
sources:
  tickets:
    - adapter: generic
      timeZone: UTC
      columns:
        id: No
        created_at: Opened
        first_reply_at: Replied
        status: State
        channel: Channel
        requester: Customer
        subject: Subject
        group: Team
        reopens: Reopens
`,
  'data/tickets/tickets.csv': [
    'No,Opened,Replied,State,Channel,Customer,Subject,Team,Reopens',
    ...tickets,
    '',
  ].join('\n'),
};

/** What composing gives for these files, others `instead` (null: none), and queries and prose. */
export async function composeQueries(
  queries: Readonly<Record<string, string>>,
  prose = '',
  instead: Readonly<Record<string, string | null>> = {},
): Promise<Composed> {
  const root = await mkdtemp(path.join(tmpdir(), 'plumbline-queries-'));
  try {
    const finding = `---\ntitle: It is late\nkind: observation\narea: Channels\n---\n\n${prose}\n`;
    const all: Record<string, string | null> = {
      ...files,
      'content/findings/late.mdx': finding,
      ...Object.fromEntries(
        Object.entries(queries).map(([name, sql]) => [`content/queries/${name}`, sql]),
      ),
      ...instead,
    };
    for (const [name, text] of Object.entries(all)) {
      if (text === null) continue;
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await writeFile(path.join(root, name), text);
    }
    const paths = await locateWorkspace({ PLUMBLINE_WORKSPACE: root });
    const quiet = { stage: () => undefined, step: () => undefined };
    return await compose(paths, NOW, quiet, { openEngine: openDuckdbWasm });
  } finally {
    await rm(root, { recursive: true });
  }
}
