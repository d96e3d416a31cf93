import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Point, processLimits } from '../../src/measures/process-limits.ts';

const seed = 20261122;

const weekly = (values: readonly (number | null)[]): Point[] =>
  values.map((value, i) => ({ key: `W${String(i + 1).padStart(2, '0')}`, value }));
const keys = (from: number, to: number) =>
  weekly(Array<null>(to).fill(null))
    .slice(from - 1)
    .map(({ key }) => key);
const keysOf = (values: readonly (number | null)[], rule: 'outside' | 'run') =>
  processLimits(weekly(values))
    ?.signals.filter((signal) => signal.rule === rule)
    .map(({ key }) => key);

describe('process limits', () => {
  // NIST/SEMATECH e-Handbook 6.3.2.2: mean 50.81, mean moving range 1.8778, limits by 3 ÷ 1.128.
  it('are the published ones', () => {
    const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
    const limits = processLimits(weekly(flow));
    expect(limits?.mean).toBeCloseTo(50.81, 10);
    expect(limits?.lower).toBeCloseTo(45.8159, 2);
    expect(limits?.upper).toBeCloseTo(55.8041, 2);
    expect(limits).toMatchObject({ signals: [], verdict: 'noise', latest: 'noise' });
  });

  // A steady rise from 1 to 12: mean 6.5, every range 1, so 3.84 to 9.16. Three standard deviations,
  // which the rise itself widens to 3.6, would reach from −4.3 to 17.3 and see nothing.
  it('rest on moving ranges rather than on the deviation', () => {
    const rise = Array.from({ length: 12 }, (_, i) => i + 1);
    const limits = processLimits(weekly(rise));
    expect(limits?.lower).toBeCloseTo(3.84, 10);
    expect(limits?.upper).toBeCloseTo(9.16, 10);
    expect(keysOf(rise, 'outside')).toEqual([...keys(1, 3), ...keys(10, 12)]);
    expect(keysOf(rise, 'run')).toEqual([]);
  });

  // The 30 drags the mean to 12, above all the others, which scatter as ever.
  it('call a point beyond them a signal, and the latest only if it is that point', () => {
    const calm = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11];
    const early = processLimits(weekly([30, ...calm]));
    expect(early).toMatchObject({
      signals: [{ key: 'W01', rule: 'outside' }],
      verdict: 'signal',
      latest: 'noise',
    });
    const late = processLimits(weekly([...calm, 30, null]));
    expect(late).toMatchObject({
      signals: [{ key: 'W13', rule: 'outside' }],
      verdict: 'signal',
      latest: 'signal',
    });
  });

  it('call eight in a row on one side a signal, not seven', () => {
    const low = [4, 6, 4, 6, 4, 6, 4, 6];
    const high = [7, 9, 7, 9, 7, 9, 7, 9];
    expect(keysOf([...low, ...high], 'run')).toEqual(keys(1, 16));
    expect(processLimits(weekly([...low, ...high]))?.latest).toBe('signal');
    expect(keysOf([...low.slice(1), ...high.slice(1)], 'run')).toEqual([]);
  });

  it('end a run at a gap and at a point on the mean', () => {
    const [low, high] = [Array<number>(8).fill(4), Array<number>(8).fill(8)];
    expect(keysOf([...low, ...high], 'run')).toEqual(keys(1, 16));
    const gap = [4, 4, 4, 4, null, 4, 4, 4, 4];
    expect(keysOf([...gap, ...high], 'run')).toEqual(keys(10, 17));
    const mean = [4, 4, 4, 4, 6, 4, 4, 4, 4];
    expect(keysOf([...mean, ...high], 'run')).toEqual(keys(10, 17));
  });

  // The step from 10 to 20 lies across the gap: all moving ranges are 0.
  it('take no moving range across a gap', () => {
    const limits = processLimits(weekly([10, 10, 10, 10, 10, null, 20, 20, 20, 20, 20]));
    expect(limits).toMatchObject({ mean: 15, lower: 15, upper: 15 });
    expect(limits?.signals).toHaveLength(10);
  });

  it('need ten values, two of them neighbours', () => {
    const nine = [1, 2, 1, 2, 1, 2, 1, 2, 1];
    expect(processLimits(weekly([...nine, null, null]))).toBeNull();
    expect(processLimits(weekly([...nine, 2]))).not.toBeNull();
    expect(
      processLimits(weekly(Array.from({ length: 20 }, (_, i) => (i % 2 ? null : i)))),
    ).toBeNull();
    expect(processLimits([])).toBeNull();
  });

  it('stay within what a value can be', () => {
    const shares = [0.9, 1, 0.7, 1, 0.8, 1, 0.9, 1, 0.7, 1];
    expect(processLimits(weekly(shares), { min: 0, max: 1 })).toMatchObject({ upper: 1 });
    expect(processLimits(weekly(shares))?.upper).toBeGreaterThan(1);
    const durations = [0, 90, 5, 80, 1, 70, 3, 60, 0, 95];
    expect(processLimits(weekly(durations), { min: 0 })).toMatchObject({ lower: 0, signals: [] });
  });

  it('find no signal in a value that never changes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 10, max: 60 }),
        (value, n) => {
          expect(processLimits(weekly(Array<number>(n).fill(value)))?.verdict).toBe('noise');
        },
      ),
      { seed },
    );
  });
});

describe('over any series process limits', () => {
  const someSeries = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { freq: 6 }), {
    minLength: 12,
    maxLength: 60,
    size: 'max',
  });

  it('shift and stretch with the values, and signal at the same points', () => {
    fc.assert(
      fc.property(
        someSeries,
        fc.integer({ min: -100, max: 100 }),
        fc.integer({ min: 1, max: 9 }),
        (series, shift, factor) => {
          const before = processLimits(weekly(series));
          if (before === null) return;
          const moved = series.map((value) => (value === null ? null : factor * value + shift));
          const after = processLimits(weekly(moved));
          expect(after?.signals).toEqual(before.signals);
          expect(after?.upper).toBeCloseTo(factor * before.upper + shift, 6);
          expect(after?.lower).toBeCloseTo(factor * before.lower + shift, 6);
        },
      ),
      { seed },
    );
  });

  it('find the same signals read backwards', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const signalled = (points: readonly Point[]) =>
          processLimits(points)
            ?.signals.map(({ key, rule }) => `${key} ${rule}`)
            .sort();
        const points = weekly(series);
        expect(signalled(points.toReversed())).toEqual(signalled(points));
      }),
      { seed },
    );
  });
});
