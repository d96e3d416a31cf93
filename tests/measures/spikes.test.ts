import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createDice, type Dice } from '../../src/demo/dice.ts';
import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { findSpikes } from '../../src/measures/spikes.ts';
import { fillThings } from './things.ts';

const seed = 20261122;
const [minute, hour, day] = [60, 3600, 86_400];
const start = 1_767_225_600;

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const times = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i));
const columns = { from: 'begun', to: 'ended' };

/** Rows that begin whenever and end after these delays, by clocks that show whole steps only. */
async function fill(dice: Dice, delays: readonly number[], step = 1): Promise<void> {
  const shown = (instant: number) => step * Math.floor(instant / step);
  await fillThings(
    engine,
    delays.map((delay, i) => {
      const begun = start + dice.between(0, 300 * day);
      return { id: String(i), begun: shown(begun), ended: shown(begun + delay) };
    }),
  );
}

const findSpike = async (...[engine, rows, delays]: Parameters<typeof findSpikes>) =>
  (await findSpikes(engine, rows, delays, 1))[0] ?? null;

async function spikeOf(dice: Dice, delays: readonly number[], step = 1) {
  await fill(dice, delays, step);
  return findSpike(engine, 'things', columns);
}

describe('a spike', () => {
  it('is found where an automation closes after 30 days, seconds late', async () => {
    const dice = createDice(seed);
    const people = times(1400, () => dice.around(12 * day, 1.2));
    const automatic = times(600, () => 30 * day + dice.between(9, 24));
    const spike = await spikeOf(dice, [...people, ...automatic]);
    expect(spike).toMatchObject({ of: 2000, resolution: 1 });
    expect(spike?.delay).toBeGreaterThanOrEqual(30 * day + 8);
    expect(spike?.delay).toBeLessThanOrEqual(30 * day + 25);
    expect(spike?.count).toBeGreaterThanOrEqual(600);
    expect(spike?.count).toBeLessThan(610);
    expect((spike?.to ?? 0) - (spike?.from ?? 0)).toBeLessThanOrEqual(2 * minute);
  });

  it('is found where an automation runs every hour, by clocks that show minutes', async () => {
    const dice = createDice(seed);
    const people = times(800, () => dice.around(2 * day, 1));
    const automatic = times(200, () => 4 * day + dice.between(0, hour));
    const spike = await spikeOf(dice, [...people, ...automatic], minute);
    expect(spike).toMatchObject({ resolution: minute });
    expect(Math.abs((spike?.from ?? 0) - 4 * day)).toBeLessThan(10 * minute);
    expect(spike?.count).toBeGreaterThan(190);
  });

  // The automation counts days by the wall clock: some are an hour longer.
  it('is found across a change to winter time', async () => {
    const dice = createDice(seed);
    const people = times(500, () => dice.around(5 * day, 1));
    const automatic = times(100, (i) => 7 * day + (i % 3 === 0 ? hour : 0));
    const spike = await spikeOf(dice, [...people, ...automatic]);
    expect(spike?.delay).toBe(7 * day);
    expect(spike?.count).toBeGreaterThanOrEqual(100);
  });

  it('is found where replies come within seconds, by clocks that show seconds', async () => {
    const dice = createDice(seed);
    const people = times(700, () => dice.around(40 * minute, 1));
    const automatic = times(300, () => dice.between(1, 4));
    const spike = await spikeOf(dice, [...people, ...automatic]);
    expect(spike?.delay).toBeLessThan(5);
    expect(spike?.count).toBe(300);
    expect(await spikeOf(dice, [...people, ...automatic], minute)).toBeNull();
  });

  it('is found though people have a commoner delay', async () => {
    const dice = createDice(seed);
    const people = times(1700, () => minute * Math.round(dice.between(1, 4)));
    const automatic = times(300, () => 15 * day);
    const spike = await spikeOf(dice, [...people, ...automatic], minute);
    expect(spike).toMatchObject({ delay: 15 * day, count: 300, share: 0.15 });
  });

  it('is everything there is, if there is nothing else', async () => {
    const dice = createDice(seed);
    const spike = await spikeOf(
      dice,
      times(30, () => 30 * day),
    );
    expect(spike).toMatchObject({ delay: 30 * day, count: 30, of: 30, share: 1 });
  });

  it('is followed by a weaker one, but not by its own stragglers', async () => {
    const dice = createDice(seed);
    await fill(dice, [
      ...times(600, () => dice.around(20 * day, 0.8)),
      ...times(400, () => 15 * day + dice.between(9, 24)),
      ...times(60, () => 15 * day + hour + dice.between(9, 24)),
      ...times(60, () => 15 * day - hour + dice.between(9, 24)),
      ...times(50, () => 30 * day + dice.between(9, 24)),
    ]);
    const spikes = await findSpikes(engine, 'things', columns);
    expect(spikes.map(({ delay }) => Math.round(delay / day))).toEqual([15, 30]);
    expect(spikes[1]?.share).toBeLessThan(0.05);
    expect(spikes[1]?.of).toBe(1170);
  });

  it('is looked for where a condition holds, and among known delays from 0 on', async () => {
    const row = (kind: string, delay: number | null, i: number) => ({
      id: `${kind}${i}`,
      kind,
      begun: start + 977 * i,
      ended: delay === null ? null : start + 977 * i + delay,
    });
    await fillThings(engine, [
      ...times(40, (i) => row('red', 2 * day, i)),
      ...times(50, (i) => row('red', -hour, i)),
      ...times(60, (i) => row('red', null, i)),
      ...times(70, (i) => row('green', 9 * day, i)),
    ]);
    const where = { column: 'kind', is: 'red' };
    expect(await findSpike(engine, 'things', { ...columns, where })).toMatchObject({
      delay: 2 * day,
      count: 40,
      of: 40,
    });
  });

  it('is found in a column of seconds', async () => {
    const dice = createDice(seed);
    const waits = [
      ...times(150, () => Math.round(dice.around(2 * hour, 1))),
      ...times(50, () => 4 * hour),
    ];
    await fillThings(
      engine,
      waits.map((wait, i) => ({ id: String(i), wait })),
    );
    const spike = await findSpike(engine, 'things', { seconds: 'wait' });
    expect(spike).toMatchObject({ delay: 4 * hour, resolution: 1, of: 200 });
  });
});

describe('no spike', () => {
  it('is in a few rows, however alike', async () => {
    const dice = createDice(seed);
    expect(await spikeOf(dice, [])).toBeNull();
    expect(
      await spikeOf(
        dice,
        times(3, () => 30 * day),
      ),
    ).toBeNull();
    expect(
      await spikeOf(
        dice,
        times(29, () => 30 * day),
      ),
    ).toBeNull();
  });

  it('is in chat replies after one to three minutes, by clocks that show minutes', async () => {
    const dice = createDice(seed);
    const chats = times(3000, () => dice.between(minute, 4 * minute));
    expect(await spikeOf(dice, chats, minute)).toBeNull();
  });

  it('is in less than a twentieth of the rows', async () => {
    const dice = createDice(seed);
    const people = times(1000, () => dice.around(day, 1.5));
    expect(await spikeOf(dice, [...people, ...times(40, () => 30 * day)])).toBeNull();
  });

  // Local midnights are at two times of day in UTC. A naive look finds “exactly 1 day”.
  it('is in dates without a time of day, in summer and winter', async () => {
    const dice = createDice(seed);
    const midnight = (of: number) =>
      start + of * day - (of % 365 > 88 && of % 365 < 298 ? 2 : 1) * hour;
    await fillThings(
      engine,
      times(600, (i) => {
        const of = Math.floor(dice.between(0, 300));
        const lasted = Math.floor(dice.around(1.5, 0.6));
        return { id: String(i), begun: midnight(of), ended: midnight(of + lasted) };
      }),
    );
    expect(await findSpike(engine, 'things', columns)).toBeNull();
  });

  it('is in stamps of which one shows seconds and the other minutes', async () => {
    const dice = createDice(seed);
    await fillThings(
      engine,
      times(2000, (i) => {
        const begun = Math.floor(start + dice.between(0, 300 * day));
        const ended = begun + dice.around(4 * minute, 0.5);
        return { id: String(i), begun, ended: minute * Math.ceil(ended / minute) };
      }),
    );
    expect(await findSpike(engine, 'things', columns)).toBeNull();
  });
});

describe('over any delays', () => {
  const steps = fc.constantFrom(1, minute);
  const sizes = fc.integer({ min: 30, max: 1500 });
  const medians = fc.integer({ min: 2 * minute, max: 20 * day });
  const people = fc.oneof(
    fc.record({ kind: fc.constant('exponential' as const), median: medians }),
    fc.record({
      kind: fc.constant('log-normal' as const),
      median: medians,
      spread: fc.double({ min: 0.2, max: 2.5, noNaN: true }),
    }),
    fc.record({ kind: fc.constant('uniform' as const), median: medians }),
  );
  type People = typeof people extends fc.Arbitrary<infer T> ? T : never;
  const delayOf = (dice: Dice, model: People): number => {
    if (model.kind === 'log-normal') return dice.around(model.median, model.spread);
    if (model.kind === 'uniform') return dice.between(0, 2 * model.median);
    return -model.median * Math.log2(1 - dice.between(0, 1));
  };
  const seeds = fc.integer({ min: 1, max: 1_000_000 });

  it('people make no spike', async () => {
    await fc.assert(
      fc.asyncProperty(people, sizes, steps, seeds, async (model, n, step, luck) => {
        const dice = createDice(luck / 1_000_003);
        expect(
          await spikeOf(
            dice,
            times(n, () => delayOf(dice, model)),
            step,
          ),
        ).toBeNull();
      }),
      { seed, numRuns: 60 },
    );
  });

  it('an automation with a tenth of the rows or more is found among them', async () => {
    const shares = fc.double({ min: 0.1, max: 0.9, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        people,
        sizes.map((n) => n + 270),
        steps,
        shares,
        fc.integer({ min: 60, max: 45 * 1440 }),
        seeds,
        async (model, n, step, share, minutes, luck) => {
          const dice = createDice(luck / 1_000_003);
          const automatic = Math.ceil(share * n);
          const delay = minutes * minute;
          const spike = await spikeOf(
            dice,
            times(n, (i) => (i < automatic ? delay : delayOf(dice, model))),
            step,
          );
          expect(spike?.from).toBeLessThanOrEqual(delay);
          expect(spike?.to).toBeGreaterThan(delay);
          expect(spike?.count).toBeGreaterThanOrEqual(automatic);
        },
      ),
      { seed, numRuns: 60 },
    );
  });
});
