import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { z95 } from '../../src/measures/intervals.ts';
import { measureSurvival, type Survival } from '../../src/measures/survival.ts';
import type { Row } from './oracle.ts';
import { fillThings } from './things.ts';

const seed = 20261122;
const asOf = 1_780_272_000;

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

async function survivalOf(rows: readonly Row[]): Promise<Survival> {
  await fillThings(engine, rows);
  return measureSurvival(engine, '(SELECT * FROM things)', {
    duration: 'wait',
    begins: 'begun',
    open: { column: 'happy', is: true },
    asOf: '2026-06-01 00:00:00',
  });
}

const ended = (wait: number): Row => ({ wait, begun: asOf - 1_000_000, happy: false });
const running = (lasted: number): Row => ({ wait: null, begun: asOf - lasted, happy: true });

interface Observed {
  readonly lasted: number;
  readonly event: boolean;
}
const rowsOf = (sample: readonly Observed[]) =>
  sample.map(({ lasted, event }) => (event ? ended(lasted) : running(lasted)));

/** Kaplan–Meier as the book draws it: one duration after the other. */
function oracle(sample: readonly Observed[]): Pick<Survival, 'median' | 'interval'> {
  const at = [...new Set(sample.filter(({ event }) => event).map(({ lasted }) => lasted))];
  at.sort((a, b) => a - b);
  let [survival, sum] = [1, 0];
  let median: number | null = null;
  let lower: number | null = null;
  let upper: number | null = null;
  for (const time of at) {
    const risk = sample.filter(({ lasted }) => lasted >= time).length;
    const events = sample.filter(({ lasted, event }) => event && lasted === time).length;
    survival *= (risk - events) / risk;
    sum += events / (risk * (risk - events));
    const error = Math.sqrt(sum) / Math.abs(Math.log(survival));
    const power = (sign: number) => (survival === 0 ? 0 : survival ** Math.exp(sign * z95 * error));
    if (survival < 0.5 + 1e-9) median ??= time;
    if (power(1) < 0.5 + 1e-9) lower ??= time;
    if (power(-1) < 0.5 - 1e-9) upper ??= time;
  }
  return { median, interval: lower === null || upper === null ? null : [lower, upper] };
}

const event = (lasted: number): Observed => ({ lasted, event: true });
const censored = (lasted: number): Observed => ({ lasted, event: false });

// Freireich et al. 1963, weeks of remission in acute leukaemia, as Klein and Moeschberger give them.
const treated = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(event),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(censored),
];
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(event);

describe('the survival median', () => {
  it('is the published one of 6-MP, with an interval that is open above', async () => {
    expect(await survivalOf(rowsOf(treated))).toEqual({
      median: 23,
      interval: null,
      n: 21,
      events: 9,
      censored: 12,
      missing: 0,
    } satisfies Survival);
  });

  it('is the published one of the placebo, with its interval', async () => {
    expect(await survivalOf(rowsOf(placebo))).toMatchObject({ median: 8, interval: [4, 11] });
  });

  // Of those that ended the median is 2. But S = 4/5 after 1, 4/5 × 2/3 = 8/15 after 2 (three at
  // risk, since one has run for only 1), and 8/15 × 1/2 = 4/15 after 3.
  it('is not the median of what has ended', async () => {
    const sample = [event(1), event(2), event(3), censored(1), censored(9)];
    expect((await survivalOf(rowsOf(sample))).median).toBe(3);
  });

  // Both are at risk at 5: S = 1/2. Were the censoring first, S would fall to 0.
  it('takes events before censorings of the same duration', async () => {
    const sample = [event(5), censored(5), censored(5), event(7)];
    expect(await survivalOf(rowsOf(sample))).toMatchObject({ median: 7, n: 4 });
    expect((await survivalOf(rowsOf([event(5), censored(5), event(7)]))).median).toBe(7);
    expect((await survivalOf(rowsOf([event(5), censored(5)]))).median).toBe(5);
  });

  it('is nothing while more than half still run, or without rows', async () => {
    expect((await survivalOf(rowsOf([event(1), censored(2), censored(3)]))).median).toBeNull();
    expect(await survivalOf([])).toEqual({
      median: null,
      interval: null,
      n: 0,
      events: 0,
      censored: 0,
      missing: 0,
    } satisfies Survival);
  });

  it('leaves out what it cannot use, and says so but for what is yet to begin', async () => {
    const rows: Row[] = [
      ended(4),
      { wait: null, begun: asOf - 5, happy: false },
      { wait: null, begun: asOf - 5, happy: null },
      { wait: null, begun: null, happy: true },
      { wait: null, begun: asOf + 1, happy: true },
      { wait: 6, begun: asOf + 1, happy: true },
      { wait: 7, begun: null, happy: null },
      running(0),
    ];
    expect(await survivalOf(rows)).toMatchObject({ n: 4, events: 3, censored: 1, missing: 3 });
  });

  it('falls to a half exactly, whatever is lost in rounding', async () => {
    for (const n of [98, 300, 1000]) {
      const sample = Array.from({ length: n }, (_, i) => event(i + 1));
      expect((await survivalOf(rowsOf(sample))).median, String(n)).toBe(n / 2);
    }
  });
});

const durations = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5000 }));
const someEvents = fc.array(durations.map(event), { minLength: 1, maxLength: 60, size: 'max' });
const someSample = fc.array(fc.record({ lasted: durations, event: fc.boolean() }), {
  maxLength: 60,
  size: 'max',
});

describe('over any rows the survival median', () => {
  it('and its interval are those of the oracle', async () => {
    await fc.assert(
      fc.asyncProperty(someSample, async (sample) => {
        const { median, interval } = await survivalOf(rowsOf(sample));
        expect({ median, interval }).toEqual(oracle(sample));
      }),
      { seed, numRuns: 150 },
    );
  });

  it('lies within its interval', async () => {
    await fc.assert(
      fc.asyncProperty(someSample, async (sample) => {
        const { median, interval } = await survivalOf(rowsOf(sample));
        if (interval === null) return;
        expect(interval[0]).toBeLessThanOrEqual(median ?? NaN);
        expect(interval[1]).toBeGreaterThanOrEqual(median ?? NaN);
      }),
      { seed, numRuns: 60 },
    );
  });

  it('is the lower empirical median where nothing is censored', async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, async (sample) => {
        const sorted = sample.map(({ lasted }) => lasted).sort((a, b) => a - b);
        const { median } = await survivalOf(rowsOf(sample));
        expect(median).toBe(sorted[Math.ceil(sorted.length / 2) - 1]);
      }),
      { seed, numRuns: 60 },
    );
  });

  it('is never lower with more rows that still run', async () => {
    const more = fc.array(durations.map(censored), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(someSample, more, async (sample, added) => {
        const before = (await survivalOf(rowsOf(sample))).median ?? Infinity;
        const after = (await survivalOf(rowsOf([...sample, ...added]))).median ?? Infinity;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      { seed, numRuns: 60 },
    );
  });
});
