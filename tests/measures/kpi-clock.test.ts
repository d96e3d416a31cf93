import { describe, expect, it } from 'vitest';

import tickets from '../../src/datasets/tickets.ts';
import csat from '../../src/kpis/csat.ts';
import firstReplyTime from '../../src/kpis/first-reply-time.ts';
import { defineKpi } from '../../src/measures/define-kpi.ts';
import { onClock } from '../../src/measures/kpi-clock.ts';
import { wordingOf } from '../../src/measures/wording.ts';
import { english, inEnglish } from '../language/english.ts';

describe('a KPI on the other clock', () => {
  const turned = onClock(firstReplyTime, tickets, 'business', english.t);

  it('has its headline and what stands beside it on that clock', () => {
    expect(turned).toMatchObject({
      clock: 'business',
      measure: { quantile: 0.5, of: 'first_reply_business_seconds' },
      also: {
        mean: { measure: { mean: 'first_reply_business_seconds' } },
        p90: { measure: { quantile: 0.9, of: 'first_reply_business_seconds' } },
      },
    });
  });

  it('keeps the earlier headline among the further statistics, once', () => {
    expect(Object.keys(turned?.also ?? {})).toEqual(['mean', 'p90', 'calendar']);
    expect(turned?.also.calendar).toEqual({
      label: 'median by the calendar',
      measure: { quantile: 0.5, of: 'first_reply_seconds' },
    });
  });

  it('says in words which clock it is', () => {
    expect(
      turned && wordingOf(inEnglish(tickets), turned.measure, 'created_at', english),
    ).toContain('within opening hours');
  });

  it('turned back measures what it did', () => {
    const back = turned && onClock(turned, tickets, 'calendar', english.t);
    expect(back?.measure).toEqual(firstReplyTime.measure);
    expect(back?.also.business?.measure).toEqual(firstReplyTime.also.business?.measure);
    expect(back?.clock).toBe('calendar');
  });

  it('stays as it is on its own clock', () => {
    expect(onClock(firstReplyTime, tickets, 'calendar', english.t)).toEqual(firstReplyTime);
  });
});

it('finds intervals in conditions too', () => {
  const within = defineKpi({
    ...firstReplyTime,
    also: {},
    unit: 'share',
    measure: {
      share: { all: [{ column: 'first_reply_seconds', lte: 3600 }] },
      of: { column: 'channel', is: 'first_reply_seconds' },
    },
  });
  expect(onClock(within, tickets, 'business', english.t)?.measure).toMatchObject({
    share: { all: [{ column: 'first_reply_business_seconds', lte: 3600 }] },
  });
});

it('that measures no interval has no clock', () => {
  expect(onClock(csat, tickets, 'business', english.t)).toBeNull();
});
