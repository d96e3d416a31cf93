import { readFile, writeFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { recogniseAnywhere } from '../../src/ingest/recognise.ts';
import { adapters, canonicalRows, fixtureFile, fixtures, ingestFixture } from './ingest-fixture.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

/** With fewer rows a fixture can't show what a format does. */
const LEAST_ROWS = 20;

describe('the fixtures', () => {
  it('are of adapters that exist', () => {
    expect(fixtures.filter((name) => !adapters.has(name))).toEqual([]);
  });

  it('are there for every adapter of a vendor', () => {
    const lacking = [...adapters.values()].filter(
      ({ id, vendor }) => vendor !== null && !fixtures.includes(id),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(fixtures)('the fixture of %s', (fixture) => {
  it('is recognised and gives its canonical rows', async () => {
    const { ingested, problems } = await ingestFixture(engine, fixture);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message, hint }) => `${message} ${hint ?? ''}`)).toEqual([]);
    if (!ingested) throw new RangeError('nothing was read');
    expect(new Set(ingested.files.map(({ planned }) => planned.adapter.id))).toEqual(
      new Set([fixture]),
    );
    const { vendor } = adapters.get(fixture) ?? {};
    for (const { planned } of ingested.files) {
      const table = { name: planned.name, headers: planned.table.headers };
      const anywhere = recogniseAnywhere(table, adapters, []);
      expect(anywhere.problems.map(({ message }) => message)).toEqual([]);
      expect(new Set(anywhere.recognised.map(({ adapter }) => adapter.vendor))).toEqual(
        new Set([vendor]),
      );
    }
    const rows = ingested.files.reduce((sum, { staged }) => sum + staged.rows, 0);
    expect(rows).toBeGreaterThanOrEqual(LEAST_ROWS);

    const golden = fixtureFile(fixture, 'canonical.csv');
    const text = await canonicalRows(engine, ingested);
    if (process.env.UPDATE_GOLDENS === '1') await writeFile(golden, text);
    expect(text).toBe(await readFile(golden, 'utf8').catch(() => ''));
  });
});
