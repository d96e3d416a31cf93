import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { type Composed, compose } from '../../src/report/compose.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'plumbline-own-kpis-'));
  await write('content/audit.yaml', audit);
  await write('data/tickets/export.csv', csv);
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

async function write(name: string, text: string): Promise<void> {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

const quiet = { stage: () => undefined, step: () => undefined };
const NOW = '2026-11-22 23:59:59';

async function composed(reuse = false): Promise<Composed> {
  const paths = await locateWorkspace({ PLUMBLINE_WORKSPACE: root });
  return compose(paths, NOW, quiet, reuse ? {} : { openEngine: openDuckdbWasm });
}

const audit = `organisation: Acme
title: Audit
timeZone: UTC
period: { from: 2026-03-01, to: 2026-04-10 }
asOf: 2026-05-01T00:00
privacy: { minimumCell: 1 }
targets:
  long-conversations: { max: 30% }
`;

/** Of the eight resolved tickets six have a count of replies, of which two have three or more. */
const csv = `id,created_at,resolved_at,channel,agent_replies
1,2026-03-02 10:00,2026-03-03 10:00,Phone,1
2,2026-03-03 10:00,2026-03-04 10:00,Phone,3
3,2026-03-04 10:00,2026-03-05 10:00,Mail,2
4,2026-03-05 10:00,2026-03-06 10:00,Mail,5
5,2026-03-06 10:00,2026-03-07 10:00,Mail,
6,2026-04-01 10:00,2026-04-02 10:00,Phone,0
7,2026-04-02 10:00,2026-04-03 10:00,Mail,1
8,2026-04-03 10:00,2026-04-04 10:00,,
9,2026-04-04 10:00,,Mail,7
10,2026-04-05 10:00,,Phone,
`;

const texts = (name: string) => `strings:
  name: ${name}
  definition: What this audit counts as ${name.toLowerCase()}.
  decision: Tickets without a count of replies are missing.
sources: [{ title: 'Acme, service handbook, 4.2' }]
`;

const longConversations = `dataset: tickets
topic: quality
measure:
  share: { column: agent_replies, gte: 3 }
  of: { column: is_resolved, is: true }
also:
  replies: { label: replies per ticket, measure: { mean: agent_replies }, unit: decimal }
unit: share
better: lower
${texts('Long conversations')}`;

const openMails = `dataset: tickets
topic: volume
measure:
  stock: { from: created_at, until: resolved_at }
  where: { column: channel, is: Mail }
unit: count
better: lower
${texts('Open mails')}`;

const finding = `---
title: Long conversations
kind: observation
area: Replies
kpis: [long-conversations]
---

<Kpi id="long-conversations" by="channel" part="Phone" />, <Kpi id="long-conversations" stat="replies" />

<Chart kpi="long-conversations" type="bars" by="channel" />
`;

describe('an own KPI', () => {
  it('is measured, held against its target and referred to like a shipped one', async () => {
    await write('content/kpis/long-conversations.yaml', longConversations);
    await write('content/kpis/open-mails.yaml', openMails);
    await write('content/kpis/notes.md', 'Why we count these.');
    await write('content/findings/long.mdx', finding);
    const { report, problems } = await composed();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const kpi = report?.kpis['long-conversations'];
    expect(kpi).toMatchObject({
      own: true,
      name: 'Long conversations',
      value: 2 / 6,
      n: 6,
      missing: 2,
      statistic: 'share',
      target: { min: null, max: 0.3 },
      verdict: 'uncertain',
    });
    expect(kpi?.also.replies).toMatchObject({ label: 'replies per ticket', n: 7, missing: 3 });
    expect(kpi?.also.replies?.value).toBeCloseTo((1 + 3 + 2 + 5 + 0 + 1 + 7) / 7, 12);
    expect(kpi?.trend.map(({ period, value, n }) => [period, value, n])).toEqual([
      ['2026-03', 2 / 4, 4],
      ['2026-04', 0, 2],
    ]);
    expect(kpi?.by.channel?.parts).toMatchObject([
      { key: 'Mail', value: 1 / 3, n: 3 },
      { key: 'Phone', value: 1 / 3, n: 3 },
      { key: null, value: null, n: 0 },
    ]);
    expect(kpi?.wording).toMatch(
      /^Share of tickets where the number of public replies by agents is at least 3/,
    );
    expect(report?.kpis['open-mails']).toMatchObject({ value: 1, own: true });
    expect(report?.kpis['tickets-created']).toMatchObject({ value: 10, own: false });
    expect(report?.findings[0]?.kpis).toEqual(['long-conversations']);
    expect(reportSchema.safeParse(report).error).toBeUndefined();
  });

  it('is measured anew when its measure changes, though the data is as it was', async () => {
    const value = async () => (await composed(true)).report?.kpis['long-conversations']?.value;
    await write('content/kpis/long-conversations.yaml', longConversations);
    expect(await value()).toBe(2 / 6);
    await write(
      'content/kpis/long-conversations.yaml',
      longConversations.replace('gte: 3', 'gte: 2'),
    );
    expect(await value()).toBe(3 / 6);
  });

  it('without its columns in the export is not measured, and says why', async () => {
    const rated = longConversations.replaceAll('agent_replies', 'reopens');
    await write('content/kpis/long-conversations.yaml', rated);
    const { report } = await composed();
    expect(report?.kpis['long-conversations']?.reason).toMatch(/this export has no reopens/);
  });

  it('that looks for a word which the data never has is warned of', async () => {
    const misspelt = longConversations.replace(
      'of: { column: is_resolved, is: true }',
      'of: { column: channel, is: [Mail, phone] }',
    );
    await write('content/kpis/long-conversations.yaml', misspelt);
    const { report, problems } = await composed();
    expect(report).not.toBeNull();
    expect(problems).toMatchObject([
      { code: 'zone-assumed' },
      {
        code: 'value-not-in-data',
        severity: 'warning',
        place: { file: 'content/kpis/long-conversations.yaml', line: 5 },
        message: 'channel is never “phone” in the data of the period.',
        hint: 'Did you mean “Phone”? Values there: Mail, Phone.',
      },
    ]);
  });

  it('with mistakes is told of once: what refers to it is not wrong, and the data is still read', async () => {
    const broken = longConversations.replace('column: agent_replies, gte', 'column: channel, gte');
    await write('content/kpis/long-conversations.yaml', broken);
    await write('content/findings/long.mdx', finding);
    const { report, problems } = await composed();
    expect(report).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['column-of-wrong-kind', 'zone-assumed']);
  });

  it('can be any example of the README', async () => {
    const readme = await readFile(path.join(import.meta.dirname, '../../README.md'), 'utf8');
    const [, example] = /```yaml\n(dataset: tickets[\s\S]*?)```/.exec(readme) ?? [];
    await write('content/kpis/example.yaml', example ?? '');
    const { problems } = await composed();
    expect(problems.filter(({ place }) => place?.file.includes('kpis'))).toEqual([]);
  });
});
