import { describe, expect, it } from 'vitest';
import { DAY, HOUR, weekday } from '../../src/demo/account-clock.ts';
import { generateCalls } from '../../src/demo/generate-calls.ts';
import type { CallTotals } from '../../src/demo/generate-calls.ts';
import { DEMO, generateTickets } from '../../src/demo/generate-tickets.ts';
import { PLANTED_PROBLEMS } from '../../src/demo/planted-problems.ts';
import { expectWithin } from './expect-within.ts';

type Count = 'offered' | 'answered' | 'abandoned' | 'answeredInTime' | 'abandonedInTime';

describe('generated calls', () => {
  const calls = [...generateCalls(DEMO)];
  const sum = (rows: CallTotals[], count: Count) => rows.reduce((all, row) => all + row[count], 0);
  const share = (rows: CallTotals[], count: Count) => sum(rows, count) / sum(rows, 'offered');

  it('are answered as often as tickets came by telephone, in each hour and language', () => {
    const key = (at: number, language: string) => `${Math.floor(at / HOUR)} ${language}`;
    const answered = new Map(
      calls
        .filter((row) => row.answered > 0)
        .map((row) => [key(row.hour, row.queue), row.answered] as const),
    );
    const tickets = new Map<string, number>();
    for (const { channel, course, language } of generateTickets(DEMO)) {
      if (channel !== 'Phone') continue;
      const of = key(course.createdAt, language);
      tickets.set(of, (tickets.get(of) ?? 0) + 1);
    }
    expect(answered).toEqual(tickets);
  });

  it('have totals that add up, one row a queue and hour in which somebody answers', () => {
    const wrong = calls.filter(
      ({ offered, answered, abandoned, answeredInTime, abandonedInTime, means, hour }) =>
        offered !== answered + abandoned ||
        answeredInTime > answered ||
        abandonedInTime > abandoned ||
        (means === undefined) !== (answered === 0) ||
        weekday(hour) > 4 ||
        hour % HOUR !== 0 ||
        hour % DAY < 8 * HOUR ||
        hour % DAY >= 17 * HOUR,
    );
    expect(wrong).toEqual([]);
    expect(new Set(calls.map(({ hour, queue }) => `${hour} ${queue}`)).size).toBe(calls.length);
  });

  it('show the phone line that is hard to reach on Mondays and before Christmas', () => {
    const { figures } = PLANTED_PROBLEMS.phoneLine;
    const isPeak = ({ hour }: CallTotals) => new Date(hour * 1000).getUTCMonth() >= 10;
    const isMonday = ({ hour }: CallTotals) => weekday(hour) === 0;
    const peak = calls.filter(isPeak);
    const mondays = calls.filter((row) => !isPeak(row) && isMonday(row));
    const plain = calls.filter((row) => !isPeak(row) && !isMonday(row));
    expectWithin(share(plain, 'answeredInTime'), figures.plainDaysInTimeShare);
    expectWithin(share(plain, 'abandoned'), figures.plainDaysAbandonedShare);
    expectWithin(share(mondays, 'answeredInTime'), figures.plainMondaysInTimeShare);
    expectWithin(share(mondays, 'abandoned'), figures.plainMondaysAbandonedShare);
    expectWithin(share(peak, 'answeredInTime'), figures.peakInTimeShare);
    expectWithin(share(peak, 'abandoned'), figures.peakAbandonedShare);
  });
});
