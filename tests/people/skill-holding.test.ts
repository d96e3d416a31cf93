import { describe, expect, it } from 'vitest';

import { skillHolding, type SkillTest } from '../../src/people/skill-holding.ts';

const day = '2026-09-30';
const test = (tested: string, passed: boolean | null, further: Partial<SkillTest> = {}) => ({
  ...{ agent: 'A', skill: 'Refunds', kind: null, tested, passed, expires: null },
  ...further,
});
const state = (tests: readonly SkillTest[], validForDays: number | null = null) =>
  skillHolding(tests, validForDays, day).state;

describe('an agent’s skill', () => {
  it('is valid through the very day on which it expires, and not on the next', () => {
    expect(state([test('2026-01-01', true, { expires: day })])).toBe('valid');
    expect(state([test('2026-01-01', true, { expires: '2026-09-29' })])).toBe('expired');
    expect(state([test('2025-09-30', true)], 365)).toBe('valid');
    expect(state([test('2025-09-29', true)], 365)).toBe('expired');
  });

  it('expires when the first of certificate and audit says so', () => {
    const passed = test('2026-01-01', true, { expires: '2028-01-01' });
    expect(skillHolding([passed], 100, day)).toEqual({
      ...{ state: 'expired', tested: '2026-01-01', expires: '2026-04-11' },
    });
    expect(state([test('2026-01-01', true, { expires: '2026-03-01' })], 365)).toBe('expired');
  });

  it('is what the latest test says, in whatever order they are given', () => {
    const tests = [test('2026-02-01', true), test('2026-05-01', false), test('2025-01-01', false)];
    expect(state(tests)).toBe('failed');
    expect(state(tests.toReversed())).toBe('failed');
    expect(state([...tests, test('2026-06-01', true)])).toBe('valid');
  });

  it('is the better of two tests of one day, since the first was repeated', () => {
    const tests = [test('2026-02-01', true), test('2026-02-01', false)];
    expect(state(tests)).toBe('valid');
    expect(state(tests.toReversed())).toBe('valid');
  });

  it('is not told by a test after the day, nor by one without a result', () => {
    expect(state([test('2026-10-01', true)])).toBe('never');
    expect(state([test('2026-10-01', false), test('2026-01-01', true)])).toBe('valid');
    expect(state([test('2026-01-01', null)])).toBe('untold');
    expect(state([])).toBe('never');
  });

  it('needs the latest test of each kind that was taken', () => {
    const theory = (tested: string, passed: boolean) => test(tested, passed, { kind: 'theory' });
    const practice = (tested: string, passed: boolean) =>
      test(tested, passed, { kind: 'practice' });
    expect(state([theory('2026-05-01', true), practice('2026-01-01', false)])).toBe('failed');
    expect(state([theory('2026-05-01', true), practice('2026-01-01', true)])).toBe('valid');
    expect(state([theory('2026-05-01', true), practice('2024-01-01', true)], 365)).toBe('expired');
  });
});
