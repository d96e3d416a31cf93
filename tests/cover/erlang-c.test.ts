import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  agentsNeeded,
  answeredWithin,
  erlangs,
  waitProbability,
} from '../../src/cover/erlang-c.ts';

/** Erlang's formula as it is written, with factorials: slow, and right for few agents. */
function asWritten(load: number, agents: number): number {
  const term = (n: number): number => (n === 0 ? 1 : (term(n - 1) * load) / n);
  const last = (term(agents) * agents) / (agents - load);
  const others = Array.from({ length: agents }, (_, n) => term(n)).reduce((a, b) => a + b, 0);
  return last / (others + last);
}

describe('the probability of waiting', () => {
  it.each([
    // A single agent: the load itself. Two agents at one Erlang 1/3, three at two 4/9, as in textbooks.
    [0.5, 1, 0.5],
    [1, 2, 1 / 3],
    [1, 3, 1 / 11],
    [2, 3, 4 / 9],
    // As call-centre planners print it: 100 calls of three minutes in half an hour, 14 agents.
    [10, 14, 0.174],
  ])('%d Erlangs and %d agents: %d', (load, agents, probability) => {
    expect(waitProbability(load, agents)).toBeCloseTo(probability, 3);
  });

  it('is none without calls, and sure where agents can’t keep up', () => {
    expect(waitProbability(0, 0)).toBe(0);
    expect(waitProbability(3, 3)).toBe(1);
    expect(waitProbability(3.5, 3)).toBe(1);
  });

  it('agrees with the formula as it is written', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 30, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (load, more) => {
          const agents = Math.floor(load) + more;
          expect(waitProbability(load, agents)).toBeCloseTo(asWritten(load, agents), 9);
        },
      ),
    );
  });

  it('stays finite where factorials would not', () => {
    const probability = waitProbability(900, 950);
    expect(probability).toBeGreaterThan(0);
    expect(probability).toBeLessThan(0.2);
  });
});

describe('the need for agents', () => {
  // 100 calls in half an hour of three minutes each: 10 Erlangs.
  const calls = { callsPerHour: 200, handleSeconds: 180 };

  it('is as worked by hand', () => {
    expect(erlangs(calls)).toBe(10);
    // 1 − 0.174 × e^(−4 × 20 / 180) = 1 − 0.174 × 0.641
    expect(answeredWithin(calls, 14, 20)).toBeCloseTo(0.888, 3);
    // 13 agents: 1 − 0.285 × e^(−3 × 20 / 180) = 1 − 0.285 × 0.717
    expect(answeredWithin(calls, 13, 20)).toBeCloseTo(0.796, 3);
    expect(agentsNeeded(calls, { share: 0.8, seconds: 20 })).toBe(14);
    expect(agentsNeeded(calls, { share: 0.79, seconds: 20 })).toBe(13);
  });

  it('is none without calls, and more than the load with them', () => {
    const level = { share: 0.8, seconds: 20 };
    expect(agentsNeeded({ callsPerHour: 0, handleSeconds: 180 }, level)).toBe(0);
    expect(agentsNeeded({ callsPerHour: 1, handleSeconds: 180 }, level)).toBe(1);
    // A load of exactly one Erlang can’t be carried by one agent.
    expect(agentsNeeded({ callsPerHour: 20, handleSeconds: 180 }, { share: 0, seconds: 20 })).toBe(
      2,
    );
  });

  const positive = (max: number) => fc.double({ min: 0.1, max, noNaN: true });
  it('never falls with more calls, longer calls, or a higher or sooner promise', () => {
    fc.assert(
      fc.property(
        ...([positive(400), positive(900), positive(0.98), positive(120), positive(1)] as const),
        (callsPerHour, handleSeconds, share, seconds, more) => {
          const need = (
            change: Partial<Record<'callsPerHour' | 'handleSeconds' | 'share' | 'seconds', number>>,
          ) => {
            const one = { callsPerHour, handleSeconds, share, seconds, ...change };
            return agentsNeeded(one, one);
          };
          const base = need({});
          expect(need({ callsPerHour: callsPerHour * (1 + more) })).toBeGreaterThanOrEqual(base);
          expect(need({ handleSeconds: handleSeconds * (1 + more) })).toBeGreaterThanOrEqual(base);
          expect(need({ share: share + 0.019 * more })).toBeGreaterThanOrEqual(base);
          expect(need({ seconds: seconds / (1 + more) })).toBeGreaterThanOrEqual(base);
        },
      ),
    );
  });

  it('is the least that keeps the promise', () => {
    fc.assert(
      fc.property(positive(300), positive(600), positive(0.99), (callsPerHour, handle, share) => {
        const load = { callsPerHour, handleSeconds: handle };
        const need = agentsNeeded(load, { share, seconds: 20 });
        expect(answeredWithin(load, need, 20)).toBeGreaterThanOrEqual(share);
        expect(answeredWithin(load, need - 1, 20)).toBeLessThan(share);
      }),
    );
  });
});
