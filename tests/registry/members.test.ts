import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Adapter } from '../../src/ingest/adapter.ts';
import type { Dataset } from '../../src/ingest/dataset.ts';
import { checkKpi } from '../../src/measures/check-kpi.ts';
import type { Kpi } from '../../src/measures/define-kpi.ts';
import { collectMembers } from '../../src/registry/members.ts';

const src = path.join(import.meta.dirname, '../../src');

describe('a members-only folder', () => {
  it.each(['kpis', 'adapters', 'datasets'])('%s gives every one of its files', async (room) => {
    const files = (await readdir(path.join(src, room))).filter((name) => name.endsWith('.ts'));
    const members = await collectMembers(room);
    expect([...members.keys()]).toEqual(files.map((name) => path.parse(name).name).toSorted());
    expect(members.size).toBeGreaterThan(0);
  });

  describe('of an invented room', () => {
    let room: string;
    beforeEach(async () => {
      const folder = path.join(import.meta.dirname, '../../node_modules/.cache');
      await mkdir(folder, { recursive: true });
      room = await mkdtemp(path.join(folder, 'room-'));
    });
    afterEach(async () => {
      await rm(room, { recursive: true });
    });
    const add = (name: string, id: string) =>
      writeFile(path.join(room, name), `export default { id: ${JSON.stringify(id)} };\n`);
    const collect = () => collectMembers(path.relative(src, room));

    it('lists its members in the order of their ids, and nothing but modules', async () => {
      await add('pear.ts', 'pear');
      await add('apple-pie.ts', 'apple-pie');
      await add('apple.ts', 'apple');
      await writeFile(path.join(room, 'notes.md'), 'no member');
      expect([...(await collect()).keys()]).toEqual(['apple', 'apple-pie', 'pear']);
    });

    it('stops when a member’s id is not its file’s name', async () => {
      await add('pear.ts', 'paer');
      await expect(collect()).rejects.toThrow(/pear\.ts defines the id “paer”/);
    });
  });
});

describe('what is shipped', async () => {
  const kpis = await collectMembers<Kpi>('kpis');
  const datasets = await collectMembers<Dataset>('datasets');
  const adapters = await collectMembers<Adapter>('adapters');

  it.each([...kpis.values()])('the KPI $id fits its data set', (kpi) => {
    const dataset = datasets.get(kpi.dataset);
    const place = (at: readonly (string | number)[]) => ({ file: [kpi.id, ...at].join(' → ') });
    expect(dataset && checkKpi(kpi, dataset, place)).toEqual([]);
  });

  it.each([...adapters.values()])(
    'the adapter $id fills columns that its data set has',
    (adapter) => {
      const columns = datasets.get(adapter.dataset ?? 'tickets')?.columns ?? {};
      const filled = [...Object.keys(adapter.columns), ...Object.keys(adapter.fold?.columns ?? {})];
      expect(filled.filter((column) => !(column in columns))).toEqual([]);
      expect(Object.keys(columns)).not.toEqual([]);
    },
  );

  it.each([...adapters.values()])('the adapter $id has its words in small letters', (adapter) => {
    const words = Object.values(adapter.columns).flatMap((rule) =>
      typeof rule === 'object' && 'values' in rule ? Object.keys(rule.values ?? {}) : [],
    );
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  it.each([...adapters.values()])(
    'the adapter $id says what its data set understands',
    (adapter) => {
      const columns = datasets.get(adapter.dataset ?? 'tickets')?.columns ?? {};
      const foreign = Object.entries(adapter.columns).flatMap(([column, rule]) => {
        const known = columns[column]?.values;
        if (!known || typeof rule === 'string') return [];
        const meant = 'constant' in rule ? [rule.constant] : Object.values(rule.values ?? {});
        return meant.filter((meaning) => meaning !== null && !(String(meaning) in known));
      });
      expect(foreign).toEqual([]);
    },
  );
});
