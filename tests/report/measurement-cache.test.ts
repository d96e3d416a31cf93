import { describe, expect, it } from 'vitest';

import { measurementKey } from '../../src/report/measurement-cache.ts';
import { collectAllMembers } from '../../src/report/members.ts';
import { auditSchema } from '../../src/workspace/audit-schema.ts';
import type { DataFile } from '../../src/workspace/data-files.ts';
import { parseSource } from '../../src/workspace/source.ts';

const members = await collectAllMembers();
const { source } = parseSource('content/audit.yaml', '');

const keyFor = (
  stated: object,
  { files = [], sha256 = 'a' }: { files?: readonly DataFile[]; sha256?: string } = {},
) =>
  measurementKey({
    audit: auditSchema.parse({ organisation: 'Acme', title: 'Audit', timeZone: 'UTC', ...stated }),
    source,
    files,
    identities: new Map(files.map(({ path }) => [path, { sha256, bytes: 1 }])),
    members,
    checklists: [],
    queries: [],
    companies: [],
    now: '2026-11-22 23:59:59',
  });

const tickets = (stated: object) => ({ sources: { tickets: [{ files: '*', ...stated }] } });

describe('a measurement is taken anew', () => {
  it.each([
    ['dimensions of a source', tickets({ dimensions: { Region: 'Custom field (Region)' } })],
    [
      'the privacy of a dimension',
      tickets({ dimensions: { Region: { column: 'Custom field (Region)', privacy: 'agent' } } }),
    ],
    ['the columns of a source', tickets({ columns: { category: 'Custom field (Region)' } })],
    ['its adapter', tickets({ adapter: 'zendesk-csv' })],
    ['its zone', tickets({ timeZone: 'Europe/Oslo' })],
    ['whether agents are named', { ...tickets({}), privacy: { agents: 'names' } }],
    ['the activities of a log', { ...tickets({}), activities: { resolved: ['Løst'] } }],
  ])('after a change of %s', async (_, changed) => {
    expect(await keyFor(changed)).not.toBe(await keyFor(tickets({})));
  });

  it('after a change of a dimension’s header alone', async () => {
    const key = (header: string) => keyFor(tickets({ dimensions: { Region: header } }));
    expect(await key('Area')).not.toBe(await key('Region'));
    expect(await key('Area')).toBe(await key('Area'));
  });

  it('after a change of a file', async () => {
    const files = [{ path: 'data/a.csv', absolute: '/a.csv', dataset: null }];
    const key = (sha256: string) => keyFor({}, { files, sha256 });
    expect(await key('b')).not.toBe(await key('a'));
  });

  it('after no change of words or of what it is judged by', async () => {
    const key = (title: string, max: string) =>
      keyFor({ title, targets: { 'first-reply-time': { max } } });
    expect(await key('Another', '4h')).toBe(await key('Audit', '2h'));
  });
});
