import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { buildInstant } from '../../src/time/now.ts';

describe('the instant of a build', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-22T15:07:09Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is the end of the day, so that builds of one day agree', () => {
    const morning = buildInstant({});
    vi.setSystemTime(new Date('2026-11-22T23:59:00Z'));
    expect(buildInstant({})).toBe(morning);
    expect(morning).toBe('2026-11-22 23:59:59');
  });

  it('regression: is not 1970 where SOURCE_DATE_EPOCH is set to nothing', () => {
    expect(buildInstant({ SOURCE_DATE_EPOCH: '' })).toBe('2026-11-22 23:59:59');
  });

  it('is the day that SOURCE_DATE_EPOCH states', () => {
    expect(buildInstant({ SOURCE_DATE_EPOCH: '1767225600' })).toBe('2026-01-01 23:59:59');
  });
});
