import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { type TimedEngine, timeEngine } from '../../src/engine/timed-engine.ts';

let engine: TimedEngine;
beforeAll(async () => {
  engine = timeEngine(await openDuckdbWasm());
});
afterAll(() => {
  engine.close();
});

const one = z.object({ one: z.number() });

it('tells what has run since it was last asked, by what it was for', async () => {
  await engine.run('CREATE TABLE t (a INTEGER)', 'making a table');
  await engine.run('INSERT INTO t VALUES (1)', 'filling it');
  expect(await engine.query(one, 'SELECT 1::DOUBLE AS one', 'asking')).toEqual([{ one: 1 }]);
  await engine.run('INSERT INTO t VALUES (2)', 'filling it');
  const timings = [...engine.takeTimings()];
  expect(timings.map(([doing, { statements }]) => [doing, statements])).toEqual([
    ['making a table', 1],
    ['filling it', 2],
    ['asking', 1],
  ]);
  expect(timings.every(([, { seconds }]) => seconds >= 0)).toBe(true);
  expect(engine.takeTimings().size).toBe(0);
  expect(engine.statements).toBe(4);
});

it('counts what failed', async () => {
  await expect(engine.run('SELECT nothing', 'failing')).rejects.toThrow(/while failing/);
  expect(engine.takeTimings().get('failing')).toMatchObject({ statements: 1 });
});
