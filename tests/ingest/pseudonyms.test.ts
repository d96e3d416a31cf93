import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { cells, csv, ingestTexts } from './ingest-texts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const names = ['Zoë Ødegård', 'Ann Lee', 'Agent 02', "O'Brien", 'Bjørn Dahl'];
const rows = Array.from({ length: 12 }, (_, i) => [
  String(i),
  '2026-01-31T10:00:00Z',
  i === 11 ? '' : names[i % names.length],
]);
const file = csv('id,created_at,agent', ...rows.map((row) => row.map((cell) => cell ?? '')));
const ingest = (agents?: 'pseudonyms' | 'names' | 'hidden') =>
  ingestTexts(engine, [file], agents ? { agents } : {});

/** Every text in every table that the engine holds. */
async function allTexts(): Promise<string[]> {
  const row = z.record(z.string(), z.unknown());
  const tables = await engine.query(
    z.object({ name: z.string() }),
    "SELECT table_schema || '.' || table_name AS name FROM information_schema.tables",
    'listing tables',
  );
  const texts: string[] = [];
  for (const { name } of tables)
    for (const found of await engine.query(
      row,
      `SELECT COLUMNS(*)::VARCHAR FROM ${name}`,
      'reading',
    ))
      texts.push(...Object.values(found).filter((value) => typeof value === 'string'));
  return texts;
}

describe('the agents of an audit', () => {
  it('are named only where the audit allows it', async () => {
    expect(new Set(cells(await ingest('names'), 'agent'))).toEqual(new Set([...names, null]));
  });

  it('are hidden where the audit says so', async () => {
    expect(cells(await ingest('hidden'), 'agent')).toEqual(rows.map(() => null));
  });

  it('under pseudonyms are told apart, each by one of their own', async () => {
    const real = cells(await ingest('names'), 'agent');
    const aliases = cells(await ingest('pseudonyms'), 'agent');
    const pairs = new Set(real.map((name, i) => JSON.stringify([name, aliases[i]])));
    expect(pairs.size).toBe(names.length + 1);
    expect(new Set(aliases)).toEqual(
      new Set([...['01', '02', '03', '04', '05'].map((n) => `Agent ${n}`), null]),
    );
  });

  it('have the same pseudonyms in every run, in an order that is not that of their names', async () => {
    const once = cells(await ingest('pseudonyms'), 'agent');
    expect(cells(await ingest('pseudonyms'), 'agent')).toEqual(once);
    const byAlias = names.toSorted((a, b) => {
      const alias = (name: string) => String(once[names.indexOf(name)]);
      return alias(a) < alias(b) ? -1 : 1;
    });
    expect(byAlias).not.toEqual(names.toSorted());
  });

  it.each(['pseudonyms', 'hidden'] as const)('leave no name in any table: %s', async (agents) => {
    const leaking = csv('id,created_at,agent', ['1', '2026-01-31T10:00:00Z', 'Ann Lee']);
    await ingestTexts(engine, [leaking], { agents: 'names' });
    expect(await allTexts()).toContain('Ann Lee');
    await ingest(agents);
    const texts = await allTexts();
    expect(texts.length).toBeGreaterThan(rows.length);
    const leaks = texts.filter((text) =>
      names.some((name) => name !== 'Agent 02' && text.includes(name)),
    );
    expect(leaks).toEqual([]);
  });

  it('are told as names to be looked for on the pages, unless these may be shown', async () => {
    const withheld = async (agents: 'pseudonyms' | 'names' | 'hidden') =>
      (await ingest(agents)).withheldNames.toSorted();
    expect(await withheld('pseudonyms')).toEqual(names.toSorted());
    expect(await withheld('hidden')).toEqual(names.toSorted());
    expect(await withheld('names')).toEqual([]);
  });
});
